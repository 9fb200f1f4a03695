/**
 * How long acknowledgements take: from the moment at which Bolt has a request to that at which its answer is written, and how
 * late this thread was in coming to it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { App, ReceiverEvent } from '@slack/bolt';

/** Of the measurement of how late the thread is, in milliseconds. */
const resolution = 10;
/** It is begun anew no more often than this, in milliseconds: that costs as much as a small query. */
const window = 50;

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
  let since = performance.now();
  app.processEvent = (received: ReceiverEvent) => {
    const begun = performance.now();
    const ack: ReceiverEvent['ack'] = async (response) => {
      await received.ack(response);
      const done = performance.now();
      // The longest of late, in nanoseconds, the interval of the measurement included.
      const late = Math.max(0, delay.max / 1e6 - resolution);
      if (done - since >= window) {
        delay.reset();
        since = done;
      }
      told(done - begun + late);
    };
    return process({ ...received, ack });
  };
  return () => delay.disable();
}
