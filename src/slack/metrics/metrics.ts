/** Everything about a running Stet that is counted or timed, for one process. */
import { collectDefaultMetrics, Registry } from 'prom-client';
import { type CheckMeter, checkMeter } from './checks.js';
import { type DeliveryMeter, deliveryMeter } from './deliveries.js';
import { type FilingMeter, filingMeter } from './filing.js';
import { type JobMeter, jobMeter } from './jobs.js';
import { type CallMeter, callMeter } from './slack-calls.js';
import { type StateMeter, stateMeter } from './state.js';
import { type StoreMeter, storeMeter } from './store.js';

export interface Metrics {
  readonly registry: Registry;
  /** The milliseconds since whenever; it never goes back. */
  readonly clock: () => number;
  readonly checks: CheckMeter;
  readonly jobs: JobMeter;
  readonly calls: CallMeter;
  readonly deliveries: DeliveryMeter;
  readonly filing: FilingMeter;
  readonly store: StoreMeter;
  readonly state: StateMeter;
}

export interface MetricsOptions {
  readonly clock?: () => number;
  /** Also what Node.js and the system tell of the process. Once a process: it is watched from then on. */
  readonly ofProcess?: boolean;
}

export function createMetrics({
  clock = () => performance.now(),
  ofProcess = false,
}: MetricsOptions = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (ofProcess) collectDefaultMetrics({ register: registry });
  return {
    registry,
    clock,
    checks: checkMeter(registers),
    jobs: jobMeter(registers),
    calls: callMeter(registers, clock),
    deliveries: deliveryMeter(registers, clock),
    filing: filingMeter(registers),
    store: storeMeter(registers),
    state: stateMeter(registers),
  };
}
