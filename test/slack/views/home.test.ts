import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Discrepancy } from '../../../src/record/schema.js';
import { actionIds } from '../../../src/slack/action-ids.js';
import { type HomeData, homeView, readPage } from '../../../src/slack/views/home.js';
import { expectView, words } from '../hostile.js';
import { record } from '../newsroom.js';

const [discrepancy] = record.discrepancies;
if (!discrepancy) throw new Error('the fixture has one');

const open = (count: number): Discrepancy[] =>
  Array.from({ length: count }, (_, n) => ({
    ...discrepancy,
    id: `matter-${n + 1}`,
    subject: `Matter ${n + 1}`,
  }));

const [source] = record.sources;
if (!source) throw new Error('the fixture has one');

const nothing: HomeData = {
  record,
  filed: null,
  may: { rule: false, set: false, file: false },
  from: 0,
  recent: [],
  figures: { checks: 0, findings: 0, confirmed: 0, dismissed: 0, speakersErrors: 0, rules: [] },
  corrections: [],
};

const home = (data: Partial<HomeData>) => JSON.stringify(homeView({ ...nothing, ...data }));

describe('the home tab', () => {
  test('can be shown, whatever there is', () => {
    fc.assert(
      fc.property(words, fc.nat(300), fc.boolean(), fc.integer(), (text, many, may, from) => {
        const standing = {
          rule: text,
          found: many,
          confirmed: many,
          dismissed: many,
          own: 'error' as const,
          severity: may ? ('warning' as const) : ('error' as const),
        };
        const correction = {
          id: text,
          said: { words: text, publisher: text, title: text, url: text, published: text },
          right: text,
          since: text,
          date: text,
          note: text,
          state: 'filed' as const,
          filedBy: text,
          text,
        };
        const all = <T>(one: T): T[] => Array.from({ length: many }, () => one);
        expectView(
          homeView({
            record: {
              ...record,
              asOf: text,
              discrepancies: all({ ...discrepancy, id: text, subject: text }),
            },
            may: { rule: may, set: may, file: may },
            filed: {
              latest: all({
                source: { ...source, title: text, publisher: text },
                state: 'machine' as const,
                at: new Date(0),
              }).slice(0, 5),
              toConfirm: many,
            },
            from,
            recent: all({
              id: text,
              on: text,
              surface: text,
              words: text,
              verdicts: { refuted: 3 },
              url: text,
            }),
            figures: { ...nothing.figures, rules: all(standing) },
            corrections: all(correction),
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('five open discrepancies a page', () => {
    const of = (from: number) => home({ record: { ...record, discrepancies: open(13) }, from });
    expect(of(0)).toMatch(/Matter 1\*.*Matter 5\*.*1 to 5 of 13/);
    expect(of(0)).not.toContain('Matter 6*');
    expect(of(0)).not.toContain(actionIds.pageBack);
    expect(of(5)).toContain('6 to 10 of 13');
    expect(of(10)).toContain('11 to 13 of 13');
    expect(of(10)).not.toContain(actionIds.pageOn);
    // Some were ruled on since the page was made.
    expect(of(40)).toContain('11 to 13 of 13');
    expect(of(-3)).toContain('1 to 5 of 13');
  });

  test('what is ruled on is not open', () => {
    const shown = home({ record: { ...record, discrepancies: [{ ...discrepancy, ruling: 'confirmed' }] } });
    expect(shown).toContain('None: all on record are ruled on.');
  });

  test('only those who may rule and set see the buttons', () => {
    for (const id of [actionIds.confirmDiscrepancy, actionIds.dismissDiscrepancy, actionIds.openSettings]) {
      expect(home({})).not.toContain(id);
      expect(home({ may: { rule: true, set: true, file: false } })).toContain(id);
    }
    expect(home({})).toContain(actionIds.showDiscrepancy);
  });

  test('what is newest on file, how it stands, and what is to be confirmed', () => {
    const filed = {
      latest: [{ source, state: 'machine' as const, at: new Date('2025-03-05') }],
      toConfirm: 2,
    };
    const shown = home({ filed });
    expect(shown).toContain('2 read by machine and to be confirmed');
    expect(shown).toContain('read by machine, not confirmed · 1 passage, 0 quotes · filed 5 March 2025');
    expect(shown).toContain(actionIds.showSource);
    expect(shown).not.toContain(actionIds.addSource);
    expect(home({ filed, may: { rule: false, set: false, file: true } })).toContain(actionIds.addSource);
  });

  test('a rule that stepped down is shown as such, and reset by those who may', () => {
    const rules = [
      {
        rule: 'overstated',
        found: 2,
        confirmed: 1,
        dismissed: 9,
        own: 'warning' as const,
        severity: 'info' as const,
      },
    ];
    const figures = { ...nothing.figures, rules };
    expect(home({ figures })).toContain('*overstated* stepped down from warning to info');
    expect(home({ figures })).not.toContain(actionIds.resetRule);
    expect(home({ figures, may: { rule: false, set: true, file: false } })).toContain(actionIds.resetRule);
  });

  test.each([
    ['10', 10],
    ['-10', 0],
    ['x', 0],
    [undefined, 0],
  ])('a page button with %j', (value, page) => {
    expect(readPage(value)).toBe(page);
  });
});
