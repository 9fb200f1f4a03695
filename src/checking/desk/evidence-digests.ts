/** What an answer relied on, so that it can be told when that is no longer what the record says. */
import { digestOf } from '../../record/digest.js';
import { findEntry, lookup } from '../../record/lookup.js';
import type { NewsRecord } from '../../record/record.js';
import { findingsOf } from '../findings-of.js';
import type { Citation, Report } from '../report.js';

const DISCREPANCY = /^discrepancies\/([^/ ]+)$/;

/** What an answer shows of a source beside its words. */
const sourceOf = (record: NewsRecord, id: string) => {
  const source = record.sources.find((one) => one.id === id);
  return source === undefined
    ? null
    : { title: source.title, publisher: source.publisher, url: source.url, date: source.date };
};

/** Who said it and when, of an entry of a source: findings are made from that too. */
const creditOf = (record: NewsRecord, id: string) => {
  const entry = findEntry(record, id);
  if (entry === null) return null;
  if (entry.kind === 'fact') return { date: entry.fact.date, attribution: entry.fact.attribution };
  const { date, speaker, speakerDescribed } = entry.quote;
  return { date, speaker, speakerDescribed };
};

type Shown = Pick<Citation, 'snippet' | 'wording' | 'url'>;

const entryDigest = (record: NewsRecord, id: string, { snippet, wording, url }: Shown): string =>
  digestOf({
    snippet,
    wording,
    url,
    credit: creditOf(record, id),
    source: sourceOf(record, id.split('/')[0] ?? ''),
  });

/** A discrepancy is relied on as a whole: its sides, its subject, what is right, the ruling that the record has. */
const discrepancyDigest = (record: NewsRecord, id: string): string | null => {
  const discrepancy = record.discrepancies.find((one) => one.id === id);
  if (discrepancy === undefined) return null;
  const sources = discrepancy.sides.map(({ source }) => sourceOf(record, source));
  return digestOf({ discrepancy, sources });
};

/** `nbc-russia-pivot/cyber-order ¶9`, `people/schumer offices[3]`, `people/schumer`, `discrepancies/un-veto`. */
const evidenceIdOf = ({ id, locator }: Citation): string =>
  DISCREPANCY.test(id) || locator === '' ? id : `${id} ${locator}`;

/**
 * The digest of everything in the record that a report cites, by evidence id. A report on another text has none: what
 * it cites is no entry of the record.
 *
 * @param record that the report was made on; of a later one, what has changed since has another digest than it has now
 */
export function evidenceDigests(report: Report, record: NewsRecord): Record<string, string> {
  if (report.against === true) return {};
  const citations = report.claims.flatMap((claim) => [
    ...claim.citations,
    ...findingsOf(claim).flatMap((finding) => finding.citations),
  ]);
  return Object.fromEntries(
    citations.map((citation): [string, string] => {
      const name = DISCREPANCY.exec(citation.id)?.[1];
      const digest =
        (name === undefined ? null : discrepancyDigest(record, name)) ??
        entryDigest(record, citation.id, citation);
      return [evidenceIdOf(citation), digest];
    }),
  );
}

/** What that digest is on this record; null where the entry is gone, or stands elsewhere. */
export function currentDigest(record: NewsRecord, evidenceId: string): string | null {
  const name = DISCREPANCY.exec(evidenceId)?.[1];
  if (name !== undefined) return discrepancyDigest(record, name);
  const space = evidenceId.indexOf(' ');
  const [id, locator] =
    space < 0 ? [evidenceId, ''] : [evidenceId.slice(0, space), evidenceId.slice(space + 1)];
  const found = lookup(record, id, locator);
  return found === null ? null : entryDigest(record, id, found);
}
