/** What an explanation tells, by the kind of thing that decided. */
import { describe, expect, test } from '@jest/globals';
import { type CheckOptions, createChecker } from '../../src/checking/check.js';
import { explain } from '../../src/checking/why/explain.js';
import type { Explanation, StepKind } from '../../src/checking/why/explanation.js';
import { shipped } from './rule-tester.js';

const checker = createChecker(shipped);

/** Of the first finding of a rule in a text. */
function ofFinding(text: string, rule: string, options: CheckOptions = {}): Explanation {
  const findings = checker.check(text, options).claims.flatMap((claim) => claim.findings);
  const id = findings.find((finding) => finding.rule === rule)?.id;
  const explanation = id === undefined ? null : explain(checker.trace(text, options), id);
  if (explanation === null) throw new Error(`${rule} found nothing in: ${text}`);
  return explanation;
}

/** Of the verdict on the first claim of a text. */
function ofClaim(text: string, options: CheckOptions = {}): Explanation {
  const explanation = explain(checker.trace(text, options), checker.check(text, options).claims[0]?.id ?? '');
  if (explanation === null) throw new Error(`no claim in: ${text}`);
  return explanation;
}

const stepOf = ({ steps }: Explanation, kind: StepKind) => {
  const step = steps.find((one) => one.kind === kind);
  if (step === undefined) throw new Error(`no step ${kind}; there are ${steps.map((one) => one.kind)}`);
  return step;
};

/** What a step says, its points a line each. */
const told = (explanation: Explanation, kind: StepKind): string => {
  const { words, points } = stepOf(explanation, kind);
  return [words, ...points.map((point) => point.words)].join('\n');
};

/** The places that the answer rests on, in a step. */
const countedPlaces = (explanation: Explanation, kind: StepKind): string[] =>
  stepOf(explanation, kind)
    .points.filter(({ counts }) => counts)
    .flatMap(({ citations }) => citations.map((one) => `${one.source} ${one.locator}`));

const GALLUP = 'Gallup found that 54% of Democrats and 84% of Republicans view Ukraine favorably.';

describe('what was read', () => {
  test.each<[string, string]>([
    ['Schumer, the House minority leader, called it a mistake.', 'Name: “Schumer” is Chuck Schumer.'],
    [
      'Schumer, the House minority leader, called it a mistake.',
      'Office: “House minority leader” is given to “Schumer”.',
    ],
    ['Nobody named John Q. Doe went to Moscow.', 'Name: “Moscow”, a place.'],
    ['“Enough,” Jane Roe said.', 'Quotation: “Enough,”; the speaker is Jane Roe.'],
    ['“Enough of that,” JD Vance said.', 'the speaker is JD Vance.'],
    ['More than 40 senators voted.', 'Figure: “40” is more than 40.'],
    ['The talks began Friday.', 'Date: “Friday” is 28 February 2025, told from 4 March 2025.'],
    ['The talks began in February 2025.', 'Date: “February 2025”.'],
    ['Is the war over?', 'It is a question.'],
    ['I think it was a terrible mistake.', 'The writer speaks as “I” or “we”.'],
    ['Hegseth ordered a halt, officials said.', 'It says that its statement is somebody’s.'],
  ])('%s: %s', (text, expected) => {
    expect(told(ofClaim(text), 'read')).toContain(expected);
  });

  test('spans show where', () => {
    const text = `Good morning. ${GALLUP}`;
    const { points } = stepOf(ofFinding(text, 'wrong-number'), 'read');
    const figures = points.filter(({ words }) => words.startsWith('Figure'));
    expect(figures.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['54%'],
      ['84%'],
    ]);
  });
});

describe('the day, and why that day', () => {
  test.each<[string, CheckOptions, string]>([
    [
      'It is so in Kyiv.',
      {},
      'Judged as of 4 March 2025: the last day that the record knows, as nothing else says.',
    ],
    [
      'It is so in Kyiv.',
      { on: '2025-02-01' },
      'Judged as of 1 February 2025: the day that was given with the text.',
    ],
    [
      'KYIV, Feb. 3, 2025 (AP) — Hegseth ordered a halt.',
      {},
      'Judged as of 3 February 2025: the day of the text’s dateline.',
    ],
    [
      'Hegseth ordered a halt on Feb. 3, 2025.',
      { on: '2025-03-01' },
      'Judged as of 3 February 2025: the sentence names “Feb. 3, 2025”, and no other date of the calendar.',
    ],
    [
      'Trump met Zelenskyy on Thursday, Feb. 28, 2025.',
      {},
      'the date in the sentence cannot be right, and this is the last day that the record knows',
    ],
    [
      'He was a senator from Jan. 3, 2019, to Jan. 3, 2021.',
      {},
      'the sentence names several dates, and this is the last day that the record knows',
    ],
  ])('%s %j', (text, options, words) => {
    expect(told(ofClaim(text, options), 'day')).toContain(words);
  });
});

