import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stemOf } from '../../../src/reading/stems.js';
import { packageRoot } from '../../../src/record/package-root.js';
import { readThesaurus, shippedThesaurus, writeThesaurus } from '../../../src/retrieval/thesaurus/file.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-thesaurus-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the build has made it, it ships, and it knows what words mean', () => {
  const words = readThesaurus();
  const [rise, fall, buy, purchase, song, town] = ['rise', 'fall', 'buy', 'purchase', 'song', 'town'].map(
    stemOf,
  );
  expect(words.opposed(rise ?? '', fall ?? '')).toBe(true);
  expect(words.related(buy ?? '', purchase ?? '')).toBe(true);
  expect(words.exclusive(song ?? '', town ?? '')).toBe(true);
  expect(words.related(song ?? '', town ?? '')).toBe(false);
  const { files } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  expect(files).toContain('build/thesaurus.json');
  expect(shippedThesaurus()).toBe(join(packageRoot(), 'build', 'thesaurus.json'));
});

test('whoever gets it gets the notice of those whose work it is made from', () => {
  const notice = readFileSync(join(packageRoot(), 'NOTICE'), 'utf8');
  expect(notice).toContain('WordNet 3.1 Copyright 2011 by Princeton University.  All rights reserved.');
  const { files } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  expect(files).toContain('NOTICE');
});

test('what is written is read, and nothing else is left in the folder', () => {
  const path = join(folder, 'thesaurus.json');
  const data = {
    senses: { a: [0], b: [0] },
    near: [[]],
    kinds: [0],
    above: [[]],
    derived: {},
    opposites: {},
  };
  writeThesaurus(data, path);
  expect(readThesaurus(path).related('a', 'b')).toBe(true);
  expect(readdirSync(folder)).toEqual(['thesaurus.json']);
});

test('where there is none, or what is there is no thesaurus, words mean themselves', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"senses": {');
  for (const path of [join(folder, 'none.json'), broken]) {
    const words = readThesaurus(path);
    expect([words.has('rise'), words.related('rise', 'rise'), words.opposed('rise', 'fall')]).toEqual([
      false,
      true,
      false,
    ]);
  }
});
