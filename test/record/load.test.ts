import { describe, expect, test } from '@jest/globals';
import { largestFile } from '../../src/record/knowledge-files.js';
import { loadRecord } from '../../src/record/load.js';
import { formatProblem, RecordError } from '../../src/record/problems.js';
import { edited, type Files, valid, withKnowledge } from './knowledge-folder.js';

const people = 'people.yaml';
const discrepancies = 'discrepancies.yaml';
const post = 'sources/harbor-post.yaml';
const wire = 'sources/tide-wire.yaml';

/** The problems of a folder, as printed, with paths from the folder down. */
async function problemsOf(files: Files): Promise<string[]> {
  return withKnowledge(files, async (directory) => {
    const error: unknown = await loadRecord(directory).catch((reason: unknown) => reason);
    if (!(error instanceof RecordError)) throw new Error(`expected a RecordError, got ${String(error)}`);
    return error.problems.map((problem) => formatProblem(problem).replaceAll(`${directory}/`, ''));
  });
}

describe('a valid folder', () => {
  test('is a record, in the order of ids', () =>
    withKnowledge({}, async (directory) => {
      const record = await loadRecord(directory);
      expect(record.sources.map(({ id }) => id)).toEqual(['harbor-post', 'tide-wire']);
      expect(record.people.map(({ id }) => id)).toEqual(['obrien', 'reyes']);
      expect(record.organisations).toHaveLength(1);
      expect(record.discrepancies.map(({ ruling }) => ruling)).toEqual(['open']);
      expect(record.spellings.map(({ use }) => use)).toEqual(['Kyiv']);
      expect(record.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    }));

  test('speaks as of the latest full day of its sources, not of its people', () =>
    withKnowledge({}, async (directory) => {
      expect((await loadRecord(directory)).asOf).toBe('2025-03-01');
    }));

  const nothing = {
    ...{ 'sources/harbor-post.yaml': null, 'sources/tide-wire.yaml': null, 'sources/README.md': '' },
    ...{ 'people.yaml': 'people: []\n', 'discrepancies.yaml': 'discrepancies: []\n' },
  };
  const mayor = `people:
  - id: reyes
    name: Ana Reyes
    offices: [{ title: Mayor, from: "2020", to: null, asOf: "2024-06-10", source: public record }]
`;
  const machine = `id: tide-wire
title: null
publisher: null
byline: null
date: null
url: null
read: machine
facts: [{ id: p1-1, text: Three ships sailed., locator: ¶1, verbatim: true }]
quotes: [{ id: q1-1, words: They sailed, locator: ¶1, speakerUnknown: true }]
`;
  test.each<[string, Files, string]>([
    ['nothing at all', nothing, '1970-01-01'],
    ['people alone', { ...nothing, 'people.yaml': mayor }, '2024-06-10'],
    ['a source as a machine read it, without a day', { ...nothing, [wire]: machine }, '1970-01-01'],
  ])('a record may hold %s', (_what, files, asOf) =>
    withKnowledge(files, async (directory) => {
      expect(await loadRecord(directory)).toMatchObject({ asOf, discrepancies: [] });
    }),
  );

  const digestOf = (files: Files) =>
    withKnowledge(files, async (directory) => (await loadRecord(directory)).digest);

  test.each<[string, Files]>([
    ['a comment', { [wire]: `# wire copy\n${valid[wire]}` }],
    ['the order of keys', edited(wire, 'title: null\npublisher: null\n', 'publisher: null\ntitle: null\n')],
    ['a default written out', { [wire]: `${valid[wire]}quotes: []\n` }],
    ['block or flow', edited(people, 'variants: [Ana María Reyes]', 'variants:\n      - Ana María Reyes')],
    ['a byte order mark', { [wire]: `\uFEFF${valid[wire]}` }],
    ['Windows line ends', { [wire]: valid[wire].replaceAll('\n', '\r\n') }],
    ['the order of people', edited(people, 'organisations:', '  - id: abel\n    name: Abel\norganisations:')],
  ])('has the same digest whatever %s', async (what, files) => {
    const other =
      what === 'the order of people'
        ? edited(people, 'people:', 'people:\n  - id: abel\n    name: Abel')
        : {};
    expect(await digestOf(files)).toBe(await digestOf(other));
  });

  test('has another digest with other content', async () => {
    expect(await digestOf(edited(wire, 'Four ships left.', 'Five ships left.'))).not.toBe(await digestOf({}));
  });
});

describe('a file that cannot be read', () => {
  test.each<[string, Files, string[]]>([
    [
      'missing files',
      { 'people.yaml': null, 'style.yaml': null },
      [
        'people.yaml: expected a YAML file; with nothing to say it is `people: []` (found nothing there)',
        'style.yaml: expected a YAML file; with nothing to say it is `spellings: []` (found nothing there)',
      ],
    ],
    [
      'a source ending in .yml',
      { 'sources/extra.yml': 'id: extra' },
      ['sources/extra.yml: the name of a source’s file ends in .yaml; rename it'],
    ],
    [
      'a file too large',
      { [wire]: '#'.repeat(largestFile + 1) },
      [`${wire}: a file of the record has at most 4194304 bytes (found 4194305); split it, or move it out`],
    ],
    [
      'a folder in place of a file',
      { [wire]: null, [`${wire}/x`]: '' },
      [`${wire}: expected a file; this is something else`],
    ],
    ['an empty file', { [wire]: ' \n\n' }, [`${wire}:1: the file is empty`]],
    [
      'a file of comments alone',
      { [wire]: '# nothing yet\n' },
      [`${wire}:1: expected keys with values (found null)`],
    ],
    [
      'a file that is not UTF-8',
      { [wire]: Uint8Array.of(0x69, 0x64, 0x3a, 0xe9) },
      [`${wire}:1: expected UTF-8 text; save the file as UTF-8`],
    ],
  ])('%s', async (_what, files, expected) => {
    expect(await problemsOf(files)).toEqual(expected);
  });

  test('a folder that is not there', async () => {
    const error: unknown = await loadRecord('/nowhere/knowledge').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RecordError);
    expect(String(error)).toContain(
      '/nowhere/knowledge/sources: expected a folder with one YAML file for each source',
    );
  });
});

