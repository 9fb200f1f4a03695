/** Corrections read from JSON lines, one on a line. */
import { type Correction, correctionSchema } from './correction.js';

export type LinesRead =
  | { readonly kind: 'read'; readonly corrections: readonly Correction[] }
  /** `line` from 1. */
  | { readonly kind: 'unreadable'; readonly line: number; readonly problem: string };

/** Blank lines are skipped. Of several lines with one id the last holds. */
export function readJsonLines(text: string): LinesRead {
  const found = new Map<string, Correction>();
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') return { kind: 'unreadable', line: index + 1, problem: read };
    found.set(read.id, read);
  }
  return { kind: 'read', corrections: [...found.values()] };
}

function readLine(line: string): Correction | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `expected a JSON object: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = correctionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `expected a correction: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not one'}`;
}
