/** What an answer relied on, so that it can be told when that is no longer what the record says. */
import { byId } from '../../record/by-id.js';
import { digestOf } from '../../record/digest.js';
import { findEntry, lookup } from '../../record/lookup.js';
import type { NewsRecord } from '../../record/record.js';
import { findingsOf } from '../findings-of.js';
import type { Citation, Report } from '../report.js';

const DISCREPANCY = /^discrepancies\/([^/ ]+)$/;

/** What an answer shows of a source beside its words. */
const sourceOf = (record: NewsRecord, id: string) => {
  const source = byId(record.sources, id);
  return source === undefined
    ? null
    : { title: source.title, publisher: source.publisher, url: source.url, date: source.date };
};

/** Who said it and when, of an entry of a source: findings are made from that too. */
const creditOf = (record: NewsRecord, id: string) => {
  const entry = findEntry(record, id);
  if (entry === null) return null;
  if (entry.kind === 'fact') return { date: entry.fact.date, attribution: entry.fact.attribution };
  const { date, speaker, speakerDescribed, speakerUnknown } = entry.quote;
  return { date, speaker, speakerDescribed, ...(speakerUnknown && { speakerUnknown }) };
};

type Shown = Pick<Citation, 'snippet' | 'wording' | 'url' | 'readByMachine'>;

const entryDigest = (
  record: NewsRecord,
  id: string,
  { snippet, wording, url, readByMachine }: Shown,
): string =>
  digestOf({
    snippet,
    wording,
    url,
    // Once an editor has confirmed it, the answer may say more.
    ...(readByMachine && { readByMachine }),
    credit: creditOf(record, id),
    source: sourceOf(record, id.split('/')[0] ?? ''),
  });

/** A discrepancy is relied on as a whole: its sides, its subject, what is right, the ruling that the record has. */
const discrepancyDigest = (record: NewsRecord, id: string): string | null => {
  const discrepancy = byId(record.discrepancies, id);
  if (discrepancy === undefined) return null;
  const sources = discrepancy.sides.map(({ source }) => sourceOf(record, source));
  return digestOf({ discrepancy, sources });
};

/** `nbc-russia-pivot/cyber-order ¶9`, `people/schumer offices[3]`, `people/schumer`, `discrepancies/un-veto`. */
export const evidenceIdOf = ({ id, locator }: Citation): string =>
  DISCREPANCY.test(id) || locator === '' ? id : `${id} ${locator}`;

/** In place of a digest, where the entry is not in the record, or stands elsewhere. */
export const gone = 'gone';
/** In place of a digest, where the report was made on another record than is at hand: a reload came in between. */
export const unknown = 'unknown';

/**
 * The digest of everything in the record that a report cites, by evidence id. A report on another text has none: what
 * it cites is no entry of the record.
 *
 * @param record in use; where the report was made on another, it is not known how the evidence was
 */
export function evidenceDigests(report: Report, record: NewsRecord): Record<string, string> {
  if (report.against === true) return {};
  const known = report.record.digest === record.digest;
  const citations = report.claims.flatMap((claim) => [
    ...claim.citations,
    ...findingsOf(claim).flatMap((finding) => finding.citations),
  ]);
  return Object.fromEntries(
    citations.map((citation): [string, string] => {
      const evidence = evidenceIdOf(citation);
      return [evidence, known ? (currentDigest(record, evidence) ?? gone) : unknown];
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
