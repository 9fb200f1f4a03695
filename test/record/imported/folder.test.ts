/** `people/*.json` in a knowledge folder: loaded, refused, and followed by the watch. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadRecord } from '../../../src/record/load.js';
import type { NewsRecord } from '../../../src/record/record.js';
import { watchRecord } from '../../../src/record/watch.js';
import { withKnowledge } from '../knowledge-folder.js';

const berg = '{"people":[{"id":"bo-berg","name":"Bo Berg"}]}';

test('a record without the folder is as it was; with it, it has its people', () =>
  withKnowledge({}, async (directory) => {
    const before = await loadRecord(directory);
    expect('officeDisagreements' in before).toBe(false);
    await mkdir(join(directory, 'people'));
    expect((await loadRecord(directory)).digest).toBe(before.digest);
    await writeFile(join(directory, 'people', 'a.json'), berg);
    const after = await loadRecord(directory);
    expect(after.people.filter(({ imported }) => imported).map(({ id }) => id)).toEqual(['bo-berg']);
    expect(after.officeDisagreements).toEqual([]);
  }));

test.each([
  ['a.json', '{', /people\/a\.json: cannot be read as JSON: .*; import it again/],
  [
    'a.json',
    '{"people":[{"id":"bo"}]}',
    /people\/a\.json: people\[0\]\.name: expected text \(found nothing\)/,
  ],
  ['a.yaml', 'people: []', /people\/a\.yaml: the files of people\/ are written by "stet people import"/],
])('%s with %s is refused', (name, content, message) =>
  withKnowledge({ [`people/${name}`]: content }, async (directory) => {
    await expect(loadRecord(directory)).rejects.toThrow(message);
  }),
);

test('a new import is noticed by a running program', () =>
  withKnowledge({}, async (directory) => {
    const { digest } = await loadRecord(directory);
    let told: (record: NewsRecord) => void = () => undefined;
    const reloaded = new Promise<NewsRecord>((resolve) => {
      told = resolve;
    });
    const watch = watchRecord(
      directory,
      { onReload: (record) => told(record), onRefused: () => undefined },
      { digest, debounce: 20, poll: 50 },
    );
    await mkdir(join(directory, 'people'));
    await writeFile(join(directory, 'people', 'a.json'), berg);
    expect((await reloaded).people.map(({ id }) => id)).toContain('bo-berg');
    watch.close();
  }));
