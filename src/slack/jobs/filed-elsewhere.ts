/** What came by feed, by HTTP or by command is held against what is on file; the desk is told of it in one message a batch. */
import { evidenceOfFound, recordWith } from '../../desk/checking/checking.js';
import { z } from 'zod';
import { under } from '../../checking/desk/view.js';
import { progressOf } from '../../desk/radius/results.js';
import { filedElsewhere as filedSince, foundWith, type VersionOf } from '../filing/found.js';
import { takeIn } from '../intake.js';
import { inOne } from '../messages/answer.js';
import { elsewhereAnswer } from '../messages/found.js';
import type { Surroundings } from '../surroundings.js';
import { kind, type Origin, originSchema, type Work } from './kind.js';

const schema = z.object({
  origin: originSchema,
  /** What was under embargo: ids, and the sources that they came with; null for all that is new. */
  opened: z
    .object({
      only: z.array(z.string()),
      versions: z.array(z.object({ id: z.string(), version: z.number() })),
    })
    .nullable(),
});

type Payload = z.infer<typeof schema>;

const keys = 'filed elsewhere:';
const untilStep = 'until';

/** What is filed within this time is one batch, in milliseconds. */
const batch = 60_000;

/** Before the first batch nobody was told anything: of so much, in milliseconds, they are. */
const atFirst = 86_400_000;

export const filedElsewhere = kind<Payload>({
  name: 'filed-elsewhere',
  schema,
  quiet: true,
  replyOf: () => null,
  async work(payload, work) {
    const { around, desk, job } = work;
    const { filing } = around;
    if (filing === null) return;
    await filing.filing.compare();
    await filing.refresh();
    if (around.deskChannel === null) return;
    const { opened } = payload;
    const since = await toldUntil(work);
    const { versions, last } = opened === null ? await filedSince(desk.db, since) : { ...opened, last: null };
    const all = await foundWith(desk.db, versions);
    const wanted = opened === null ? all : all.filter(({ id }) => opened.only.includes(id));
    await tellLater(wanted, versions, payload, work);
    const { rulings } = await desk.view(null);
    const ids = new Set(wanted.map(({ id }) => id));
    const record = await recordWith(around.checking, [...ids].map(evidenceOfFound));
    const shown = record.discrepancies.filter(
      ({ id, ruling }) => ids.has(id) && (under(rulings, id)?.ruling ?? ruling) === 'open',
    );
    const [message] = inOne(elsewhereAnswer(opened === null ? versions : [], shown, record));
    if (shown.length > 0 && message !== undefined)
      await work.sender.post('batch', { channel: around.deskChannel }, message);
    if (last !== null) await around.desk.jobs.note(job, untilStep, last.toISOString());
  },
});

/** Up to when the batches before this one have told. */
async function toldUntil({ desk, job }: Work): Promise<Date> {
  const noted = await progressOf(desk.db, job.team, keys);
  const times = noted.flatMap((progress) => z.iso.datetime().safeParse(progress[untilStep]).data ?? []);
  const last = times.sort().at(-1);
  return last === undefined ? new Date(job.createdAt.getTime() - atFirst) : new Date(last);
}

async function tellLater(
  wanted: readonly { readonly id: string; readonly opensAt: Date | null }[],
  versions: readonly VersionOf[],
  payload: Payload,
  { around, job }: Work,
): Promise<void> {
  const now = around.now();
  const later = wanted.filter(({ opensAt }) => opensAt !== null && opensAt > now);
  for (const end of new Set(later.map(({ opensAt }) => opensAt?.getTime() ?? 0)))
    await takeIn(around, {
      team: job.team,
      key: `opened elsewhere:${job.id}:${end}`,
      lane: 'filing later',
      kind: filedElsewhere.name,
      payload: {
        ...payload,
        opened: {
          only: later.filter(({ opensAt }) => opensAt?.getTime() === end).map(({ id }) => id),
          versions,
        },
      },
      after: new Date(end),
    });
}

/** Something was filed that nobody asked for in Slack: what comes soon after is of the same batch. */
export async function takeInElsewhere(
  origin: Origin,
  around: Pick<Surroundings, 'desk' | 'wake' | 'logger' | 'now'>,
  wait = batch,
): Promise<void> {
  const nth = Math.floor(around.now().getTime() / wait);
  const payload: Payload = { origin, opened: null };
  await takeIn(around, {
    team: origin.team,
    key: `${keys}${nth}`,
    lane: 'filing elsewhere',
    kind: filedElsewhere.name,
    payload,
    after: new Date((nth + 1) * wait),
  });
}
