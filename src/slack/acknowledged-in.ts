/** How long acknowledgements take: from the moment at which Bolt has a request to that at which its answer is written. */
import type { App, ReceiverEvent } from '@slack/bolt';

/**
 * To be called once, before the app is started.
 *
 * @param told of every acknowledgement, in milliseconds
 */
export function timeAcknowledgements(app: Pick<App, 'processEvent'>, told: (ms: number) => void): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (received: ReceiverEvent) => {
    const begun = performance.now();
    const ack: ReceiverEvent['ack'] = async (response) => {
      await received.ack(response);
      told(performance.now() - begun);
    };
    return process({ ...received, ack });
  };
}
