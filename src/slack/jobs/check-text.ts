/**
 * A step of a workflow: a text in, verdicts and findings out. It is completed with the bot's own token, which Slack takes for
 * the app's own functions, so that no token has to be kept with the job.
 */
import { z } from 'zod';
import { mostOfDraft } from '../answer-asked.js';
import { answerCheck } from '../answer-command.js';
import { dayOf, readDay } from '../day.js';
import { readIncoming } from '../incoming-text.js';
import { errorCode } from '../logging.js';
import { stepOutputs } from '../messages/step-outputs.js';
import { kind, originSchema, type Work } from './kind.js';

const schema = z.object({
  origin: originSchema,
  /** Slack's id of this run of the step. */
  execution: z.string(),
  text: z.string(),
  /** As it was given; empty for none. */
  date: z.string(),
});

export type CheckTextPayload = z.infer<typeof schema>;

export const checkText = kind<CheckTextPayload>({
  name: 'check-text',
  schema,
  // A workflow asked: the step is what tells of a failure.
  replyOf: () => null,
  tellFailure: (payload, { summary }, work) => fail(payload, summary, work),
  async work(payload, work) {
    const made = await checked(payload, work);
    if ('problem' in made) await fail(payload, made.problem, work);
    else await complete(payload, made.outputs, work);
  },
});

type Outcome = { readonly problem: string } | { readonly outputs: ReturnType<typeof stepOutputs> };

async function checked({ text: wire, date }: CheckTextPayload, work: Work): Promise<Outcome> {
  const { job, around, desk } = work;
  const text = readIncoming(wire);
  if (text === '')
    return { problem: 'There is no text to check. Put the text into the step’s field “Text”.' };
  if (text.length > mostOfDraft)
    return {
      problem: `The text has ${text.length} characters, and I check ${mostOfDraft} at once. Give me a part of it.`,
    };
  const on = date.trim() === '' ? dayOf(job.createdAt) : readDay(date);
  if (on === null)
    return { problem: `“${date.trim().slice(0, 60)}” is no day that I can read. Write it as 2025-03-04.` };
  const { made = [] } = await answerCheck(text, {
    checking: around.checking,
    checks: (typed) => desk.recentChecks(typed),
    desk: await desk.view(null),
    askedOn: on,
  });
  const [one] = made;
  if (one === undefined) throw new RangeError('a check that made no report');
  await desk.remember(one, { id: `${job.id} step`, askedBy: null, surface: job.kind });
  return { outputs: stepOutputs(one.report, text) };
}

async function complete(
  { execution }: CheckTextPayload,
  outputs: Readonly<Record<string, unknown>>,
  { client, around, origin }: Work,
): Promise<void> {
  await unlessOver(() =>
    around.queues.patiently(origin.team, () =>
      client.functions.completeSuccess({ function_execution_id: execution, outputs }),
    ),
  );
}

async function fail(
  { execution }: CheckTextPayload,
  error: string,
  { client, around, origin }: Work,
): Promise<void> {
  await unlessOver(() =>
    around.queues.patiently(origin.team, () =>
      client.functions.completeError({ function_execution_id: execution, error }),
    ),
  );
}

/** Completed by a process that ended right after, or a workflow that was stopped: there is nobody left to tell. */
const over: ReadonlySet<string> = new Set(['execution_not_in_running_state', 'function_execution_not_found']);

async function unlessOver(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!over.has(errorCode(error) ?? '')) throw error;
  }
}
