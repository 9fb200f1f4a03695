/** A check as an answer: of a few sentences each with its verdict, of a longer text a report. */
import { type Answer, withNotes } from './answer.js';
import { type DraftChecked, draftReport } from './draft-report.js';
import type { Mrkdwn } from './mrkdwn.js';
import { reportAnswer } from './report.js';

/** Up to so many claims, each has its verdict; past them, most of such an answer would be what needs nobody's eye. */
const mostApart = 3;

export interface Checked extends Omit<DraftChecked, 'headline'> {
  /** Where there is one, it stands above the report. */
  readonly headline?: string | null | undefined;
  /** What kind of text it is, where somebody said so; else its length tells. */
  readonly as?: 'claim' | 'draft' | undefined;
  /** Something to say above it. */
  readonly note?: Mrkdwn | undefined;
}

export function checkedAnswer({ as, note, headline = null, ...checked }: Checked): Answer {
  const { report, record, names, deciding, forEditor = false } = checked;
  if ((as ?? (report.claims.length > mostApart ? 'draft' : 'claim')) === 'claim')
    return reportAnswer(report, record, note, names, deciding);
  const { answer, file } = draftReport({ ...checked, headline, forEditor: as === 'draft' || forEditor });
  const whole = file === undefined ? answer : { ...answer, file };
  return note === undefined ? whole : withNotes(whole, [note]);
}
