import type { ViewSubmitAction } from '@slack/bolt';
import { callbackIds } from '../../action-ids.js';
import { type FileSourcePayload, fileSource } from '../../jobs/file-source.js';
import type { Reply } from '../../sending/reply.js';
import type { Surroundings } from '../../surroundings.js';
import { type AddedFrom, readAddedSource } from '../../views/add-source.js';
import type { Registrar } from '../registrar.js';
import { takeForm } from '../take-form.js';

/** The form "File a source", sent. */
export function register(app: Registrar, around: Surroundings): void {
  app.view<ViewSubmitAction>(callbackIds.addSource, (sent) =>
    takeForm(sent, around, readAddedSource, ({ given, place, url }, user, origin) => {
      const reply = replyTo({ place, url }, user);
      const payload: FileSourcePayload = { origin, user, given: [...given], place, reply };
      return { kind: fileSource.name, lane: `file:${user}`, reply, payload };
    }),
  );
}

/** For whoever filed it alone, where the form was opened. */
function replyTo({ place, url }: AddedFrom, user: string): Reply {
  if (place === null) return { to: 'person', user };
  const { channel, thread: threadTs } = place;
  return {
    ...{ to: 'beside', channel, user },
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(url === undefined ? {} : { url }),
  };
}
