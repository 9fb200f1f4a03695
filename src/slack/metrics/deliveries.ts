/** What Slack sends, and how long it waits for an acknowledgement. */
import { type App, type Receiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { ofAcknowledgements } from './buckets.js';

export interface DeliveryMeter {
  /** To be called before the app is started, and after everything that acknowledges otherwise than Bolt. */
  watch(app: Pick<App, 'processEvent'>): void;
  watchConnection(receiver: Receiver): void;
}

export function deliveryMeter(registers: Registry[], clock: () => number): DeliveryMeter {
  const acknowledged = new Histogram({
    name: 'stet_slack_acknowledgement_duration_seconds',
    help: 'From taking in what Slack sends to acknowledging it, by kind: event, command, press, form, shortcut, suggestions, function, other. Slack waits three seconds.',
    labelNames: ['kind'],
    buckets: ofAcknowledgements,
    registers,
  });
  const missed = new Counter({
    name: 'stet_slack_unacknowledged_total',
    help: 'What Slack sent and Stet did not acknowledge, by kind. Slack sends events again.',
    labelNames: ['kind'],
    registers,
  });
  const again = new Counter({
    name: 'stet_slack_redeliveries_total',
    help: 'What Slack sent again, by kind: an acknowledgement came late, or got lost.',
    labelNames: ['kind'],
    registers,
  });
  const connected = new Gauge({
    name: 'stet_slack_connected',
    help: 'Whether the web socket to Slack is open; not there over HTTP.',
    labelNames: ['mode'],
    registers,
  });
  return {
    watch(app) {
      const process = app.processEvent.bind(app);
      app.processEvent = async (received) => {
        const kind = kindOf(received.body);
        if ((received.retryNum ?? 0) > 0) again.inc({ kind });
        const began = clock();
        let done = false;
        const ack: ReceiverEvent['ack'] = async (response) => {
          await received.ack(response);
          if (!done) acknowledged.observe({ kind }, (clock() - began) / 1000);
          done = true;
        };
        try {
          await process({ ...received, ack });
        } finally {
          if (!done) missed.inc({ kind });
        }
      };
    },
    watchConnection(receiver) {
      if (!(receiver instanceof SocketModeReceiver)) return;
      connected.set({ mode: 'socket' }, 0);
      receiver.client.on('connected', () => connected.set({ mode: 'socket' }, 1));
      for (const event of ['reconnecting', 'disconnected'])
        receiver.client.on(event, () => connected.set({ mode: 'socket' }, 0));
    },
  };
}

const kinds: Readonly<Record<string, string>> = {
  event_callback: 'event',
  block_actions: 'press',
  interactive_message: 'press',
  view_submission: 'form',
  view_closed: 'form',
  shortcut: 'shortcut',
  message_action: 'shortcut',
  block_suggestion: 'suggestions',
};

function kindOf(body: ReceiverEvent['body']): string {
  if (typeof body.command === 'string') return 'command';
  if (body.event?.type === 'function_executed') return 'function';
  return kinds[String(body.type)] ?? 'other';
}
