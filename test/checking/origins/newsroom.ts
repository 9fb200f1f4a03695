/** A record of a few papers that say one thing, for graphs that the record that ships does not have. */
import type { Carrying } from '../../../src/checking/origins/origins-of.js';
import { digestOf } from '../../../src/record/digest.js';
import type { NewsRecord } from '../../../src/record/record.js';
import { type Source, sourceSchema } from '../../../src/record/schema.js';
import { type FactPassage, passagesOf } from '../../../src/retrieval/passages.js';

export interface Paper {
  readonly id: string;
  /** Null: the document names none. */
  readonly publisher?: string | null;
  readonly url?: string;
  readonly copyOf?: string;
  /** Outlets and people that it has it from; one that begins with a small letter is nobody in particular. */
  readonly credits?: readonly string[];
  /** Who told an outlet that it credits. */
  readonly told?: string;
  readonly hedge?: 'reported' | 'apparent';
  readonly machine?: boolean;
}

const says = 'The council sold the ferry to Northline.';

const sourceOf = ({ id, publisher, url, copyOf, credits = [], told, hedge, machine }: Paper): Source => {
  const origins = credits.map((name, n) => ({
    id: `origin-${n + 1}`,
    name,
    kind: /^(?:the )?\p{Lu}/u.test(name) ? ('outlet' as const) : ('unnamed' as const),
    locator: '¶2',
  }));
  const hedging = hedge === undefined ? {} : { hedge };
  const facts =
    origins.length === 0
      ? [{ id: 'sale', text: says, locator: '¶1', ...(hedge === undefined ? {} : { attribution: hedging }) }]
      : origins.map((origin, n) => ({
          id: `sale-${n + 1}`,
          text: says,
          locator: `¶${n + 1}`,
          attribution: { to: told ?? origin.name, origin: origin.id, ...hedging },
        }));
  return sourceSchema.parse({
    id,
    title: null,
    publisher: publisher === undefined ? id.replace(/^./, (first) => first.toUpperCase()) : publisher,
    byline: null,
    date: null,
    url: url ?? null,
    ...(copyOf === undefined ? {} : { copyOf }),
    ...(machine === true ? { read: 'machine' } : {}),
    origins,
    facts,
  });
};

export const recordOf = (papers: readonly Paper[]): NewsRecord => {
  const content = {
    sources: papers.map(sourceOf),
    people: [],
    organisations: [],
    discrepancies: [],
    spellings: [],
  };
  return { asOf: '2026-05-20', digest: digestOf(content), ...content };
};

/** Every paper carries it. */
export const evidenceOf = (record: NewsRecord): Carrying[] =>
  passagesOf(record)
    .filter((passage): passage is FactPassage => passage.kind === 'fact')
    .map((passage) => ({ passage, beside: [] }));
