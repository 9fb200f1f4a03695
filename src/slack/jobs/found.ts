/** What was filed is held against what is on file, and what is found is told where it was asked for: once, in its thread. */
import { evidenceOfFound, recordWith } from '../../desk/checking/checking.js';
import { z } from 'zod';
import { under } from '../../checking/desk/view.js';
import type { Discrepancy } from '../../record/schema.js';
import { type Found, foundWith } from '../filing/found.js';
import { askedInSchema } from '../filing/given.js';
import { takeIn } from '../intake.js';
import { errorCode } from '../logging.js';
import { foundAnswer, foundCard, mostCards } from '../messages/found.js';
import { notThere } from '../sending/deliver.js';
import type { Posted } from '../sending/sender.js';
import { kind, originSchema, type Work } from './kind.js';

const schema = z.object({
  origin: originSchema,
  user: z.string(),
  /** Null for the direct message with whoever filed it. */
  place: askedInSchema.nullable(),
  sources: z.array(z.object({ id: z.string(), version: z.number() })),
  /** Ids of what is still to be told; null for all that came with these sources. */
  only: z.array(z.string()).nullable(),
});

export type FoundPayload = z.infer<typeof schema>;

export const found = kind<FoundPayload>({
  name: 'found',
  schema,
  quiet: true,
  // Whoever filed it waits for what is found.
  replyOf: ({ user }) => ({ to: 'person', user }),
  async work(payload, work) {
    const { around, desk } = work;
    const { filing } = around;
    if (filing === null) return;
    await filing.filing.compare();
    await filing.refresh();
    const all = await foundWith(desk.db, payload.sources);
    const wanted = payload.only === null ? all : all.filter(({ id }) => payload.only?.includes(id));
    await tellLater(wanted, payload, work);
    const shown = await shownOf(wanted, work);
    if (shown.length > 0) await tellFound(shown, payload, work);
  },
});

/** Those that may be shown and are not decided on yet, by subject. */
async function shownOf(
  wanted: readonly Found[],
  { around, desk }: Pick<Work, 'around' | 'desk'>,
): Promise<readonly Discrepancy[]> {
  const { rulings } = await desk.view(null);
  const ids = new Set(wanted.map(({ id }) => id));
  const record = await recordWith(around.checking, [...ids].map(evidenceOfFound));
  return (
    record.discrepancies
      .filter(({ id, ruling }) => ids.has(id) && (under(rulings, id)?.ruling ?? ruling) !== 'dismissed')
      // Those of one subject stand together.
      .sort((a, b) => (a.subject === b.subject ? (a.id < b.id ? -1 : 1) : a.subject < b.subject ? -1 : 1))
  );
}

/** What is under embargo is told when that has ended. */
async function tellLater(wanted: readonly Found[], payload: FoundPayload, work: Work): Promise<void> {
  const { around, job, desk } = work;
  const now = around.now();
  const put = (name: string, after: Date, rest: Partial<FoundPayload>) =>
    takeIn(around, {
      team: job.team,
      key: `found:${job.id}:${name}`,
      lane: 'filing later',
      kind: found.name,
      payload: { ...payload, ...rest },
      after,
    });
  const embargoed = await desk.db
    .selectFrom('filed_sources')
    .select(['id', 'version', 'embargoed_until'])
    .where('current', '=', true)
    .where('withheld', '=', false)
    .where('embargoed_until', '>', now)
    .execute();
  const later = embargoed.filter((one) =>
    payload.sources.some(({ id, version }) => one.id === id && one.version === version),
  );
  if (payload.only === null)
    for (const { id, version, embargoed_until: end } of later)
      if (end !== null) await put(id, end, { sources: [{ id, version }] });
  const others = wanted.filter(
    ({ newest, opensAt }) =>
      opensAt !== null && opensAt > now && !later.some(({ id }) => payload.only === null && id === newest.id),
  );
  const ends = new Set(others.map(({ opensAt }) => opensAt?.getTime() ?? 0));
  for (const end of ends)
    await put(String(end), new Date(end), {
      only: others.filter(({ opensAt }) => opensAt?.getTime() === end).map(({ id }) => id),
    });
}

async function tellFound(
  shown: readonly Discrepancy[],
  { user, place, sources }: FoundPayload,
  work: Work,
): Promise<void> {
  const { around, desk } = work;
  const { record } = around.checking;
  const filed = record.sources.filter(({ id }) => sources.some((one) => one.id === id));
  const head = await tellHead(foundAnswer(shown, filed, record), place, user, work);
  if (head === null) return;
  const { rulings } = await desk.view(head.channel);
  const threadTs = place?.thread !== undefined && place.channel === head.channel ? place.thread : head.ts;
  for (const one of shown.slice(0, mostCards)) {
    const options = { ruled: under(rulings, one.id) ?? null, mayRule: true };
    const reply = { to: 'thread', channel: head.channel, threadTs, user } as const;
    await work.tell(foundCard(one, record, options), reply, { part: `card ${one.id}` });
  }
}

/** Where it was asked for; where Stet may not post there, to whoever filed it. */
async function tellHead(
  answer: ReturnType<typeof foundAnswer>,
  place: FoundPayload['place'],
  user: string,
  work: Work,
): Promise<Posted | null> {
  const inDirect = () => work.tell(answer, { to: 'person', user }, { part: 'found in private' });
  if (place === null) return inDirect();
  const { channel, thread: threadTs } = place;
  try {
    const thread = threadTs === undefined ? {} : { threadTs };
    return await work.tell(answer, { to: 'thread', channel, user, ...thread }, { part: 'found' });
  } catch (error) {
    if (!notThere.has(errorCode(error) ?? '')) throw error;
    return inDirect();
  }
}
