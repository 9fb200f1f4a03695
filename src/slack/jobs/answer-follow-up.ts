/** The answer to what goes on from an answer of Stet's: why, who, and whether that is so as well. */
import type { Report, Severity } from '../../checking/report.js';
import { peopleByName } from '../../record/names.js';
import type { NewsRecord } from '../../record/record.js';
import { answerCheck } from '../answer-command.js';
import { answerWhy } from '../answer-why.js';
import { readCommand } from '../command.js';
import { type FollowUp, type Known, readFollowUp } from '../follow-up.js';
import { readIncoming } from '../incoming-text.js';
import { type Answer, withNotes } from '../messages/answer.js';
import { checkForgotten, gravestOf, nothingToExplain } from '../messages/notices.js';
import { whoAnswer } from '../messages/who.js';
import { askingIn, type Written } from './answer-words.js';
import type { Work } from './kind.js';

/** The people of a record, read when the first name is asked for. */
export function knownIn(record: NewsRecord): Known {
  let people: ReturnType<typeof peopleByName> | null = null;
  return {
    isPerson(name) {
      people ??= peopleByName(record);
      return people(name).length > 0;
    },
  };
}

/**
 * To a message that is meant for Stet.
 *
 * @returns null where it does not go on from anything: then it is a message like any other
 */
export async function answerFollowUp(
  message: Written & { readonly threadTs: string | null },
  work: Work,
): Promise<Answer | null> {
  if ((message.files ?? []).length > 0) return null;
  const said = readIncoming(message.text ?? '', work.origin.botUser);
  if (readCommand(said).kind !== 'check') return null;
  const followUp = readFollowUp(said, knownIn(work.around.checking.record), true);
  if (followUp === null) return null;
  if (followUp.kind === 'why') return (await explained(message, work)) ?? nothingToExplain();
  const last = await work.desk.lastCheckToldIn(message.channel, message.threadTs);
  return followUp.kind === 'check' && last === null ? null : answerTo(followUp, message, work);
}

/** @returns null where there is nothing that it could be about */
export async function answerTo(
  followUp: FollowUp,
  message: Written & { readonly threadTs: string | null },
  work: Work,
): Promise<Answer | null> {
  switch (followUp.kind) {
    case 'why':
      return explained(message, work);
    case 'who':
      return whoAnswer(followUp.name, null, work.around.checking.record);
    case 'check':
      return answerCheck(followUp.text, await askingIn(message, work));
  }
}

/** How the last answer in the thread came about, or in the direct message. */
async function explained(
  { channel, threadTs }: Written & { readonly threadTs: string | null },
  { desk, around: { checking } }: Work,
): Promise<Answer | null> {
  if (threadTs === null && !channel.startsWith('D')) return null;
  const last = await desk.lastCheckToldIn(channel, threadTs);
  if (last === null) return null;
  const kept = last.checkId === null ? null : await desk.check(last.checkId);
  if (kept === null) return checkForgotten();
  const { id, findings } = mostAtIssue(kept.report);
  if (id === null) return checkForgotten();
  const answer = await answerWhy(id, { checking, checks: async () => [kept.check] });
  return findings > 1 ? withNotes(answer, [gravestOf(findings)]) : answer;
}

const gravity: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest finding, else the first claim of which anything can be told. */
function mostAtIssue({ claims }: Report): { readonly id: string | null; readonly findings: number } {
  const findings = claims.flatMap((claim) => claim.findings);
  const gravest = gravity.flatMap((one) => findings.filter(({ severity }) => severity === one))[0];
  const claim = claims.find(({ verdict }) => verdict !== 'not-checkable') ?? claims[0];
  return { id: gravest?.id ?? claim?.id ?? null, findings: findings.length };
}
