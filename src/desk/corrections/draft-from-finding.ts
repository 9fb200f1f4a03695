/** Drafts a correction from a confirmed finding on words that the newsroom has published. */
import type { ClaimReport, Finding } from '../../checking/report.js';
import type { NewsRecord } from '../../record/record.js';
import { makeDraft, type PublishedWords } from './correction.js';
import type { DraftOptions } from './draft-correction.js';
import { type Drafted, refused, refuseUnruled } from './drafted.js';
import { evidenceFrom } from './evidence.js';
import { phraseOf } from './finding-phrases.js';
import { articleMeant, dayOf } from './opening.js';

/** The claim that the finding is on, as the report has it. */
export type ClaimMeant = Pick<ClaimReport, 'text' | 'start'> & Partial<Pick<ClaimReport, 'findings'>>;

export interface FindingOptions extends DraftOptions {
  /** Which finding it is, whatever else is on record. */
  readonly key: string;
  /** Where the words were published. */
  readonly where?: Partial<Pick<PublishedWords, 'publisher' | 'title' | 'source' | 'url' | 'locator'>>;
  /** `YYYY-MM-DD`, or as finely as it is known. */
  readonly publishedOn?: string;
}

/** Without `ruling` the finding counts as not ruled on. Offsets of the finding and the claim are into the same text. */
export function draftFromFinding(
  finding: Finding,
  claim: ClaimMeant,
  record: NewsRecord,
  { key, today, ruling = 'open', newsroom, where = {}, publishedOn }: FindingOptions,
): Drafted {
  const unruled = refuseUnruled(`The finding ${finding.id}`, ruling);
  if (unruled !== null) return unruled;
  const start = finding.start - claim.start;
  if (start < 0 || claim.text.slice(start, finding.end - claim.start) !== finding.actual)
    return refused('other-text', `The finding ${finding.id} is not on these words.`);
  if (finding.citations.some(({ source }) => source === 'against') || /There$/.test(finding.messageId)) {
    const sentence = `The finding ${finding.id} comes from another text, not from the record: a correction needs evidence on record.`;
    return refused('no-error', sentence);
  }
  const phrase = phraseOf(finding, claim, record);
  if (phrase === 'no-error')
    return refused('no-error', `A finding of ${finding.rule} is no error to be corrected.`);
  if (phrase === null)
    return refused(
      'nothing-right',
      `The finding ${finding.id} does not say what is right: write the correction by hand.`,
    );
  const published = publishedOn ?? null;
  const said: PublishedWords = {
    words: claim.text.trim(),
    says: null,
    publisher: where.publisher ?? null,
    title: where.title ?? null,
    source: where.source ?? null,
    url: where.url ?? null,
    published,
    dating: published === null ? null : 'stated',
    locator: where.locator ?? null,
  };
  const opening = `${dayOf(today)} ${articleMeant(said, newsroom)}`;
  const correction = makeDraft({
    about: { kind: 'finding', key, rule: finding.rule },
    said,
    right: phrase.right,
    evidence: evidenceFrom(finding.citations, record),
    date: today,
    text: `${opening} ${phrase.wrong} ${phrase.right}`,
  });
  return { kind: 'drafted', corrections: [correction] };
}
