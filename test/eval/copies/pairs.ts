/** Labelled pairs of texts: what the second is to the first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageRoot } from '../../../src/record/package-root.js';

export type Label = 'copy' | 'cut' | 'rewrite' | 'none';

export interface Pair {
  readonly name: string;
  /** How the second was made of the first, or that it was not. */
  readonly made: string;
  readonly label: Label;
  readonly original: string;
  readonly other: string;
}

const eventSchema = z.strictObject({
  name: z.string(),
  wire: z.string(),
  rewrite: z.string(),
  reworded: z.string().optional(),
  independent: z.string(),
  followUp: z.string(),
  local: z.string(),
});

type Event = z.infer<typeof eventSchema>;

const file = (): string => join(packageRoot(), 'test', 'eval', 'copies', 'events.yaml');

export const readEvents = (): readonly Event[] =>
  z.object({ events: z.array(eventSchema) }).parse(parse(readFileSync(file(), 'utf8'))).events;

const linesOf = (text: string): string[] => text.trimEnd().split('\n');
const joined = (...parts: readonly (readonly string[])[]): string => parts.flat().join('\n');

/** As a copy desk goes over a wire: its own headline and dateline, other words for some, numbers as the house writes them. */
const edited = (text: string): string =>
  text
    .replace(/^[A-Z ]+(?:, \w+ \d+)? \([^)]*\) - /m, '')
    .replaceAll(' said', ' stated')
    .replaceAll('about ', 'roughly ')
    .replaceAll(' percent', '%')
    .replaceAll(' on board', ' aboard');

function pairsOf({ name, wire, rewrite, reworded, independent, followUp, local }: Event): Pair[] {
  const [head = '', ...body] = linesOf(wire);
  const own = linesOf(local);
  const pair = (made: string, label: Label, other: string): Pair => ({
    name,
    made,
    label,
    original: wire,
    other,
  });
  return [
    pair('other headline', 'copy', joined(['What happened today'], body)),
    pair('edited', 'copy', edited(joined(['What happened today'], body))),
    pair('last paragraph dropped, one added', 'copy', joined([head], body.slice(0, -1), own.slice(-1))),
    pair('first three paragraphs', 'cut', joined(['In brief'], body.slice(0, 3))),
    pair('middle paragraphs', 'cut', joined(['From the region'], body.slice(2, 5))),
    pair('cut and edited', 'cut', edited(joined(['In brief'], body.slice(0, 4)))),
    pair('inside a local story', 'cut', joined(own, body)),
    pair('rewritten', 'rewrite', rewrite),
    pair('rewritten, with local paragraphs', 'rewrite', joined(linesOf(rewrite), own.slice(1))),
    pair('rewritten and cut', 'rewrite', joined(linesOf(rewrite).slice(0, 6))),
    ...(reworded === undefined ? [] : [pair('reworded throughout', 'rewrite', reworded)]),
    pair('independent', 'none', independent),
    pair('follow-up', 'none', followUp),
    pair('local', 'none', local),
  ];
}

/** All that is labelled: of each event its pairs, and each event with another. */
export function labelledPairs(events = readEvents()): Pair[] {
  const across = events.map((event, n): Pair => {
    const other = events[(n + 1) % events.length] ?? event;
    return {
      name: `${event.name}, ${other.name}`,
      made: 'another event',
      label: 'none',
      original: event.wire,
      other: other.wire,
    };
  });
  const otherwise = events.flatMap(({ name, rewrite, independent, followUp }): Pair[] => [
    { name, made: 'rewrite, independent', label: 'none', original: rewrite, other: independent },
    { name, made: 'independent, follow-up', label: 'none', original: independent, other: followUp },
    { name, made: 'rewrite, follow-up', label: 'none', original: rewrite, other: followUp },
  ]);
  return [...events.flatMap(pairsOf), ...otherwise, ...across];
}
