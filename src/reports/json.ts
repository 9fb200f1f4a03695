/**
 * A value as JSON, with a line feed at its end. Beside what JSON itself asks for, the control characters and marks of
 * direction that a terminal would obey are escaped: what is read from it is the same.
 */
export const asJson = (value: unknown, indent = 0): string =>
  `${JSON.stringify(value, null, indent).replace(
    /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;
