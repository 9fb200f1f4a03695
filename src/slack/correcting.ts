/** Corrections as somebody asks for them: drafted from what is confirmed, and listed. */

import { under } from '../checking/desk/view.js';
import { findingsOf } from '../checking/findings-of.js';
import { draftCorrection } from '../desk/corrections/draft-correction.js';
import { draftFromFinding } from '../desk/corrections/draft-from-finding.js';
import { type Drafted, refused } from '../desk/corrections/drafted.js';
import { newestFirst } from '../desk/corrections/listing.js';
import { stillToCorrect } from '../desk/corrections/still-to-correct.js';
import { keepDrafts, keptCorrections } from '../desk/corrections-kept.js';
import { looksLikeId } from '../desk/ids.js';
import { isAllowed, refusalOf } from './allowed.js';
import { dayOf } from './day.js';
import type { Work } from './jobs/kind.js';
import type { Answer } from './messages/answer.js';
import {
  correctionsDrafted,
  correctionsOnFile,
  notToCorrect,
  toCorrectAnswer,
} from './messages/corrections.js';
import { discrepancyCard } from './messages/discrepancy-card.js';

export interface Correcting {
  /** @param id of a discrepancy, or of a finding: `f-…` */
  draft(id: string): Promise<Answer>;
  /** What is confirmed and not corrected yet. */
  open(): Promise<Answer>;
  /** Those on file. */
  filed(): Promise<Answer>;
}

export type CorrectingWork = Pick<Work, 'around' | 'desk' | 'origin' | 'job'>;

/** @param user whoever reads it; where others do too, a press tells who may */
export function correctingFor(user: string, channel: string | null, work: CorrectingWork): Correcting {
  const { around, desk, origin, job } = work;
  const { record } = around.checking;
  const options = {
    today: dayOf(job.createdAt),
    ...(around.newsroom === null ? {} : { newsroom: around.newsroom }),
  };
  const mayFile = () => isAllowed('file', user, origin, around);

  const ofDiscrepancy = async (id: string): Promise<Drafted> => {
    const ruled = under((await desk.view(channel)).rulings, id);
    return draftCorrection(id, record, {
      ...options,
      ...(ruled === undefined ? {} : { ruling: ruled.ruling }),
    });
  };

  const ofFinding = async (id: string): Promise<Drafted> => {
    const check = await desk.checkThatGave(id);
    const claim = check?.report.claims.find((one) => findingsOf(one).some((finding) => finding.id === id));
    const finding = claim === undefined ? undefined : findingsOf(claim).find((one) => one.id === id);
    if (claim === undefined || finding === undefined)
      return refused(
        'unknown',
        `I keep no check with a finding ${id}. Check the published words again, confirm the finding, and ask with its new id.`,
      );
    const { confirmed, dismissed } = await desk.view(channel);
    const ruling =
      under(confirmed, finding.key) !== undefined
        ? 'confirmed'
        : under(dismissed, finding.key) !== undefined
          ? 'dismissed'
          : 'open';
    return draftFromFinding(finding, claim, record, { ...options, key: finding.key, ruling });
  };

  /** What is to be confirmed first can be confirmed from here, by those who may. */
  const unconfirmed = async (id: string, sentence: string): Promise<Answer> => {
    const refusal = await refusalOf('rule', user, origin, around);
    const wanted = id.replace(/^discrepancies\//, '');
    const discrepancy = record.discrepancies.find((one) => one.id === wanted);
    if (refusal !== null) return notToCorrect(sentence, refusal.body);
    if (discrepancy === undefined) return notToCorrect(sentence, []);
    const ruled = under((await desk.view(channel)).rulings, wanted) ?? null;
    return notToCorrect(sentence, discrepancyCard(discrepancy, record, { ruled, mayRule: true }));
  };

  return {
    async draft(id) {
      const drafted = await (looksLikeId(id.toLowerCase()) ? ofFinding(id.toLowerCase()) : ofDiscrepancy(id));
      if (drafted.kind === 'refused')
        return drafted.why === 'not-confirmed'
          ? unconfirmed(id, drafted.sentence)
          : notToCorrect(drafted.sentence, []);
      const signed = { by: user, at: job.createdAt };
      const kept = await keepDrafts(desk.db, job.team, drafted.corrections, signed);
      return correctionsDrafted(kept, await mayFile());
    },
    async open() {
      const { rulings } = await desk.view(channel);
      const all = await keptCorrections(desk.db, job.team).listCorrections();
      return toCorrectAnswer(stillToCorrect(record, rulings, all, options));
    },
    async filed() {
      const all = await keptCorrections(desk.db, job.team).listCorrections();
      const filed = newestFirst(all.filter(({ state }) => state !== 'draft'));
      return correctionsOnFile(filed, await mayFile());
    },
  };
}
