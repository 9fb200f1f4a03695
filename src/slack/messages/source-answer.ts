/** The answer to a link alone: what is on record from that page, or that nothing is. */
import type { NewsRecord } from '../../record/record.js';
import type { Fact, Quote, Source } from '../../record/schema.js';
import { counted } from '../../reports/wording.js';
import { type KnownLinks, sourceAt } from '../known-links.js';
import { disputeLine, heldFrom, standingIn } from './about-source.js';
import type { Answer } from './answer.js';
import { asOf } from './as-of.js';
import { context, sections } from './blocks.js';
import { bold, escaped, escapedLine, joined, link, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';
import { describeSource } from './source-label.js';

/** Past these, the list is a document and no answer. */
const mostFacts = 15;
const mostQuotes = 10;
const mostDisputes = 20;

export function sourceAnswer(address: string, links: KnownLinks, record: NewsRecord): Answer {
  const source = sourceAt(address, links);
  return source === null ? notOnRecord(address) : onRecord(source, record);
}

function notOnRecord(address: string): Answer {
  const shown = URL.canParse(address) ? escapedLine(new URL(address).host, 120) : escapedLine(address, 120);
  return plainAnswer(
    joined([
      mrkdwn`The page at ${link(address, shown)} is not on record, and I do not open links: so I cannot say anything of it.`,
      escaped(
        'To check what it says, paste its words. To have it on record, ask whoever keeps the newsroom’s record to file it.',
      ),
    ]),
  );
}

function onRecord(source: Source, record: NewsRecord): Answer {
  const disputes = standingIn(record, source);
  return {
    summary: mrkdwn`On record: ${describeSource(source)}`,
    body: [
      ...sections([
        describeSource(source),
        mrkdwn`${heldFrom(source)}, ${escaped(counted(disputes.length, 'discrepancy', 'discrepancies'))}`,
      ]),
      ...listed('Discrepancies', disputes, mostDisputes, (dispute) => disputeLine(dispute, source)),
      ...listed('Facts', source.facts, mostFacts, factLine),
      ...listed('Quotes', source.quotes, mostQuotes, (quote) => quoteLine(quote, record)),
    ],
    citations: [],
    footer: [context(asOf(record))],
    shareable: true,
  };
}

function listed<T>(heading: string, items: readonly T[], most: number, line: (item: T) => Mrkdwn) {
  if (items.length === 0) return [];
  const left = items.length - most;
  return sections([
    bold(escaped(heading)),
    ...items.slice(0, most).map(line),
    ...(left > 0 ? [mrkdwn`• and ${left} more`] : []),
  ]);
}

const factLine = ({ text, locator }: Fact): Mrkdwn =>
  mrkdwn`• ${escapedLine(text, 500)} ${escapedLine(locator, 20)}`;

function quoteLine({ words, speaker, speakerDescribed, locator }: Quote, { people }: NewsRecord): Mrkdwn {
  const name = people.find(({ id }) => id === speaker)?.name ?? speakerDescribed ?? speaker ?? null;
  const said = mrkdwn`“${escapedLine(words, 500)}” ${escapedLine(locator, 20)}`;
  return name === null ? mrkdwn`• ${said}` : mrkdwn`• ${escapedLine(name, 120)}: ${said}`;
}
