/** One message to the desk about all answers that changed for one cause, once they are marked. */
import { z } from 'zod';
import { causeKey, type NotedCause, notedCauseSchema } from '../../desk/radius/cause.js';
import type { Cause } from '../../desk/radius/change.js';
import { progressOf, type RecheckResult, recheckResults, rechecksLeft } from '../../desk/radius/results.js';
import { takeIn } from '../intake.js';
import { loggable } from '../logging.js';
import { type Answer, inOne } from '../messages/answer.js';
import { deskSummary, type Marked } from '../messages/changed.js';
import type { SlackMessage } from '../messages/message.js';
import { type Posted, postedSchema } from '../sending/sender.js';
import { kind, originSchema, type Work } from './kind.js';
import { permalinkOf } from './permalink.js';
import { recheckKeys } from './recheck-key.js';

const schema = z.object({ origin: originSchema, cause: notedCauseSchema });

const summaryKeys = (cause: NotedCause): string => `summary:${causeKey(cause)}:`;

/** The end of a lane of rechecks. The last of them to come by has the summary written. */
export const radiusMarked = kind<z.infer<typeof schema>>({
  name: 'radius-marked',
  schema,
  replyOf: () => null,
  async work(payload, { job, around, desk }) {
    const { cause } = payload;
    if ((await rechecksLeft(desk.db, job.team, recheckKeys(cause))) > 0) return;
    const results = await recheckResults(desk.db, job.team, recheckKeys(cause));
    if (results.length === 0) return;
    // With more answers than the last time, it is written anew, in its place.
    const key = `${summaryKeys(cause)}${results.length}`;
    await takeIn(around, { team: job.team, key, lane: 'radius summary', kind: radiusSummary.name, payload });
  },
});

export const radiusSummary = kind<z.infer<typeof schema>>({
  name: 'radius-summary',
  schema,
  replyOf: () => null,
  async work({ cause }, work) {
    const { job, around, desk, sender } = work;
    const results = await recheckResults(desk.db, job.team, recheckKeys(cause));
    const answers = { answers: results.length, turned: results.filter(({ turned }) => turned > 0).length };
    around.logger.info({ cause: causeKey(cause), ...answers }, 'answers changed');
    const places = placesOf(cause, work);
    const [message] = inOne(await summaryOf(results, work));
    if (message === undefined || places.length === 0) return;
    const earlier = await earlierSummary(cause, work);
    if (earlier !== null && sender.posted('summary 0') === null) {
      await sender.revise(earlier, message);
      await around.desk.jobs.note(job, 'summary 0', earlier);
    } else await postToFirst(places, message, work);
  },
});

/** The channel of the desk; else whoever ruled. A reload that nobody is told of stands in the log. */
function placesOf(cause: NotedCause, { around: { deskChannel } }: Work): Place[] {
  return [
    ...(deskChannel === null ? [] : [{ channel: deskChannel }]),
    ...(cause.kind === 'ruling' && /^[UW]/.test(cause.by) ? [{ person: cause.by }] : []),
  ];
}

type Place = { readonly channel: string } | { readonly person: string };

/** In the first place that takes it. */
async function postToFirst(
  [first, ...others]: readonly Place[],
  message: SlackMessage,
  work: Work,
): Promise<void> {
  if (first === undefined) return;
  const { sender, around } = work;
  try {
    const channel = 'channel' in first ? first.channel : await sender.conversationWith(first.person);
    await sender.post('summary 0', { channel }, message);
  } catch (error) {
    around.logger.warn({ ...loggable(error) }, 'could not tell the desk in its channel what changed');
    await postToFirst(others, message, work);
  }
}

async function earlierSummary(cause: NotedCause, { job, desk }: Work): Promise<Posted | null> {
  const noted = await progressOf(desk.db, job.team, summaryKeys(cause));
  const posted = noted.flatMap((progress) => postedSchema.safeParse(progress['summary 0']).data ?? []);
  return posted[0] ?? null;
}

async function summaryOf(results: readonly RecheckResult[], work: Work): Promise<Answer> {
  const causes = new Map<string, Cause>(
    results.flatMap((one) => one.causes).map((one) => [`${one.kind} ${one.id}`, one]),
  );
  const marked: Marked[] = [];
  const shown = results.filter((one) => !one.private);
  for (const result of shown) marked.push(await markedOf(result, marked.length < mostLinked, work));
  return deskSummary([...causes.values()], marked, results.length - shown.length);
}

/** More are counted, and not shown. */
const mostLinked = 30;

async function markedOf(result: RecheckResult, linked: boolean, work: Work): Promise<Marked> {
  const { channel, ts, turned } = result;
  const { around, desk } = work;
  // Words of a draft stay in the channel that they are from.
  const own = channel === around.deskChannel;
  const answer = linked && own ? await desk.answer(result.answer) : null;
  const check = answer === null || answer.checkId === null ? null : await desk.check(answer.checkId);
  return {
    channel,
    turned,
    url: linked && ts !== null ? await permalinkOf({ channel, ts }, work) : null,
    words: check?.check.text ?? null,
  };
}
