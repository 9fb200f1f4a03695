/** What the desk decided, on texts of the record that ships. */
import { describe, expect, test } from '@jest/globals';
import { createChecker } from '../../../src/checking/check.js';
import type { DeskView, Ruling } from '../../../src/checking/desk/view.js';
import type { ClaimReport, Finding } from '../../../src/checking/report.js';
import { explain } from '../../../src/checking/why/explain.js';
import { asTerminalWhy } from '../../../src/reports/why.js';
import { shipped } from '../rule-tester.js';

const checker = createChecker(shipped);
const by = { by: 'dana', at: '2025-03-05T10:00:00.000Z' };

const one = (text: string, desk?: DeskView): ClaimReport => {
  const [claim] = checker.check(text, desk === undefined ? {} : { desk }).claims;
  if (claim === undefined) throw new Error('No claim in this text.');
  return claim;
};
const raised = (claim: ClaimReport, rule: string): Finding => {
  const found = claim.findings.find((finding) => finding.rule === rule);
  if (found === undefined) throw new Error(`No ${rule} on “${claim.text}”.`);
  return found;
};
const rules = ({ findings }: ClaimReport): string[] => findings.map(({ rule }) => rule);
const told = (text: string, desk: DeskView, id: string): string => {
  const explanation = explain(checker.trace(text, { desk }), id);
  if (explanation === null) throw new Error(`Nothing to tell of ${id}.`);
  return asTerminalWhy(explanation, { columns: 1000, colour: false });
};

const WRONG = 'Schumer, the House minority leader, called it a mistake.';
const DISPUTED = 'The halt lasts as long as negotiations to end the Russia-Ukraine war go on.';

describe('a finding', () => {
  const office = raised(one(WRONG), 'wrong-office');

  test('that was dismissed counts for nothing, is listed, and can be asked about', () => {
    const desk: DeskView = { dismissed: { [office.key]: { ...by, why: 'old title', kind: 'dismissed' } } };
    const claim = one(WRONG, desk);
    expect(claim.verdict).not.toBe('refuted');
    expect(claim.dismissed).toEqual([{ finding: office, ...by, why: 'old title', kind: 'dismissed' }]);
    // The warning that the error made superfluous does not come in its place.
    expect(rules(claim)).not.toContain('known-discrepancy');
    const words = `wrong-office (${office.id}) was dismissed on 5 March 2025, because: “old title”. It does not count while the evidence is the same. By dana.`;
    expect(told(WRONG, desk, office.id)).toContain(words);
    expect(told(WRONG, desk, claim.id)).toContain(words);
  });

  test('stays when another was dismissed, or the same on other words', () => {
    const desk: DeskView = { dismissed: { 'k-other': { ...by, why: null, kind: 'dismissed' } } };
    expect(one(WRONG, desk)).toEqual(one(WRONG));
    const same: DeskView = { dismissed: { [office.key]: { ...by, why: null, kind: 'dismissed' } } };
    expect(one(WRONG.replace('called', 'calls'), same).verdict).toBe('refuted');
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'is not decided by what every object has: %s',
    (key) => {
      const desk = { dismissed: JSON.parse(`{"${key}":{}}`), severities: {}, rulings: {} };
      expect(one(WRONG, desk)).toEqual(one(WRONG));
    },
  );

  test('of a rule that has stepped down has the lower severity, and the verdict goes by it', () => {
    const desk: DeskView = { severities: { 'wrong-office': 'warning' } };
    const claim = one(WRONG, desk);
    expect(raised(claim, 'wrong-office')).toEqual({
      ...office,
      severity: 'warning',
      steppedDown: { from: 'error' },
    });
    expect(claim.verdict).not.toBe('refuted');
    expect(told(WRONG, desk, office.id)).toContain('wrong-office stepped down from error to warning');
  });

  test('is never made graver', () => {
    expect(one(WRONG, { severities: { 'wrong-office': 'error' } })).toEqual(one(WRONG));
    const [style] = one('Zelensky spoke in Kiev.').findings;
    if (style?.severity !== 'info') throw new Error('A remark on spelling was expected.');
    const desk: DeskView = { severities: { [style.rule]: 'error' } };
    expect(one('Zelensky spoke in Kiev.', desk)).toEqual(one('Zelensky spoke in Kiev.'));
  });

  test('of a rule that is off, or too slight, is counted and not shown', () => {
    const off = one(WRONG, { rules: { off: ['wrong-office', 'known-discrepancy'] } });
    expect(off.findings).toEqual([]);
    expect(off.left).toMatchObject({ off: 1, below: 0, rules: ['wrong-office'] });
    expect(told(WRONG, { rules: { off: ['wrong-office'] } }, off.id)).toContain(
      'Left out by the settings: 1 of rules',
    );
    const desk: DeskView = { rules: { from: 'error' }, severities: { 'wrong-office': 'warning' } };
    expect(checker.check(WRONG, { desk }).left).toMatchObject({ off: 0, below: 1, rules: ['wrong-office'] });
    expect(checker.check(WRONG, { desk: { rules: { from: 'info' } } })).toEqual(checker.check(WRONG));
  });

  test('that was confirmed says so', () => {
    const desk: DeskView = { confirmed: { [office.key]: by } };
    expect(raised(one(WRONG, desk), 'wrong-office')).toEqual({ ...office, confirmed: by });
    expect(told(WRONG, desk, office.id)).toContain(`(${office.id}) was confirmed on 5 March 2025. By dana.`);
  });
});

describe('a ruling', () => {
  const dispute = raised(one(DISPUTED), 'sources-disagree');
  const id = dispute.citations[0]?.id.replace('discrepancies/', '') ?? '';
  const ruled = (ruling: Ruling['ruling']): DeskView => ({
    rulings: { [id]: { ...by, ruling, why: 'seen it' } },
  });

  test('that dismisses a discrepancy silences it', () => {
    const claim = one(DISPUTED, ruled('dismissed'));
    expect(rules(claim)).not.toContain('sources-disagree');
    expect(claim.dismissed).toBeUndefined();
    expect(told(DISPUTED, ruled('dismissed'), claim.id)).toContain(
      'The newsroom has dismissed it, because: “seen it”, so it does not count. By dana.',
    );
  });

  test('that confirms it leaves it, and its finding says so', () => {
    const claim = one(DISPUTED, ruled('confirmed'));
    expect(claim.verdict).toBe(one(DISPUTED).verdict);
    expect(raised(claim, 'sources-disagree')).toEqual({
      ...dispute,
      discrepancyConfirmed: { ...by, id: `discrepancies/${id}`, why: 'seen it' },
    });
    const why = told(DISPUTED, ruled('confirmed'), dispute.id);
    expect(why).toContain('The newsroom’s ruling on it: confirmed.');
    expect(why).toContain(
      `discrepancies/${id} was ruled confirmed on 5 March 2025, because: “seen it”. By dana.`,
    );
  });

  test('goes before that of the record', () => {
    const dismissed = createChecker({
      ...shipped,
      discrepancies: shipped.discrepancies.map((other) =>
        other.id === id ? { ...other, ruling: 'dismissed' as const } : other,
      ),
    });
    expect(dismissed.check(DISPUTED).claims.flatMap(rules)).not.toContain('sources-disagree');
    const reopened = dismissed.check(DISPUTED, { desk: ruled('open') });
    expect(reopened.claims.flatMap(rules)).toContain('sources-disagree');
  });
});
