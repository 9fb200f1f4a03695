/** A stretch of a text: UTF-16 offsets into the text as given, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The index of the first of some spans in order that begins at an offset or after it; their number where none does. */
export const firstFrom = (spans: readonly Span[], offset: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether a span overlaps any of some others. The others are sorted once; each question is a binary search. */
export function overlappingAny(spans: readonly Span[]): (span: Span) => boolean {
  if (spans.length === 0) return () => false;
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return (span) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const first = merged[low];
    return first !== undefined && first.start < span.end;
  };
}

/** Deals spans in order out to stretches in order: for each stretch those that overlap it. Linear in both. */
export function dealOut<S extends Span>(spans: readonly S[], stretches: readonly Span[]): S[][] {
  let first = 0;
  return stretches.map((stretch) => {
    while (first < spans.length && (spans[first]?.end ?? 0) <= stretch.start) first += 1;
    const dealt: S[] = [];
    for (let at = first; at < spans.length; at += 1) {
      const span = spans[at];
      if (span === undefined || span.start >= stretch.end) break;
      if (overlaps(span, stretch)) dealt.push(span);
    }
    return dealt;
  });
}
