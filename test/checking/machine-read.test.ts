/** What a machine has read in a source, and no editor confirmed, as evidence. The people and papers are invented. */
import { describe, expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import type { Report } from '../../src/checking/report.js';
import { digestOf } from '../../src/record/digest.js';
import type { NewsRecord } from '../../src/record/record.js';
import { type Discrepancy, discrepancySchema, type Source, sourceSchema } from '../../src/record/schema.js';
import { asTerminalText } from '../../src/reports/terminal.js';
import { unconfirmed } from '../../src/reports/wording.js';
import { tiny } from './tiny-record.js';

const facts = (...texts: readonly string[]) =>
  texts.map((text, n) => ({ id: `p${n + 1}-1`, text, locator: `¶${n + 1}`, verbatim: true as const }));

const filed = (about: Partial<Source>): Source =>
  sourceSchema.parse({
    ...{ id: 'filed-wire', title: null, publisher: 'Filed Wire', byline: null, url: null, facts: [] },
    ...{ date: { on: '2024-05-10' }, read: 'machine', ...about },
  });

const recordOf = (source: Source, discrepancies: readonly Discrepancy[] = []): NewsRecord => ({
  ...tiny,
  sources: [...tiny.sources, source],
  discrepancies: [...tiny.discrepancies, ...discrepancies],
  digest: digestOf([tiny.digest, source, discrepancies]),
});

const check = (text: string, source: Source, discrepancies: readonly Discrepancy[] = []) =>
  createChecker(recordOf(source, discrepancies)).check(text);
const findings = (text: string, source: Source, discrepancies: readonly Discrepancy[] = []) =>
  check(text, source, discrepancies).claims.flatMap((claim) => claim.findings);

const shown = (report: Report): string =>
  asTerminalText(report, ferry, { name: null, columns: 200, colour: false });

const ferry = 'The lighthouse of Sandholm was painted green by 12 volunteers in April.';
const own = filed({ facts: facts(ferry) });

describe('a fact', () => {
  test('is cited in its source’s own words, as read by machine, and the verdict says so', () => {
    const report = check(ferry, own);
    expect(report.claims[0]).toMatchObject({
      verdict: 'supported',
      citations: [{ id: 'filed-wire/p1-1', snippet: ferry, wording: 'verbatim', readByMachine: true }],
    });
    const words = shown(report);
    expect(words).toContain(`On the record (${unconfirmed})`);
    expect(words).toContain(`“${ferry}” (${unconfirmed})`);
  });

  test('once it is confirmed, nothing of that is said', () => {
    const { read: _, ...confirmed } = own;
    const report = check(ferry, confirmed);
    expect(report.claims[0]?.citations[0]).not.toHaveProperty('readByMachine');
    expect(shown(report)).not.toContain(unconfirmed);
  });

  test('against a figure is a warning that says why it is no error', () => {
    const [one, ...more] = findings(ferry.replace('12', '20'), own);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ rule: 'wrong-number', severity: 'warning', readByMachine: true });
    expect(one?.message).toMatch(/read by machine, and is not yet confirmed/);
    const { read: _, ...confirmed } = own;
    expect(findings(ferry.replace('12', '20'), confirmed)[0]?.severity).toBe('error');
  });

  test.each([
    [
      'whose contrary word describes something else',
      'Mayor Vik praised the ongoing repairs of the Sandholm lighthouse as a great help.',
      'Mayor Vik praised the pause of the Sandholm lighthouse as a great help.',
    ],
    [
      'in which whoever is named gives an account of something else',
      'Karin Lindqvist met sailors in Sandholm, and Daniel Okafor said the lighthouse would close.',
      'Karin Lindqvist met sailors in Sandholm.',
    ],
  ])('%s raises nothing', (_what, fact, text) =>
    expect(
      findings(text, filed({ facts: facts(fact) })).filter(({ severity }) => severity !== 'info'),
    ).toEqual([]),
  );
});

describe('a quote', () => {
  const words = 'The lighthouse belongs to all of us and will stay open';
  const quote = { id: 'q1-1', words, locator: '¶1' };

  test('altered is an error: the words stand in the source', () => {
    const source = filed({ quotes: [{ ...quote, speaker: 'okafor' }] });
    const [one] = findings(`“${words.replace('open', 'shut')},” Okafor said.`, source);
    expect(one).toMatchObject({ rule: 'altered-quote', severity: 'error' });
  });

  test('of a speaker whom nobody could tell is nobody’s: neither misattributed nor somebody’s', () => {
    const source = filed({ quotes: [{ ...quote, speakerUnknown: true }] });
    expect(findings(`“${words},” Okafor said.`, source)).toEqual([]);
    const [altered] = findings(`“${words.replace('open', 'shut')},” Okafor said.`, source);
    expect(altered?.message).toMatch(/^On record the words are: /);
  });

  test.each([
    ['his surname', 'Okafor', []],
    ['an office', 'the senator', []],
    ['another name in full', 'Jane Roe', ['misattributed-quote']],
  ])('whose speaker the source has by %s', (_what, speakerDescribed, expected) => {
    const source = filed({ quotes: [{ ...quote, speakerDescribed }] });
    expect(findings(`“${words},” Daniel Okafor said.`, source).map(({ rule }) => rule)).toEqual(expected);
  });

  test('said elsewhere by a machine’s reading is no wrong context', () => {
    const source = filed({ quotes: [{ ...quote, speaker: 'okafor', medium: 'Channel Nine' }] });
    const raised = findings(`“${words},” Okafor told Radio Fjord.`, source);
    expect(raised.map(({ rule }) => rule)).not.toContain('wrong-context');
  });
});

describe('a disagreement that was found by machine', () => {
  const both = filed({ facts: facts(ferry, ferry.replace('12', '15')) });
  const found = (over: 'substance' | 'manner', about: Partial<Discrepancy> = {}) =>
    discrepancySchema.parse({
      ...{ id: 'found-painters', kind: 'disagreement', over, found: 'machine', subject: 'how many painted' },
      sides: [
        { source: 'filed-wire', locator: '¶1', words: 'painted green by 12 volunteers', says: ferry },
        {
          ...{ source: 'harbor-post', locator: '¶2', words: 'painted green by 15 volunteers' },
          says: ferry.replace('12', '15'),
        },
      ],
      ...about,
    });
  const rules = (discrepancy: Discrepancy, text = ferry) =>
    findings(text, both, [discrepancy])
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule }) => rule);

  test('over substance is raised where the draft says what one side does', () =>
    expect(rules(found('substance'))).toEqual(['sources-disagree']));
  test('over manner is not; but is where an editor has confirmed it', () => {
    expect(rules(found('manner'))).toEqual([]);
    expect(rules(found('manner', { ruling: 'confirmed' }))).toEqual(['sources-disagree']);
  });
  test('nor one that only shares some words with the draft', () =>
    expect(rules(found('substance'), 'The lighthouse keeper of Northport was painted by a student.')).toEqual(
      [],
    ));
});
