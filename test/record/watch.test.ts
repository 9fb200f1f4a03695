import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadRecord } from '../../src/record/load.js';
import { type RecordWatch, watchRecord } from '../../src/record/watch.js';
import { edited, valid, withKnowledge, writeFiles } from './knowledge-folder.js';

const later = edited('sources/harbor-post.yaml', '"2025-03-01"', '"2025-03-09"');
const broken = edited('style.yaml', 'use:', 'used:');
const quick = { debounce: 30, poll: 100 };

interface Watched {
  readonly directory: string;
  readonly watch: RecordWatch;
  /** `reload <asOf>` and `refused`, in the order in which they came. */
  readonly events: readonly string[];
  /** Waits until so many events have come. */
  until(count: number): Promise<void>;
}

function watching(use: (watched: Watched) => Promise<void>): Promise<void> {
  return withKnowledge({}, async (directory) => {
    const events: string[] = [];
    const { digest } = await loadRecord(directory);
    const watch = watchRecord(
      directory,
      { onReload: ({ asOf }) => events.push(`reload ${asOf}`), onRefused: () => events.push('refused') },
      { digest, ...quick },
    );
    const until = async (count: number) => {
      for (let tries = 0; events.length < count && tries < 200; tries += 1) await pause(25);
    };
    try {
      await use({ directory, watch, events, until });
    } finally {
      watch.close();
    }
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Long enough for a change to have been read, were there one. */
const settle = () => pause(500);

test('a change of content is told once', () =>
  watching(async ({ directory, events, until }) => {
    await writeFiles(directory, later);
    await until(1);
    await settle();
    expect(events).toEqual(['reload 2025-03-09']);
  }));

test('a change that leaves the content as it was is not told', () =>
  watching(async ({ directory, events }) => {
    await writeFiles(directory, { 'style.yaml': `# a comment\n${valid['style.yaml']}` });
    await settle();
    expect(events).toEqual([]);
  }));

test('files that are no record are refused once, and the next good ones taken', () =>
  watching(async ({ directory, events, until }) => {
    await writeFiles(directory, broken);
    await until(1);
    await writeFiles(directory, { 'README.md': 'not part of the record' });
    await settle();
    await writeFiles(directory, { ...later, 'style.yaml': valid['style.yaml'] });
    await until(2);
    expect(events).toEqual(['refused', 'reload 2025-03-09']);
  }));

test('an edit to several files is read as one', () =>
  watching(async ({ directory, events, until }) => {
    const text = valid['sources/harbor-post.yaml'].replaceAll('reyes', 'reys');
    await writeFile(join(directory, 'sources/harbor-post.yaml'), text);
    await writeFile(join(directory, 'people.yaml'), valid['people.yaml'].replace('id: reyes', 'id: reys'));
    await writeFile(
      join(directory, 'discrepancies.yaml'),
      valid['discrepancies.yaml'].replace('people/reyes', 'people/reys'),
    );
    await until(1);
    await settle();
    expect(events).toEqual(['reload 2025-03-01']);
  }));

test('a folder that is replaced whole is still watched', () =>
  watching(async ({ directory, events, until }) => {
    await mkdir(join(directory, 'fresh'));
    await writeFile(join(directory, 'fresh/harbor-post.yaml'), valid['sources/harbor-post.yaml']);
    await writeFile(join(directory, 'fresh/tide-wire.yaml'), valid['sources/tide-wire.yaml']);
    await rm(join(directory, 'sources'), { recursive: true });
    await rename(join(directory, 'fresh'), join(directory, 'sources'));
    await settle();
    await writeFiles(directory, later);
    await until(1);
    expect(events.at(-1)).toBe('reload 2025-03-09');
  }));

test('a change made before the watch began is told', () =>
  withKnowledge(later, async (directory) => {
    const told = await new Promise<string>((resolve) => {
      const watch = watchRecord(
        directory,
        {
          onReload: ({ asOf }) => {
            watch.close();
            resolve(asOf);
          },
          onRefused: (error) => resolve(error.message),
        },
        { digest: 'sha256:of-what-was-loaded', ...quick },
      );
    });
    expect(told).toBe('2025-03-09');
  }));

test('after close nothing is told', () =>
  watching(async ({ directory, watch, events }) => {
    watch.close();
    await writeFiles(directory, later);
    await settle();
    expect(events).toEqual([]);
  }));
