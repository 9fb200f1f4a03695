import type { Backend } from '../backend.js';
import type { FunctionRun } from '../functions.js';
import type { JsonObject } from '../json.js';
import type { FunctionSetup, ParameterSetup } from '../manifest.js';
import { Refusal } from '../refusal.js';
import type { User } from '../workspace.js';

/**
 * Runs a function of the app's as a step of a workflow that a person began. The run that is returned changes as the
 * app completes it.
 * @throws Refusal where the app has no such function, or an input is missing
 */
export function runFunction(
  backend: Backend,
  user: User,
  callbackId: string,
  inputs: JsonObject,
): FunctionRun {
  const registered = backend.app.functions;
  const setup = registered?.find((one) => one.callbackId === callbackId);
  if (registered && !setup) throw new Refusal(`the app has no function ${callbackId}`);
  const missing = (setup?.inputs ?? []).filter((one) => one.required && inputs[one.name] === undefined);
  if (missing.length > 0)
    throw new Refusal(`${callbackId} needs ${missing.map(({ name }) => name).join(', ')}`);
  const { run, token } = backend.functions.begin(callbackId, user, setup);
  backend.events.functionExecuted({
    function: described(backend, callbackId, setup),
    inputs,
    function_execution_id: run.id,
    workflow_execution_id: backend.ids.next('Wx'),
    bot_access_token: token,
  });
  return run;
}

function described(
  { workspace, now }: Backend,
  callbackId: string,
  setup: FunctionSetup | undefined,
): JsonObject {
  const seconds = Math.floor(now() / 1000);
  return {
    id: `Fn${callbackId.replaceAll(/\W/g, '').toUpperCase()}`,
    callback_id: callbackId,
    title: setup?.title ?? callbackId,
    description: setup?.description ?? '',
    type: 'app',
    input_parameters: (setup?.inputs ?? []).map(parameter),
    output_parameters: (setup?.outputs ?? []).map(parameter),
    app_id: workspace.bot.appId,
    date_created: seconds,
    date_updated: seconds,
    date_deleted: 0,
  };
}

function parameter({ name, type, title, description, required }: ParameterSetup): JsonObject {
  return {
    name,
    type: type ?? 'string',
    title: title ?? name,
    description: description ?? '',
    is_required: required ?? false,
  };
}
