/**
 * How long acknowledgements take: from the moment at which Bolt has a request to that at which its answer is written, and how
 * late this thread was in coming to it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { App, ReceiverEvent } from '@slack/bolt';

/** Of the measurement of how late the thread is, in milliseconds. */
const resolution = 10;

/**
 * To be called once, before the app is started.
 *
 * @param told of every acknowledgement, in milliseconds
 * @returns ends the measurement
 */
export function timeAcknowledgements(app: Pick<App, 'processEvent'>, told: (ms: number) => void): () => void {
  const process = app.processEvent.bind(app);
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  app.processEvent = (received: ReceiverEvent) => {
    const begun = performance.now();
    const ack: ReceiverEvent['ack'] = async (response) => {
      await received.ack(response);
      // The longest since the last acknowledgement, in nanoseconds, the interval of the measurement included.
      const late = Math.max(0, delay.max / 1e6 - resolution);
      delay.reset();
      told(performance.now() - begun + late);
    };
    return process({ ...received, ack });
  };
  return () => delay.disable();
}