describe('a file that is not YAML', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
`;
  test.each<[string, Files, string]>([
    [
      'a bracket left open',
      edited(people, '[Ana María Reyes]', '[Ana María Reyes'),
      `${people}:5: not valid YAML: Flow sequence`,
    ],
    [
      'a tab',
      edited(wire, 'byline: null', '\tbyline: null'),
      `${wire}:4: not valid YAML: Tabs are not allowed`,
    ],
    [
      'a duplicate key',
      edited(wire, 'byline: null', 'title: null'),
      `${wire}:4: not valid YAML: Map keys must be unique`,
    ],
    [
      'two documents',
      { [wire]: `${valid[wire]}---\nid: x\n` },
      `${wire}:11: not valid YAML: Source contains multiple`,
    ],
    [
      'an unknown tag',
      edited(wire, 'title: null', 'title: !secret x'),
      `${wire}:2: not valid YAML: Unresolved tag`,
    ],
    [
      'an unknown alias',
      edited(wire, 'title: null', 'title: *x'),
      `${wire}:2: write repeats out in place of *alias (Unresolved alias`,
    ],
    [
      'aliases that multiply',
      { [wire]: bomb },
      `${wire}:2: write repeats out in place of *alias (Excessive alias`,
    ],
    ['nesting past any need', { [wire]: '['.repeat(100_000) }, `${wire}:1: `],
  ])('%s', async (_what, files, expected) => {
    const [first] = await problemsOf(files);
    expect(first?.slice(0, expected.length)).toBe(expected);
  });
});

describe('a value of the wrong shape', () => {
  test.each<[string, Files, string]>([
    [
      'a date that is none',
      edited(people, '"2025-01-03"', '"2025-1-3"'),
      `${people}:10: people[0].offices[0].from: a date is YYYY, YYYY-MM or YYYY-MM-DD, in quotes (found 2025-1-3)`,
    ],
    [
      'a date in words',
      edited(people, '"2025-01-03"', 'early January 2025'),
      `${people}:10: people[0].offices[0].from: a date is YYYY, YYYY-MM or YYYY-MM-DD, in quotes (found early January 2025)`,
    ],
    [
      'a day that is not in the calendar',
      edited(people, '"2025-01-03"', '"2025-02-30"'),
      `${people}:10: people[0].offices[0].from: no such day (found 2025-02-30)`,
    ],
    [
      'a year without quotes',
      edited(people, '"2025"', '2025'),
      `${people}:17: people[0].offices[1].to: expected text (found 2025); put it in quotes`,
    ],
    [
      'a missing key, placed at what lacks it',
      edited(people, '    name: Pat O’Brien\n', ''),
      `${people}:20: people[1].name: expected text (found nothing)`,
    ],
    [
      'an unknown key',
      edited(people, 'variants:', 'variant:'),
      `${people}:4: people[0].variant: unknown key; known here: id, ids, name, variants, pronoun, offices, note (found variant)`,
    ],
    [
      'an unknown key inside an optional part',
      edited(post, 'hedge: reported', 'hedged: reported'),
      `${post}:17: facts[0].attribution.hedged: unknown key; known here: to, person, origin, hedge (found hedged)`,
    ],
    [
      'a word that is not one of the choices',
      edited(post, 'kind: unnamed', 'kind: nobody'),
      `${post}:10: origins[0].kind: expected outlet or person or institution or unnamed (found nobody)`,
    ],
    [
      'an address that is not of the web',
      edited(post, 'https://example.org/ships', 'ftp://example.org/ships'),
      `${post}:6: url: expected a web address, http or https (found ftp://example.org/ships)`,
    ],
    [
      'a locator without its mark',
      edited(wire, 'locator: ¶1', 'locator: 1st'),
      `${wire}:10: facts[0].locator: a locator is ¶ and a number, as in ¶9 (found 1st)`,
    ],
    [
      'blank text',
      edited(wire, 'Four ships left.', '" "'),
      `${wire}:9: facts[0].text: expected some text (found none)`,
    ],
    [
      'a list that should have entries',
      edited('style.yaml', '[Kiev]', '[]'),
      'style.yaml:3: spellings[0].not: expected at least 1 (found a list of 0)',
    ],
    [
      'one value in place of a list',
      edited(people, '[Ana María Reyes]', 'Ana María Reyes'),
      `${people}:4: people[0].variants: expected a list (found Ana María Reyes)`,
    ],
    [
      'a quote with two speakers',
      edited(post, 'speaker: reyes', 'speaker: reyes\n    speakerDescribed: a senator'),
      `${post}:22: quotes[0].speaker: a quote has either speaker, speakerDescribed or speakerUnknown`,
    ],
    [
      'a disagreement that does not say over what',
      edited(discrepancies, '    over: substance\n', ''),
      `${discrepancies}:2: discrepancies[0].over: a disagreement says what it is over (substance or manner); an error does not`,
    ],
  ])('%s', async (_what, files, expected) => {
    expect(await problemsOf(files)).toEqual([expected]);
  });
});

