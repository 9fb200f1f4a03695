/** The limits that a publisher sets to the use of an article, where the article is filed again. */
import type { Rights } from '../../record/filed/filed-source.js';

export const sameRights = (a: Rights, b: Rights): boolean =>
  a.withheld === b.withheld && a.embargoedUntil?.getTime() === b.embargoedUntil?.getTime();

/**
 * A document that speaks of rights says the last word on them. Any other sets no limits and lifts none: a page that says nothing
 * of an embargo does not end it.
 */
export function rightsNow(before: Rights, said: Rights, speaksOfRights: boolean): Rights {
  return speaksOfRights ? said : before;
}

/** Whether a document is of a format that states rights: IPTC's ninjs, which is JSON. */
export function statesRights(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(beginning);
}
