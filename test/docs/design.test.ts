/** What docs/design.md says of the rooms is so. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { root } from '../cli/stet.js';
import { filesBelow } from '../structure/files.js';

test('its rooms are the folders of src/', () => {
  const page = readFileSync(`${root}docs/design.md`, 'utf8');
  const named = [...page.matchAll(/^\| `src\/(\w+)` \|/gm)].map(([, room]) => room);
  const rooms = new Set(filesBelow('src').map((file) => file.split('/')[0]));
  expect(named.sort()).toEqual([...rooms].sort());
});