describe('files that do not agree', () => {
  test.each<[string, Files, string]>([
    [
      'a source not named as its file is',
      { 'sources/third.yaml': valid[wire].replace('id: tide-wire', 'id: fourth') },
      'sources/third.yaml:1: id: expected the name of the file, third (found fourth)',
    ],
    [
      'a fact and a quote of one id',
      edited(post, 'id: reyes-tide', 'id: sailed'),
      `${post}:20: quotes[0].id: facts and quotes of a source each have an id of their own (found sailed, already on line 13)`,
    ],
    [
      'two origins of one id',
      edited(
        post,
        'origins:',
        'origins:\n  - { id: council-clerk, name: a clerk, kind: unnamed, locator: ¶1 }',
      ),
      `${post}:9: origins[1].id: origins each have an id of their own (found council-clerk, already on line 8)`,
    ],
    [
      'a person and an organisation of one id',
      edited(people, 'id: obrien', 'id: harbor-council'),
      `${people}:23: organisations[0].id: people and organisations each have an id of their own (found harbor-council, already on line 20)`,
    ],
    [
      'somebody unknown in who',
      edited(post, '[reyes, harbor-council]', '[reyes, rayes]'),
      `${post}:16: facts[0].who[1]: expected an id of people.yaml (found rayes); add the person there`,
    ],
    [
      'an unknown speaker',
      edited(post, 'speaker: reyes', 'speaker: rayes'),
      `${post}:22: quotes[0].speaker: expected an id of people.yaml (found rayes); add the person there`,
    ],
    [
      'an attribution to somebody unknown',
      edited(post, 'person: harbor-council', 'person: council'),
      `${post}:17: facts[0].attribution.person: expected an id of people.yaml (found council); add the person there`,
    ],
    [
      'an attribution to an unknown origin',
      edited(post, 'origin: council-clerk, hedge', 'origin: clerk, hedge'),
      `${post}:17: facts[0].attribution.origin: expected an id of this source’s origins (found clerk); add it there`,
    ],
    [
      'a quote from an unknown origin',
      edited(post, '    origin: council-clerk\n', '    origin: clerk\n'),
      `${post}:23: quotes[0].origin: expected an id of this source’s origins (found clerk); add it there`,
    ],
    [
      'a side of an unknown source',
      edited(discrepancies, 'source: tide-wire', 'source: tidewire'),
      `${discrepancies}:11: discrepancies[0].sides[1].source: expected the id of a source (found tidewire)`,
    ],
    [
      'evidence that is no citation',
      edited(discrepancies, 'people/reyes', 'Reyes'),
      `${discrepancies}:18: discrepancies[0].right.evidence[0]: evidence is people/<id>, <source>/<entry id> or <source>/¶n (found Reyes)`,
    ],
    [
      'evidence of an unknown person',
      edited(discrepancies, 'people/reyes', 'people/rayes'),
      `${discrepancies}:18: discrepancies[0].right.evidence[0]: expected an id of people.yaml after people/ (found people/rayes)`,
    ],
    [
      'evidence of an unknown source',
      edited(discrepancies, 'tide-wire/¶1', 'tidewire/¶1'),
      `${discrepancies}:18: discrepancies[0].right.evidence[2]: expected people or the id of a source before the slash (found tidewire/¶1)`,
    ],
    [
      'evidence of an unknown entry',
      edited(discrepancies, 'harbor-post/sailed', 'harbor-post/sunk'),
      `${discrepancies}:18: discrepancies[0].right.evidence[1]: expected ¶n, or the id of a fact or quote of harbor-post, after the slash (found harbor-post/sunk)`,
    ],
    [
      'an office from an unknown source',
      edited(people, 'harbor-post ¶2', 'harborpost ¶2'),
      `${people}:13: people[0].offices[0].source: expected the id of a source before ¶ (found harborpost)`,
    ],
    [
      'an office that ends before it begins',
      edited(people, '"2025"', '"1998"'),
      `${people}:17: people[0].offices[1].to: expected a day after from, 1999-01 (found 1998)`,
    ],
    [
      'an office known only to a day before it begins',
      edited(people, '"2026-06-10"', '"2024-06-10"'),
      `${people}:12: people[0].offices[0].asOf: expected from, 2025-01-03, or a later day (found 2024-06-10)`,
    ],
    [
      'one office twice at a time',
      {
        [people]: valid[people]
          .replace('title: Senator\n', 'title: senate minority leader\n        body: U.S. Senate\n')
          .replace('to: "2025"', 'to: "2026"'),
      },
      `${people}:15: people[0].offices[1]: overlaps offices[0], the same office (senate minority leader)`,
    ],
    [
      'a spelling from an unknown source',
      edited('style.yaml', 'house style', 'harbor ¶2'),
      'style.yaml:5: spellings[0].source: expected the id of a source before ¶ (found harbor)',
    ],
    [
      'no full day',
      {
        [post]: valid[post].replace('"2025-02-28"', '"2025-02"').replace('"2025-03-01"', '"2025-03"'),
      },
      'sources: expected a full day, YYYY-MM-DD, as the date of a source, fact or quote: without one the record cannot say as of when it speaks',
    ],
  ])('%s', async (_what, files, expected) => {
    expect(await problemsOf(files)).toEqual([expected]);
  });
});

describe('several problems', () => {
  const several = {
    ...edited(people, '"2025-01-03"', '"2025-1-3"'),
    ...edited(post, 'kind: unnamed', 'kind: nobody'),
    ...edited('style.yaml', 'why: House style.', 'because: House style.'),
  };

  test('are all told at once, by file and line', async () => {
    expect((await problemsOf(several)).map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
      `${people}:10 people[0].offices[0].from`,
      `${post}:10 origins[0].kind`,
      'style.yaml:2 spellings[0].why',
      'style.yaml:4 spellings[0].because',
    ]);
  });

  test('do not hide behind one another: references into a file that is broken are not called wrong', async () => {
    const broken = { ...edited(people, 'name: Pat', 'nam: Pat'), ...edited(wire, 'id: four', 'id: Four!') };
    expect((await problemsOf(broken)).map((line) => line.split(':')[0])).toEqual([people, people, wire]);
  });

  test('make one message', () =>
    withKnowledge(several, async (directory) => {
      const error: unknown = await loadRecord(directory).catch((reason: unknown) => reason);
      expect(String(error).split('\n')[0]).toBe(
        `RecordError: The record in ${directory} has 4 problems to put right:`,
      );
    }));
});
