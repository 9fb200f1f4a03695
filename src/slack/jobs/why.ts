/** `Why?`: told to whoever pressed it alone, in the thread where the button is in one. */
import { z } from 'zod';
import { answerWhy } from '../answer-why.js';
import { replySchema } from '../sending/reply.js';
import { kind, originSchema } from './kind.js';

const schema = z.object({ origin: originSchema, id: z.string(), reply: replySchema });

export type WhyPayload = z.infer<typeof schema>;

export const why = kind<WhyPayload>({
  name: 'why',
  schema,
  replyOf: ({ reply }) => reply,
  async work({ id, reply }, { around: { checking }, desk, tell }) {
    await tell(await answerWhy(id, { checking, checks: (typed) => desk.recentChecks(typed) }), reply);
  },
});
