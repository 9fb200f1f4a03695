import { describe, expect, test } from '@jest/globals';
import type { ClaimReport, Dismissed, Finding, Report } from '../../src/checking/report.js';
import { asTerminalText } from '../../src/reports/terminal.js';

const text = 'The ferry is late.';
const finding: Finding = {
  id: 'f-1',
  key: 'k-1',
  rule: 'wrong-date',
  messageId: 'date',
  severity: 'error',
  start: 13,
  end: 17,
  actual: 'late',
  expected: [],
  message: 'It was early.',
  citations: [],
};
const decided = { by: 'dana', at: '2025-03-05T10:00:00.000Z' };
const dismissed: Dismissed = { finding, ...decided, why: 'as quoted', kind: 'dismissed' };

const shown = (given: Partial<ClaimReport>, of: Partial<Report> = {}, colour = false): string => {
  const claim: ClaimReport = {
    id: 'c-1',
    text,
    start: 0,
    end: text.length,
    verdict: 'not-enough-evidence',
    citations: [],
    findings: [],
    ...given,
  };
  const report: Report = {
    record: { asOf: '2025-03-04', digest: 'sha256:0' },
    checked: { claims: 1, notCheckable: 0, onRecord: 0, notOnRecord: 1 },
    claims: [claim],
    ...of,
  };
  return asTerminalText(report, text, { name: null, columns: 100, colour, why: (id) => `stet why ${id}` });
};

describe('what the desk decided, on a terminal', () => {
  test('a dismissed finding stands in quiet lines under its claim, and can be asked about', () => {
    expect(shown({ dismissed: [dismissed] })).toBe(
      `\
Not on record · stet why c-1
    1 | The ferry is late.
      | ~~~~~~~~~~~~~~~~~~
    = Dismissed by dana, 5 March 2025: as quoted
      = wrong-date: It was early.
      = why: stet why f-1

1 claim checked: 0 on record, 1 not on record, 0 not checkable. 1 dismissed. Record as of 4 March
2025.
`,
    );
  });

  test('the speaker’s error is called that, with no reason where none was given', () => {
    const page = shown({ dismissed: [{ ...dismissed, kind: 'speakers-error', why: null }] });
    expect(page).toContain('    = The speaker’s error, as marked by dana, 5 March 2025\n');
    expect(page).toContain(' 1 error of the speaker’s own.');
  });

  test('a rule that has stepped down says so, and who confirmed it', () => {
    const page = shown({
      findings: [
        {
          ...finding,
          severity: 'warning',
          steppedDown: { from: 'error' },
          confirmed: decided,
          discrepancyConfirmed: { ...decided, id: 'discrepancies/ferry', why: 'the timetable has it' },
        },
      ],
    });
    expect(page).toContain('  warning[wrong-date]: It was early.\n');
    expect(page).toContain(
      '= warning, stepped down from error: its dismissals show that it is often wrong\n',
    );
    expect(page).toContain('= confirmed by dana, 5 March 2025\n');
    expect(page).toContain('= discrepancies/ferry confirmed by dana, 5 March 2025: the timetable has it\n');
  });

  test('what the settings leave out is counted, and told where the record seems silent', () => {
    const left = { off: 2, below: 1, rules: ['name-style', 'wrong-date'] };
    const told =
      'leave out 3 findings (name-style, wrong-date): 2 of rules switched off, 1 below the severity that is reported';
    const page = (given: Partial<ClaimReport>): string =>
      shown({ left, ...given }, { left }).replace(/\s+/g, ' ');
    expect(page({})).toContain(`= the settings ${told}`);
    expect(page({})).toContain(`The settings ${told}.`);
    expect(page({ verdict: 'supported' })).not.toContain(`= the settings ${told}`);
    expect(page({ verdict: 'supported' })).toContain(`The settings ${told}.`);
  });

  test('nothing hostile comes through in a reason or a name', () => {
    const evil = '\u001b]0;owned\u0007\u009b2J\u202e';
    const by = { by: evil, at: evil };
    const findings = [{ ...finding, confirmed: by, discrepancyConfirmed: { ...by, id: evil, why: evil } }];
    const left = { off: 1, below: 1, rules: [evil] };
    const page = shown(
      {
        findings,
        left,
        dismissed: [{ ...dismissed, ...by, why: evil, finding: { ...finding, rule: evil } }],
      },
      { left },
    );
    expect(page).toContain('owned');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});
