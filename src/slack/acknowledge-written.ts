/**
 * Events are acknowledged once their listeners are through, which is when they are written down. Bolt acknowledges them before;
 * what is lost in between then comes again, for Slack delivers what nobody acknowledged up to three times more.
 */
import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';

/** Functions have an acknowledgement of their own, and so have commands and what people press. */
const event = z.object({
  type: z.literal('event_callback'),
  event: z.object({ type: z.string().refine((type) => type !== 'function_executed') }),
});

/** To be called once, before the app is started. A listener that throws leaves its event unacknowledged. */
export function acknowledgeWhenWritten(app: Pick<App, 'processEvent'>): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (received: ReceiverEvent) => {
    if (!event.safeParse(received.body).success) return process(received);
    let meant = false;
    const ack = async () => {
      meant = true;
    };
    await process({ ...received, ack });
    if (meant) await received.ack();
  };
}
