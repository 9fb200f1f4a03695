/** Slack in a process of its own, and the people in it: they ask at a steady rate, whatever has become of what they asked before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { type CommandRun, createSlack, type Message, type Slack } from '../../src/playground/index.js';
import { packageRoot } from '../../src/record/package-root.js';
import { atWork } from '../../src/slack/messages/at-work.js';
import { metadataType } from '../../src/slack/sending/sender.js';
import { ownManifest } from '../slack/own-manifest.js';

export const toldSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ask'),
    /** What is asked first is not measured: a process that has just begun is slower than one in service. */
    warmUp: z.object({ rate: z.number(), seconds: z.number() }),
    /** Where the app is. */
    url: z.string(),
    /** What answers at once, behind the same nginx. */
    control: z.string(),
    /** Questions a second. */
    rate: z.number(),
    seconds: z.number(),
  }),
  z.object({ kind: z.literal('go on') }),
  z.object({ kind: z.literal('what stands?') }),
]);

export const kinds = ['command', 'mention', 'direct message'] as const;

const tookSchema = z.object({ name: z.string(), outcome: z.string(), took: z.number(), attempt: z.number() });
export type Took = z.infer<typeof tookSchema>;
const questionSchema = z.object({
  kind: z.enum(kinds),
  claim: z.number(),
  /** Of its job. */
  key: z.string(),
  /** What only one person sees, and has no name. */
  responses: z.number(),
  error: z.string().nullable(),
});
export type Question = z.infer<typeof questionSchema>;
const postedSchema = z.object({ job: z.string(), part: z.string() });
export type Posted = z.infer<typeof postedSchema>;

export const saidSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ready'),
    apiUrl: z.string(),
    botToken: z.string(),
    signingSecret: z.string(),
  }),
  z.object({ kind: z.literal('warm') }),
  z.object({ kind: z.literal('asking') }),
  z.object({ kind: z.literal('asked') }),
  z.object({
    kind: z.literal('stands'),
    deliveries: z.array(tookSchema),
    control: z.array(z.number()),
    questions: z.array(questionSchema),
    posted: z.array(postedSchema),
    problems: z.array(z.string()),
  }),
]);
export type Said = z.infer<typeof saidSchema>;
export type Stands = Extract<Said, { kind: 'stands' }>;

/** So many people ask, and in so many channels. */
const people = Array.from({ length: 60 }, (_, index) => `reporter${index}`);
const desks = Array.from({ length: 40 }, (_, index) => `desk${index}`);
const at = <Item>(list: readonly Item[], index: number): Item => list[index % list.length] as Item;

