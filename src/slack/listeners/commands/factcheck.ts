import { answerAsked } from '../../answer-asked.js';
import { answering } from '../../answering.js';
import { type Asked, readAsked } from '../../asked.js';
import { dayOf } from '../../day.js';
import { respondWith } from '../../delivery.js';
import { orInPrivate } from '../../in-private.js';
import { readIncoming } from '../../incoming-text.js';
import { type Block, button } from '../../messages/blocks.js';
import { writeReference } from '../../share-reference.js';
import type { Surroundings } from '../../surroundings.js';
import { shareActionId } from '../actions/share.js';
import type { Registrar } from '../registrar.js';

/** `/factcheck CLAIM`: answered to the person alone, with a button to share. */
export function register(app: Registrar, around: Surroundings): void {
  app.command('/factcheck', async ({ ack, command, respond, client }) => {
    await ack();
    await answering(
      around,
      'command',
      async () => {
        const asked = readAsked(command.text ?? '', readIncoming);
        const on = dayOf(around.now());
        const answer = await answerAsked(asked, {
          checking: around.checking,
          checks: around.checks,
          askedOn: on,
        });
        const buttons: Block[] = [];
        if (answer.shareable) {
          const id = around.newId();
          around.kept.keep(id, answer);
          buttons.push(
            button('Share in this channel', shareActionId, writeReference({ id, on, ...inWriting(asked) })),
          );
        }
        await respondWith(respond, 'ephemeral', answer, buttons);
      },
      orInPrivate((answer) => respondWith(respond, 'ephemeral', answer), {
        client,
        user: command.user_id,
        channel: command.channel_id,
      }),
    );
  });
}

/** The question for the share button, to answer it again. */
function inWriting(asked: Asked): { asked: string; against?: string } {
  return asked.kind === 'two-texts'
    ? { asked: asked.texts.draft, against: asked.texts.other }
    : { asked: asked.text };
}
