/** A small record and a checker of it, for tests of what is around the check. */
import type { Checker } from '../../src/checking/check.js';
import type { ClaimReport, Report } from '../../src/checking/report.js';
import type { NewsRecord } from '../../src/record/record.js';
import type { Source } from '../../src/record/schema.js';

const source = (id: string, title: string | null, publisher: string | null): Source => ({
  id,
  title,
  publisher,
  byline: null,
  date: { on: '2025-03-04' },
  url: publisher === null ? null : `https://news.example/${id}`,
  origins: [],
  facts: [{ id: 'one', text: 'Schumer led the minority in the Senate.', locator: '¶9' }],
  quotes: [],
  noQuotations: [],
});

export const record: NewsRecord = {
  asOf: '2025-03-04',
  digest: `sha256:${'0'.repeat(64)}`,
  sources: [
    source('halt-story', 'Hegseth halts cyber offensive', null),
    source('wire-story', 'Pentagon pauses operations', 'The Wire'),
  ],
  people: [
    {
      id: 'schumer',
      name: 'Chuck Schumer',
      variants: ['Charles Schumer'],
      offices: [
        {
          title: 'Senate minority leader',
          body: 'U.S. Senate',
          party: 'Democrat',
          from: '2025-01-03',
          to: null,
          asOf: '2025-06-01',
          source: 'congress-legislators',
          url: 'https://github.com/unitedstates/congress-legislators',
        },
      ],
    },
  ],
  organisations: [],
  discrepancies: [
    {
      id: 'schumer-chamber',
      kind: 'error',
      subject: 'Which chamber Schumer leads the minority in',
      sides: [
        {
          source: 'halt-story',
          locator: '¶9',
          words: 'the House minority leader',
          says: 'Schumer led the minority in the House.',
          wrong: true,
        },
      ],
      right: {
        says: 'Schumer led the minority in the Senate.',
        why: 'He was a senator.',
        evidence: ['people/schumer'],
      },
      ruling: 'open',
    },
  ],
  spellings: [],
};

/** The claim that the fixture's checker finds wanting. */
export const wrongClaim = 'Schumer, the House minority leader, called it a mistake.';

/** Two sources and the record of people cited: what is shown has all three kinds of wording. */
function refuted(text: string): ClaimReport {
  const start = text.indexOf('House minority leader');
  const actual = 'House minority leader';
  return {
    id: 'c-1',
    text,
    start: 0,
    end: text.length,
    verdict: 'refuted',
    citations: [
      {
        source: 'wire-story',
        id: 'wire-story/one',
        locator: '¶2',
        snippet: 'Schumer criticised the halt.',
        wording: 'paraphrase',
        stance: 'supports',
        url: null,
      },
    ],
    findings: [
      {
        id: 'f-1',
        key: 'k-1',
        rule: 'wrong-office',
        messageId: 'otherChamber',
        severity: 'error',
        start,
        end: start + actual.length,
        actual,
        expected: ['Senate minority leader'],
        message: 'Chuck Schumer was Senate minority leader; the House minority leader was Hakeem Jeffries.',
        citations: [
          {
            source: 'people',
            id: 'people/schumer',
            locator: 'offices[0]',
            snippet: 'Senate minority leader, from 3 January 2025',
            wording: 'record',
            stance: 'contradicts',
            url: 'https://github.com/unitedstates/congress-legislators',
          },
          {
            source: 'halt-story',
            id: 'discrepancies/schumer-chamber',
            locator: '¶9',
            snippet: 'the House minority leader',
            wording: 'verbatim',
            stance: 'repeats-error',
            url: null,
          },
        ],
        diff: [{ kept: 'the' }, { removed: 'Senate' }, { inserted: 'House' }, { kept: 'minority leader' }],
      },
    ],
  };
}

/** A claim that the record does not hold. */
export function unrecorded(text: string, start = 0): ClaimReport {
  return {
    id: 'c-2',
    text,
    start,
    end: start + text.length,
    verdict: 'not-enough-evidence',
    citations: [],
    findings: [],
  };
}

export function reportOf(claims: readonly ClaimReport[]): Report {
  const count = (verdict: ClaimReport['verdict']) =>
    claims.filter((claim) => claim.verdict === verdict).length;
  return {
    record: { asOf: record.asOf, digest: record.digest },
    checked: {
      claims: claims.length,
      notCheckable: count('not-checkable'),
      onRecord: count('supported'),
      notOnRecord: count('not-enough-evidence'),
    },
    claims,
  };
}

/** Remembers what it was asked. Knows one error, and takes every line for a claim. */
export class FixtureChecker implements Checker {
  readonly record = record;
  readonly asked: { text: string; on: string | undefined }[] = [];

  check(text: string, options: { on?: string } = {}): Report {
    this.asked.push({ text, on: options.on });
    const claims = text.split('\n').filter((line) => line.trim() !== '');
    return reportOf(
      claims.map((claim) => (claim.includes('House minority leader') ? refuted(claim) : unrecorded(claim))),
    );
  }

  /** It decides nothing, so there is nothing to tell. */
  trace(): never {
    throw new Error('the fixture has no trace; use a checker of a real record');
  }

  search() {
    return [];
  }
}