/** Sentences as they are really asked about: those that are labelled in this repository. */
const claims = readFileSync(join(packageRoot(), 'test/eval/claims.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text)
  // What is short is taken for a command here and there.
  .filter((text) => text.length > 60)
  .slice(0, 100);

type Asked = { readonly claim: number } & (
  | { readonly kind: 'command'; readonly run: CommandRun }
  | { readonly kind: 'mention' | 'direct message'; readonly message: Message }
);

class People {
  readonly #slack: Slack;
  readonly asked: Promise<Asked>[] = [];

  constructor(slack: Slack) {
    this.#slack = slack;
  }

  ask(index: number): void {
    const kind = at(kinds, index);
    const turn = Math.floor(index / kinds.length);
    const claim = turn % claims.length;
    const person = at(people, turn);
    const text = at(claims, claim);
    switch (kind) {
      case 'command': {
        const running = this.#slack.command(person, at(desks, turn), `/factcheck ${text}`);
        this.asked.push(running.then((run) => ({ kind, claim, run })));
        return;
      }
      case 'mention': {
        const message = this.#slack.mention(person, at(desks, turn), text);
        this.asked.push(Promise.resolve({ kind, claim, message }));
        return;
      }
      case 'direct message': {
        const message = this.#slack.directMessage(person, text);
        this.asked.push(Promise.resolve({ kind, claim, message }));
        return;
      }
    }
  }
}

/** Does something so often a second, for so long; late ones at once. */
async function steadily(rate: number, seconds: number, act: (index: number) => void): Promise<void> {
  const begun = performance.now();
  for (let index = 0; index < rate * seconds; index += 1) {
    const due = begun + (index * 1000) / rate - performance.now();
    if (due > 1) await setTimeout(due);
    act(index);
  }
}

/** Milliseconds until an answer that costs nothing, ten times a second. */
async function controlled(url: string, seconds: number): Promise<number[]> {
  const all: Promise<number | null>[] = [];
  await steadily(10, seconds, () => {
    const begun = performance.now();
    const answered = fetch(url, { method: 'POST', body: 'x'.repeat(1_000) });
    all.push(
      answered
        .then(async (response) => {
          await response.text();
          return performance.now() - begun;
        })
        // nginx may close a connection as it reads its configuration anew; Slack would send again.
        .catch(() => null),
    );
  });
  return (await Promise.all(all)).filter((took) => took !== null);
}

function partsOf(slack: Slack): Posted[] {
  const places = [...desks, ...people.map((name) => `@${name}`)];
  return places
    .flatMap((place) => slack.messages(place))
    .filter(({ metadata }) => metadata?.event_type === metadataType)
    .flatMap(({ metadata }) => postedSchema.safeParse(metadata?.event_payload).data ?? []);
}

/** What is said meanwhile is no answer. */
const meanwhile = atWork(0).summary;

const answersIn = ({ responses }: CommandRun): number =>
  responses.filter(({ text }) => text !== meanwhile).length;

const questionOf = (asked: Asked): Question =>
  asked.kind === 'command'
    ? {
        ...{ kind: asked.kind, claim: asked.claim, key: `command:${asked.run.triggerId}` },
        ...{ responses: answersIn(asked.run), error: asked.run.error ?? null },
      }
    : {
        ...{ kind: asked.kind, claim: asked.claim, responses: 0, error: null },
        key: `message:${asked.message.channel}:${asked.message.ts}`,
      };

async function run(): Promise<void> {
  const say = (said: Said) => void process.send?.(said);
  const slack = await createSlack({
    manifest: ownManifest(),
    users: people.map((name) => ({ name })),
    channels: desks.map((name) => ({ name, bot: true })),
  }).start();
  const asking = new People(slack);
  let control: readonly number[] = [];
  let load: Extract<z.infer<typeof toldSchema>, { kind: 'ask' }> | undefined;
  /** The first delivery that is measured. */
  let from = 0;
  process.on('message', async (message) => {
    const told = toldSchema.parse(message);
    if (told.kind === 'ask') {
      await slack.deliverTo(told.url);
      const { rate, seconds } = told.warmUp;
      await steadily(rate, seconds, (index) => asking.ask(index));
      await Promise.all([controlled(told.control, 2), ...asking.asked]);
      load = told;
      say({ kind: 'warm' });
      return;
    }
    if (told.kind === 'go on') {
      if (load === undefined) throw new Error('nobody has said where to ask');
      from = slack.deliveries.length;
      say({ kind: 'asking' });
      const measuring = controlled(load.control, load.seconds);
      await steadily(load.rate, load.seconds, (index) => asking.ask(index));
      control = await measuring;
      await Promise.all(asking.asked);
      say({ kind: 'asked' });
      return;
    }
    await slack.settled(500);
    say({
      kind: 'stands',
      deliveries: slack.deliveries
        .slice(from)
        .map(({ name, outcome, took = Number.POSITIVE_INFINITY, attempt }) => ({
          ...{ name, outcome, attempt },
          took: Math.min(took, 1e9),
        })),
      control: [...control],
      questions: (await Promise.all(asking.asked)).map(questionOf),
      posted: partsOf(slack),
      problems: slack.problems.map(({ code, detail }) => `${code}: ${detail}`),
    });
  });
  process.on('disconnect', () => process.exit(0));
  const { apiUrl, botToken, signingSecret } = slack;
  say({ kind: 'ready', apiUrl, botToken, signingSecret });
}

// Others take its schemas from here.
if (process.send !== undefined && process.argv.includes('--slack')) await run();
