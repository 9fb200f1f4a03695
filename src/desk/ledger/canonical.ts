/**
 * One way to write a value as JSON: keys in order, no spaces. As RFC 8785 (JSON Canonicalization Scheme) has it, for what
 * the ledger holds: text, whole numbers, booleans, null, and lists and objects of these.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // By UTF-16 units, whatever the locale.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
