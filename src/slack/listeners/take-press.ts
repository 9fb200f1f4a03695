/** Takes in a press or a form: it is written down, then acknowledged; what cannot be is said at once. */
import { z } from 'zod';
import { takeInOrSay } from '../intake.js';
import type { Origin } from '../jobs/kind.js';
import { type AnyPress, keyOfPress, laneOf, placeOfPress, replyAt } from '../press.js';
import { sayAtOnce } from '../say-at-once.js';
import type { Surroundings } from '../surroundings.js';
import type { Pressed } from './registrar.js';

export interface PressTaken {
  readonly actionId: string;
  readonly press: AnyPress;
  readonly kind: string;
  readonly payload: { readonly origin: Origin };
}

export async function takePress(
  { actionId, press, kind, payload }: PressTaken,
  { ack, client }: Pick<Pressed, 'ack' | 'client'>,
  around: Surroundings,
): Promise<void> {
  const place = placeOfPress(press);
  const job = {
    team: payload.origin.team,
    key: keyOfPress(actionId, press),
    lane: laneOf(place, press.user.id),
    ...{ kind, payload },
  };
  await takeInOrSay(around, job, (failed) => sayAtOnce(failed, replyAt(place, press.user.id), client));
  await ack();
}

const triggerSchema = z.object({ trigger_id: z.string() });

/** By which a form can be opened; empty where Slack gave none. */
export const triggerOf = (body: unknown): string => triggerSchema.safeParse(body).data?.trigger_id ?? '';
