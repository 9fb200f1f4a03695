/** Functions of the app's, run as steps of workflows. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { startApp } from './own-app.js';
import { call } from './web-client.js';

let slack: Slack;
let app: App;

beforeEach(async () => {
  slack = await createSlack({
    functions: [
      {
        callbackId: 'count',
        title: 'Count words',
        inputs: [{ name: 'text', required: true }],
        outputs: [{ name: 'words', type: 'number', required: true }],
      },
    ],
  }).start();
  app = await startApp(slack, (own) => {
    own.function('count', async ({ inputs, complete, fail }) => {
      const text = String(inputs.text);
      if (text === '') await fail({ error: 'There is nothing to count.' });
      else if (text === '?') await complete({ outputs: {} });
      else await complete({ outputs: { words: text.split(' ').length } });
    });
  });
});

afterEach(async () => {
  await app.stop();
  await slack.close();
});

test('a step is completed with the token that came with it', async () => {
  const run = slack.runFunction('maya', 'count', { text: 'three short words' });
  await slack.until(() => run.state === 'completed');
  expect(run.outputs).toEqual({ words: 3 });
  const again = { function_execution_id: run.id, outputs: { words: 3 } };
  expect(await call(slack, 'functions.completeSuccess', again)).toMatchObject({
    error: 'execution_not_in_running_state',
  });
});

test('a step that fails is told to the person', async () => {
  const run = slack.runFunction('maya', 'count', { text: '' });
  await slack.until(() => run.state === 'failed');
  expect(slack.notices('maya')).toMatchObject([
    { code: 'function_failed', text: 'There is nothing to count.' },
  ]);
  expect(slack.notices('tom')).toEqual([]);
});

test('outputs are held to what the function declares', async () => {
  const run = slack.runFunction('maya', 'count', { text: 'x' });
  const complete = (outputs: object) =>
    call(slack, 'functions.completeSuccess', { function_execution_id: run.id, outputs });
  await slack.until(() => run.state === 'completed');
  const stuck = slack.runFunction('maya', 'count', { text: '?' });
  await slack.until(() => slack.calls.some((one) => one.response.error === 'parameter_validation_failed'));
  expect(stuck.state).toBe('running');
  expect(await complete({ words: 1 })).toMatchObject({ error: 'execution_not_in_running_state' });
  expect(
    await call(slack, 'functions.completeError', { function_execution_id: 'Fx404', error: 'x' }),
  ).toMatchObject({
    error: 'function_execution_not_found',
  });
});

test('what the app does not have, or what lacks an input, is not run', () => {
  expect(() => slack.runFunction('maya', 'shout')).toThrow('no function shout');
  expect(() => slack.runFunction('maya', 'count')).toThrow('count needs text');
});
