/** `wrong-office` on the members of the public files, where they lie beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Checker, createChecker } from '../../../src/checking/check.js';
import { asPeopleJson } from '../../../src/filing/people/people-json.js';
import { readPeople } from '../../../src/filing/people/read-people.js';
import { loadRecord } from '../../../src/record/load.js';
import type { NewsRecord } from '../../../src/record/record.js';
import { root } from '../../cli/stet.js';
import { withKnowledge } from '../../record/knowledge-folder.js';
import { type Change, tryMembers } from './members.js';

const folder = process.env.STET_TEST_DATA ?? `${root}../shared/data`;
const files = ['legislators-current.yaml.gz', 'executive.yaml.gz'].map((name) => `${folder}/${name}`);
const there = files.every((file) => existsSync(file));
if (!there)
  console.warn('The public files of office-holders are not beside the project: their table is skipped.');

/** Nobody kept by hand: what is found is found by the import alone. */
const nobody = {
  'people.yaml': 'people: []\n',
  'discrepancies.yaml': 'discrepancies: []\n',
  'sources/harbor-post.yaml': null,
  'sources/tide-wire.yaml':
    'id: tide-wire\ntitle: null\npublisher: null\nbyline: null\ndate: { on: "2025-03-04" }\nurl: null\nfacts: []\n',
};

(there ? describe : describe.skip)('members of Congress, from the import alone', () => {
  let record: NewsRecord;
  let checker: Checker;
  beforeAll(async () => {
    const read = readPeople(files.map((file) => ({ file, bytes: readFileSync(file) })));
    const json = Object.fromEntries(
      read.map(({ people }, n) => [`people/file-${n}.json`, asPeopleJson(people)]),
    );
    record = await withKnowledge({ ...nobody, ...json }, loadRecord);
    checker = createChecker(record);
  }, 120_000);

  test('200 of them, with the right office and with one part of it wrong', () => {
    const { members, tried } = tryMembers(record.people, checker, '2025-03-04', 200);
    const of = (change: Change) => tried.filter((one) => one.change === change);
    const share = (change: Change) =>
      of(change).filter(({ found, right }) => found && right).length / members;
    const found = tried.filter((one) => one.found);
    const rightly = found.filter(({ change, right }) => change !== 'right' && right);
    expect(members).toBe(200);
    if (process.env.STET_SHOW)
      console.log({
        chamber: share('chamber'),
        state: share('state'),
        party: share('party'),
        precision: rightly.length / found.length,
        wrongly: found.filter((one) => !rightly.includes(one)).map(({ sentence }) => sentence),
        missed: tried
          .filter((one) => one.change !== 'right' && !(one.found && one.right))
          .map(({ sentence }) => sentence),
      });
    expect(of('right').filter((one) => one.found)).toEqual([]);
    expect(rightly.length / found.length).toBeGreaterThanOrEqual(0.99);
    expect(share('chamber')).toBeGreaterThanOrEqual(0.95);
    expect(share('party')).toBeGreaterThanOrEqual(0.95);
    // Of a name that many bear, another state may be another person.
    expect(share('state')).toBeGreaterThanOrEqual(0.8);
  }, 120_000);

  test('a leader of one chamber is not the leader of the other', () => {
    const { claims } = checker.check(
      'Democrat Chuck Schumer, the House minority leader, condemned the move.',
      {
        on: '2025-03-04',
      },
    );
    expect(claims.flatMap(({ findings }) => findings)).toMatchObject([
      { rule: 'wrong-office', expected: ['Senate minority leader'] },
    ]);
  });
});
