/** Checks the text of an answer again, as it was checked, on the record and with the decisions of now. */
import { checkedBy, recordWith } from '../../desk/checking/checking.js';
import type { KeptAnswer } from '../../desk/memory/answers-kept.js';
import type { NotedCause } from '../../desk/radius/cause.js';
import { bringUpToDate, reliedBy } from '../../desk/radius/radius.js';
import { type Rechecked, recheck, type Said, turnedOf } from '../../desk/radius/recheck.js';
import type { RecheckResult } from '../../desk/radius/results.js';
import type { Work } from './kind.js';

export async function checkAgain(
  answer: KeptAnswer,
  cause: NotedCause,
  { job, around: { checking }, desk }: Work,
): Promise<Rechecked> {
  const kept = answer.checkId === null ? null : await desk.check(answer.checkId);
  const { relied, given } = await reliedBy(desk.db, job.team, answer.id);
  const before = {
    ...{ outcome: answer.outcome, relied, given, report: kept?.report ?? null },
    marked: answer.markedAt !== null,
  };
  const evidence = Object.keys(relied);
  if (kept === null) return recheck(before, null, await recordWith(checking, evidence), cause);
  const options = { ...kept.check.options, desk: await desk.view(answer.channel) };
  const { report, record } = await checkedBy(checking, kept.check.text, options);
  // Of an archive, what the answer relied on and what it would rely on now.
  const { consulted } = report.record;
  return consulted === undefined
    ? recheck(before, report, record, cause)
    : recheck(before, report, await recordWith(checking, [...evidence, ...consulted]), cause);
}

/** The answer relies from now on the evidence as it is. @param mark the mark's `ts`, in the channel of the answer */
export async function broughtUpToDate(
  { id }: KeptAnswer,
  { outcome, relied, say }: Rechecked,
  mark: string | null,
  { job, around: { now }, desk }: Work,
): Promise<void> {
  const markedAt = say === null ? null : now();
  await bringUpToDate(desk.db, job.team, { answer: id, outcome, relied, mark, markedAt });
}

export const resultOf = (
  { id, channel, ts: answered }: KeptAnswer,
  say: Said,
  ts: string | null,
): RecheckResult => ({
  ...{ answer: id, channel, ts, private: answered === null, turned: turnedOf(say) },
  causes: say.kind === 'as-given' ? [] : [...say.causes],
});
