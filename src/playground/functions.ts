import { ApiError } from './api-error.js';
import type { Changes } from './changes.js';
import type { Ids } from './ids.js';
import type { JsonObject } from './json.js';
import type { FunctionSetup, ParameterSetup } from './manifest.js';
import type { Notices } from './notices.js';
import type { User } from './workspace.js';

/** One run of a function of the app's, as a step of a workflow. */
export interface FunctionRun {
  /** `function_execution_id` */
  readonly id: string;
  readonly callbackId: string;
  readonly user: string;
  state: 'running' | 'completed' | 'failed';
  outputs?: JsonObject;
  error?: string;
}

interface Running extends FunctionRun {
  readonly token: string;
  readonly outputsExpected: readonly ParameterSetup[];
}

/** The app's functions while they run. Source: https://docs.slack.dev/workflows/workflow-steps */
export class Functions {
  readonly #runs = new Map<string, { run: Running; by: User }>();
  readonly #ids: Ids;
  readonly #changes: Changes;
  readonly #notices: Notices;

  constructor(ids: Ids, changes: Changes, notices: Notices) {
    this.#ids = ids;
    this.#changes = changes;
    this.#notices = notices;
  }

  /** Begins a run; the token is the app's for as long as it lasts. */
  begin(callbackId: string, by: User, setup: FunctionSetup | undefined): { run: FunctionRun; token: string } {
    const run: Running = {
      id: this.#ids.next('Fx'),
      callbackId,
      user: by.id,
      state: 'running',
      token: `xwfp-${this.#ids.secret()}`,
      outputsExpected: setup?.outputs ?? [],
    };
    this.#runs.set(run.id, { run, by });
    return { run, token: run.token };
  }

  /** Whether a token is that of a function that runs. */
  admits(token: unknown): boolean {
    return [...this.#runs.values()].some(({ run }) => run.state === 'running' && run.token === token);
  }

  /** @throws ApiError where it does not run, or an output is missing */
  complete(id: string, outputs: JsonObject): void {
    const { run } = this.#running(id);
    const missing = run.outputsExpected.filter((one) => one.required && outputs[one.name] === undefined);
    const unknown = Object.keys(outputs).filter(
      (name) => !run.outputsExpected.some((one) => one.name === name),
    );
    if (missing.length > 0 || (run.outputsExpected.length > 0 && unknown.length > 0)) {
      throw new ApiError('parameter_validation_failed', [
        ...missing.map(({ name }) => `missing [json-pointer:/outputs/${name}]`),
        ...unknown.map((name) => `not an output [json-pointer:/outputs/${name}]`),
      ]);
    }
    run.state = 'completed';
    run.outputs = outputs;
    this.#changes.notify();
  }

  /** The person who began the workflow is told. @throws ApiError where it does not run */
  fail(id: string, error: string): void {
    const { run, by } = this.#running(id);
    run.state = 'failed';
    run.error = error;
    this.#notices.show(by, 'function_failed', error);
  }

  #running(id: string): { run: Running; by: User } {
    const found = this.#runs.get(id);
    if (!found) throw new ApiError('function_execution_not_found');
    if (found.run.state !== 'running') throw new ApiError('execution_not_in_running_state');
    return found;
  }
}
