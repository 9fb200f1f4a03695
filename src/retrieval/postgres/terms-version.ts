/**
 * Of `searchTerms`: to be raised when a text comes to have other terms, so that what is in the database is indexed anew. A test
 * remembers the terms of some sentences, and fails where they are others under the same number.
 */
export const termsVersion = 1;
