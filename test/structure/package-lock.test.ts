/**
 * What `npm ci` fetches comes from the public registry: an address of somebody's mirror would fail elsewhere. An entry
 * without an address is fetched from whatever registry npm is set to.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { root } from './files.js';

test('package-lock.json names no other registry', () => {
  const lock = readFileSync(`${root}package-lock.json`, 'utf8');
  const addresses = [...lock.matchAll(/"resolved":\s*"([^"]*)"/g)].map((match) => match[1] ?? '');
  expect(lock).toContain('"integrity": "sha512-');
  expect(addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});