describe('what decided a finding', () => {
  test('an office: what is wrong with it, who held it, and what else the person held', () => {
    const why = ofFinding('Schumer, the House minority leader, called it a mistake', 'wrong-office');
    expect(told(why, 'decided')).toContain(
      '“House minority leader” of Chuck Schumer on 4 March 2025: not on record; the chamber differs; on record as its holder: Hakeem Jeffries.',
    );
    const [decided, ...others] = stepOf(why, 'decided').points;
    expect(decided?.citations.map(({ id, stance }) => `${id} ${stance}`)).toEqual([
      'people/schumer contradicts',
      'people/jeffries contradicts',
    ]);
    const notThen = others.find(({ words }) => words === 'Not held on that day:');
    expect(notThen?.counts).toBe(false);
    expect(notThen?.citations.map(({ snippet }) => snippet).join()).toContain('Senate majority leader');
    expect(told(why, 'verdict')).toMatch(/^wrong-office \(f-\w{10}\) found an error, and one is enough\.$/);
  });

  test('a figure: both figures, what else is the same, and the passages that did not decide', () => {
    const why = ofFinding(GALLUP, 'wrong-number');
    expect(told(why, 'decided')).toContain(
      'The text has “54%”, read as 54%; the record has 84% in its place.',
    );
    expect(told(why, 'decided')).toContain('In other words: “favorable” for “favorably”.');
    expect(countedPlaces(why, 'decided')).toEqual(['nbc-russia-pivot ¶30']);
    const [first, ...others] = stepOf(why, 'evidence').points;
    expect(first?.weight).toEqual({
      coverage: 1,
      lacks: [],
      against: ['it has 84% for “54%”', 'it has 54% for “84%”'],
    });
    expect(others.length).toBeGreaterThan(5);
    for (const other of others) expect(other.words).toMatch(/^Has \d+% of the claim.*\. Does not count: /);
    expect(told(why, 'rules')).toMatch(/wrong-number \(error, f-\w{10}\): The record has 54%, not 84%\./);
  });

  test('a date: both, as days', () => {
    const why = ofFinding('Trump and Zelenskyy met in the Oval Office on March 1, 2025.', 'wrong-date');
    expect(told(why, 'decided')).toContain(
      'The text has “March 1, 2025”, read as 1 March 2025; the record has 28 February 2025.',
    );
  });

  test('the calendar alone', () => {
    const why = ofFinding('Trump and Zelenskyy met on Thursday, Feb. 28, 2025.', 'wrong-date');
    expect(told(why, 'decided')).toContain('by the calendar. The record was not asked.');
    expect(why.steps.map(({ kind }) => kind)).not.toContain('evidence');
  });

  test('words: what is at odds', () => {
    const why = ofFinding('The halt applies to intelligence gathering operations.', 'contradicted');
    expect(told(why, 'decided')).toMatch(/What is at odds: it denies “apply to”, the text does not\./);
  });

  test('a quotation: how many words stand, who said them, and the quotes that came nearest beside', () => {
    const why = ofFinding('“You don’t have the chips right now,” Trump told Zelenskyy.', 'altered-quote');
    expect(told(why, 'decided')).toContain('6 of 7 words are on record in this order, said by Donald Trump');
    expect(told(why, 'decided')).toContain('The text names the same speaker, Trump.');
    expect(countedPlaces(why, 'decided')).toEqual(['cyber-halt-overture ¶4']);
  });

  test('a speaker', () => {
    const why = ofFinding(
      '“You don’t have the cards right now,” Vance told Zelenskyy.',
      'misattributed-quote',
    );
    expect(told(why, 'decided')).toContain('these words are on record, said by Donald Trump.');
    expect(told(why, 'decided')).toContain('The text names another speaker, Vance.');
  });

  test('where and to whom a quote was said', () => {
    const why = ofFinding('“You don’t have the cards right now,” Trump told Macron.', 'wrong-context');
    expect(told(why, 'decided')).toMatch(/On record with it: .*addressee: /);
    expect(stepOf(why, 'decided').points[0]?.citations[0]?.stance).toBe('contradicts');
  });

  test('a documented error: its side, the other sides, the ruling', () => {
    const why = ofFinding(
      'The U.S. vetoed a UN resolution last week that condemned Russia’s “aggression” in Ukraine.',
      'known-discrepancy',
    );
    expect(told(why, 'decided')).toContain('The newsroom’s ruling on it: confirmed.');
    expect(told(why, 'decided')).toContain('On this side: ');
  });
});

describe('why a verdict', () => {
  test('on the record: what bears it out in which words, and why the others do not count', () => {
    const why = ofClaim('Hegseth ordered a halt to offensive cyber operations against Russia.');
    const { points } = stepOf(why, 'evidence');
    expect(points[0]?.words).toMatch(
      /^Has 100% of the claim\. Counts: says all that the claim says\. In the same/,
    );
    expect(points[0]?.citations[0]?.stance).toBe('supports');
    expect(told(why, 'evidence')).toContain('“suspend” for “halt”');
    expect(told(why, 'evidence')).toMatch(/lacks “halt”.*Does not count/);
    expect(told(why, 'rules')).toMatch(/^No rule has a finding\. Looked and stayed silent: wrong-office, /);
    expect(told(why, 'verdict')).toContain('nothing on record stands against it');
  });

  test('an office bears out what says no more than who holds it', () => {
    const why = ofClaim('Chuck Schumer, a Democrat, is the Senate minority leader.');
    expect(why.claim.verdict).toBe('supported');
    expect(told(why, 'offices')).toMatch(
      /“Senate minority leader” of Chuck Schumer on 4 March 2025: on record\./,
    );
  });

  test.each<[string, string, string]>([
    ['The mayor of Kyiv opened a school.', 'not-enough-evidence', 'Nothing on record says all of it'],
    ['Is the war over?', 'not-checkable', 'It is no statement'],
    ['I think it was a terrible mistake.', 'not-checkable', 'The writer speaks or judges here'],
  ])('%s: %s', (text, verdict, words) => {
    const why = ofClaim(text);
    expect(why.claim.verdict).toBe(verdict);
    expect(told(why, 'verdict')).toContain(words);
    expect(stepOf(why, 'evidence').points.every(({ counts }) => !counts)).toBe(true);
  });

  test('a dispute that the text takes no side in is named, and does not count', () => {
    const why = ofClaim('Hegseth ordered a halt to offensive cyber operations against Russia.');
    expect(stepOf(why, 'disputes').points.every(({ counts }) => !counts)).toBe(true);
    expect(told(why, 'disputes')).toContain('the text takes no side in them');
  });
});
