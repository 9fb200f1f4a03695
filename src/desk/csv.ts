/** Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. */

/** What a spreadsheet takes for the beginning of a formula. Source: OWASP, “CSV Injection”. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const cell = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // An apostrophe has it shown as text.
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One record, with the line end that the RFC asks for. */
export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map(cell).join(',')}\r\n`;
