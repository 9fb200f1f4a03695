/** Finds the answers that relied on evidence which is no longer what it was, and has each checked again. */
import { recordWith } from '../../desk/checking/checking.js';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { NewJob } from '../../desk/jobs/job.js';
import { causeKey, causeSchema, type EvidenceCause, type NotedCause } from '../../desk/radius/cause.js';
import {
  type Affected,
  answersUnderRuling,
  answersWith,
  noteRecord,
  outdated,
} from '../../desk/radius/radius.js';
import { digestOf } from '../../record/digest.js';
import { takeIn } from '../intake.js';
import { kind, originSchema, type Work } from './kind.js';
import { radiusMarked } from './radius-summary.js';
import { recheck } from './recheck.js';
import { recheckKey } from './recheck-key.js';
import { recheckInPrivate } from './recheck-private.js';

const schema = z.object({ origin: originSchema, cause: causeSchema });

export const radius = kind<z.infer<typeof schema>>({
  name: 'radius',
  schema,
  replyOf: () => null,
  async work({ cause }, work) {
    const found = await affectedBy(cause, work);
    if (found !== null) await haveRechecked(found.noted, found.answers, work);
  },
});

interface Found {
  readonly noted: NotedCause;
  readonly answers: readonly Affected[];
}

/** Null where nothing has changed. */
async function affectedBy(cause: EvidenceCause, { job, around, desk }: Work): Promise<Found | null> {
  const { db } = desk;
  if (cause.kind === 'ruling')
    return { noted: cause, answers: await answersUnderRuling(db, job.team, cause.discrepancy, cause.seq) };
  const { record } = around.checking;
  const evidence = await outdated(db, job.team, (ids) => recordWith(around.checking, ids));
  const ids = [...new Set(evidence.map((one) => one.evidence))];
  const by = { by: 'stet', at: around.now() };
  const seq = await noteRecord(db, job.team, record, cause.before, ids, by);
  return seq === null
    ? null
    : { noted: { kind: 'record', seq }, answers: await answersWith(db, job.team, evidence) };
}

/**
 * Channels share a few lanes: those of one channel are done one after the other, and people who ask meanwhile do not wait behind
 * all of them.
 */
const lanes = 3;

const laneOf = (place: string): string =>
  `recheck ${createHash('sha256').update(place).digest().readUInt8() % lanes}`;

async function haveRechecked(cause: NotedCause, answers: readonly Affected[], work: Work): Promise<void> {
  const { job, origin, around } = work;
  const filled = new Set<string>();
  const add = async (lane: string, of: Pick<NewJob, 'key' | 'kind' | 'payload'>) => {
    if ((await takeIn(around, { ...of, team: job.team, lane })) === 'new') filled.add(lane);
  };
  for (const { id, channel } of answers.filter(({ ts }) => ts !== null))
    await add(laneOf(channel), {
      key: recheckKey(cause, id),
      kind: recheck.name,
      payload: { origin, cause, answer: id },
    });
  for (const [person, ids] of byPerson(answers))
    await add(laneOf(person), {
      key: recheckKey(cause, `${person}:${digestOf(ids)}`),
      kind: recheckInPrivate.name,
      payload: { origin, cause, person, answers: ids },
    });
  // Comes last in its lane: when the last of these is reached, all answers are marked.
  for (const lane of filled)
    await around.desk.jobs.add({
      team: job.team,
      key: `marked:${causeKey(cause)}:${lane}:${job.id}`,
      lane,
      kind: radiusMarked.name,
      payload: { origin, cause },
    });
}

/** The answers that one person alone saw, by person. */
function byPerson(answers: readonly Affected[]): Map<string, string[]> {
  const people = new Map<string, string[]>();
  for (const { id, ts, askedBy } of answers) {
    if (ts !== null || askedBy === null) continue;
    people.set(askedBy, [...(people.get(askedBy) ?? []), id]);
  }
  return people;
}
