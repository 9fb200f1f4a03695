/** Keeps a label from taking ever more values, each of which would be a series of its own for good. */

/** @returns the value itself, or `other` once there were `most` different ones and this is none of them */
export function bounded(most: number): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= most) return 'other';
    known.add(value);
    return value;
  };
}
