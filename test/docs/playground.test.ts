/** What docs/playground.md and docs/client-api.md say is so, and the example runs. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { routes } from '../../src/playground/client/routes.js';
import { ALL_EVENTS } from '../../src/playground/events.js';
import { methods } from '../../src/playground/web-api/index.js';
import { root } from '../cli/stet.js';

const page = readFileSync(`${root}docs/playground.md`, 'utf8');
const clientPage = readFileSync(`${root}docs/client-api.md`, 'utf8');

/** What stands in backquotes. */
const named = (text: string | undefined) => [...(text ?? '').matchAll(/`([\w.]+)`/g)].map(([, name]) => name);

const between = (mark: string) => page.split(`<!-- ${mark} -->`)[1]?.split(`<!-- /${mark} -->`)[0];

test('the example is a test that passes', () => {
  const [, example = ''] = /^```js\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const kit = pathToFileURL(`${root}build/src/playground/index.js`).href;
  // Within build/, so that it finds the libraries.
  const folder = mkdtempSync(`${root}build/example-`);
  try {
    writeFileSync(`${folder}/hello.test.mjs`, example.replace('stet/build/src/playground/index.js', kit));
    const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
    const said = execFileSync(process.execPath, ['--test', `${folder}/hello.test.mjs`], {
      encoding: 'utf8',
      env,
    });
    expect(said).toMatch(/pass 1/);
    expect(said).toMatch(/fail 0/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('its methods and events are those that there are', () => {
  expect(named(between('methods')).sort()).toEqual(Object.keys(methods).sort());
  expect(named(between('events')).sort()).toEqual([...ALL_EVENTS].sort());
});

test('the client API has the routes that its page names, and no other', () => {
  const [, table = ''] = clientPage.split('## POST');
  const rows = [...table.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell]) => named(cell));
  expect(rows.sort()).toEqual([...Object.keys(routes), 'upload'].sort());
});
