/** Checks again the answers that one person alone saw, and tells that person of all that changed in one direct message. */
import { z } from 'zod';
import { notedCauseSchema } from '../../desk/radius/cause.js';
import { resultStep, resultsOf } from '../../desk/radius/results.js';
import { type PrivateChange, privateAnswersChanged } from '../messages/changed.js';
import { broughtUpToDate, checkAgain, resultOf } from './check-again.js';
import { kind, originSchema } from './kind.js';

const schema = z.object({
  origin: originSchema,
  cause: notedCauseSchema,
  person: z.string(),
  answers: z.array(z.string()),
});

export const recheckInPrivate = kind<z.infer<typeof schema>>({
  name: 'recheck-private',
  schema,
  replyOf: () => null,
  async work({ cause, person, answers }, work) {
    const { job, around, desk, tell } = work;
    const checked = [];
    for (const id of answers) {
      const answer = await desk.answer(id);
      if (answer !== null) checked.push({ answer, came: await checkAgain(answer, cause, work) });
    }
    const changes = checked.flatMap(({ answer, came: { say } }): PrivateChange[] =>
      say === null || say.kind === 'as-given'
        ? []
        : [{ answer: answer.id, causes: say.causes, claims: say.kind === 'changed' ? say.claims : null }],
    );
    if (changes.length > 0 && resultsOf(job.progress) === null) {
      await tell(privateAnswersChanged(changes), { to: 'person', user: person }, { part: 'changed' });
      const results = checked.flatMap(({ answer, came: { say } }) =>
        say === null || say.kind === 'as-given' ? [] : [resultOf(answer, say, null)],
      );
      await around.desk.jobs.note(job, resultStep, results);
    }
    for (const { answer, came } of checked) await broughtUpToDate(answer, came, null, work);
  },
});
