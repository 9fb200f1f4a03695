/** Deletes what somebody had checked, on their word: all of it, or one check. */
import { z } from 'zod';
import { forgetCheck, forgetPerson } from '../../desk/forgetting.js';
import { forgotten, notYours } from '../messages/forgetting.js';
import { replySchema } from '../sending/reply.js';
import { kind, originSchema } from './kind.js';

const schema = z.object({
  origin: originSchema,
  /** Who pressed it. */
  user: z.string(),
  /** The id of a check; null for all that the person asked for. */
  check: z.string().nullable(),
  reply: replySchema,
});

export type ForgetPayload = z.infer<typeof schema>;

export const forget = kind<ForgetPayload>({
  name: 'forget',
  schema,
  replyOf: ({ reply }) => reply,
  async work({ user, check, reply }, { job: { team }, around: { now }, desk, tell }) {
    const signed = { by: user, at: now() };
    if (check === null) {
      await tell(forgotten(await forgetPerson(desk.db, team, user, signed)), reply);
      return;
    }
    const kept = await desk.check(check);
    if (kept !== null && kept.askedBy !== user) await tell(notYours(), reply);
    else await tell(forgotten(await forgetCheck(desk.db, team, check, signed)), reply);
  },
});
