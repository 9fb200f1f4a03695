/** A report as SARIF: valid against the schema, and each region the words that it is of. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import Ajv, { type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { z } from 'zod';
import { createChecker } from '../../src/checking/check.js';
import type { Report } from '../../src/checking/report.js';
import { RULES } from '../../src/checking/rules/index.js';
import { asSarif, type SarifReport } from '../../src/reports/sarif.js';
import { shipped } from '../checking/rule-tester.js';
import { claim } from '../slack/hostile.js';
import { root } from '../structure/files.js';

const require = createRequire(import.meta.url);
const readJson = (path: string): object => z.looseObject({}).parse(JSON.parse(readFileSync(path, 'utf8')));

/** The schema as the OASIS committee published it, as Microsoft's tests of their own tools have it. */
const schema = require
  .resolve('@microsoft/jest-sarif')
  .replace(/lib.index\.js$/, 'lib/schemas/sarif-2.1.0-rtm.5.json');

const valid = validator();
function validator(): ValidateFunction {
  // The schema is in the language of JSON Schema's draft 4.
  const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true });
  ajv.addMetaSchema(readJson(require.resolve('ajv/lib/refs/json-schema-draft-04.json')));
  return ajv.compile(readJson(schema));
}

const region = z.object({
  charOffset: z.number(),
  charLength: z.number(),
  startLine: z.number(),
  startColumn: z.number(),
  endLine: z.number(),
  endColumn: z.number(),
  snippet: z.object({ text: z.string() }),
});
const place = z.object({
  artifactLocation: z.object({ uri: z.string().optional(), index: z.number().optional() }),
  region: region.optional(),
});
/** The parts that are looked at here; of the rest, the schema speaks. */
const logSchema = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          rules: z.array(z.object({ id: z.string(), properties: z.object({ page: z.string() }) })),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      artifacts: z.array(
        z.object({
          location: z.object({ uri: z.string() }).optional(),
          hashes: z.object({ 'sha-256': z.string() }),
          contents: z.object({ text: z.string() }).optional(),
        }),
      ),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number().optional(),
          level: z.enum(['error', 'warning', 'note']),
          message: z.object({ text: z.string() }),
          locations: z.tuple([z.object({ physicalLocation: place.extend({ region }) })]),
          relatedLocations: z.array(z.object({ physicalLocation: place.optional() })).optional(),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z.array(z.object({ justification: z.string() })).optional(),
        }),
      ),
    }),
  ]),
});

/** The log of a report, once the schema has nothing against it. */
function runOf(given: SarifReport) {
  const log: unknown = JSON.parse(asSarif(given));
  valid(log);
  expect(valid.errors ?? []).toEqual([]);
  return logSchema.parse(log).runs[0];
}

const checker = createChecker(shipped);
const text = [
  '🛰️ Schumer, the House minority leader, called it a mistake.',
  '',
  'Trump and Zelenskyy met in the Oval Office on Thursday, Feb. 28, 2025. Zelensky flew home.',
].join('\r\n');

describe('a report as SARIF', () => {
  const report = checker.check(text);
  const run = runOf({ text, report, file: 'drafts/the draft.txt', version: '0.1.0' });

  test('has a result a finding, with its level and its key', () => {
    const findings = report.claims.flatMap((one) => one.findings);
    expect(findings.map(({ rule }) => rule)).toEqual(['wrong-office', 'wrong-date', 'name-style']);
    expect(run.results.map(({ ruleId, level, message }) => [ruleId, level, message.text])).toEqual(
      findings.map(({ rule, severity, message }) => [rule, severity === 'info' ? 'note' : severity, message]),
    );
    expect(run.results.map(({ partialFingerprints }) => Object.values(partialFingerprints))).toEqual(
      findings.map(({ key }) => [key]),
    );
  });

  test('points at the words by offset, and by line and column in UTF-16 units', () => {
    const words = run.results.map(({ locations }) => {
      const { charOffset, charLength, ...at } = locations[0].physicalLocation.region;
      const lines = text.split('\r\n');
      expect(at.startLine).toBe(at.endLine);
      const byLine = lines[at.startLine - 1]?.slice(at.startColumn - 1, at.endColumn - 1);
      expect(byLine).toBe(text.slice(charOffset, charOffset + charLength));
      expect(at.snippet.text).toBe(byLine);
      return byLine;
    });
    expect(words).toEqual(['House minority leader', 'Thursday, Feb. 28, 2025', 'Zelensky']);
  });

  test('names the file as a URI, and the hash of its text', () => {
    expect(run.artifacts).toEqual([
      {
        location: { uri: 'drafts/the%20draft.txt' },
        hashes: { 'sha-256': createHash('sha256').update(text).digest('hex') },
      },
    ]);
  });

  test('has the text itself where it is in no file', () => {
    expect(runOf({ text, report }).artifacts[0]?.contents).toEqual({ text });
  });

  test('describes every rule, with a page that is there', () => {
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ meta }) => meta.id));
    expect(rules.filter(({ properties }) => !existsSync(`${root}${properties.page}`))).toEqual([]);
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  test('shows what the desk has dismissed as suppressed', () => {
    const [first] = report.claims.flatMap((one) => one.findings);
    const by = { by: 'U1', at: '2025-03-05T10:00:00Z', why: 'Said so then', kind: 'dismissed' as const };
    const again = checker.check(text, { desk: { dismissed: { [first?.key ?? '']: by } } });
    const suppressed = runOf({ text, report: again }).results.filter((one) => one.suppressions !== undefined);
    expect(suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['wrong-office', [{ justification: 'Dismissed by U1, 5 March 2025: Said so then' }]],
    ]);
  });

  test('leads into the other text, where it was held against one', () => {
    const other = 'Minutes\n\nAda Lind: The ferry costs $340,000 a year.\n';
    const draft = 'The ferry costs $430,000 a year.';
    const [shown] = report.claims.flatMap((one) => one.findings);
    if (shown === undefined) throw new Error('no finding');
    const snippet = 'The ferry costs $340,000 a year.';
    const cited = {
      source: 'against',
      id: 'against/2',
      locator: '¶2',
      snippet,
      wording: 'verbatim',
      stance: 'contradicts',
      url: null,
    } as const;
    const against: Report = {
      ...report,
      against: true,
      claims: [
        {
          id: 'c-1',
          text: draft,
          start: 0,
          end: draft.length,
          verdict: 'refuted',
          citations: [],
          findings: [{ ...shown, rule: 'wrong-number', start: 16, end: 24, citations: [cited] }],
        },
      ],
    };
    const { results, artifacts } = runOf({
      text: draft,
      report: against,
      file: 'a.txt',
      other: { text: other, file: '/tmp/b.txt' },
    });
    expect(artifacts.map(({ location }) => location?.uri)).toEqual(['a.txt', 'file:///tmp/b.txt']);
    const at = results[0]?.relatedLocations?.[0]?.physicalLocation;
    expect(at?.artifactLocation).toEqual({ uri: 'file:///tmp/b.txt', index: 1 });
    expect(at?.region).toMatchObject({ startLine: 3, startColumn: 11, snippet: { text: snippet } });
  });

  test('is valid, whatever the report', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 3 }), fc.string({ unit: 'binary' }), (claims, words) => {
        runOf({ text: words, report: { ...report, claims } });
      }),
      { numRuns: 40, seed: 20250304 },
    );
  });
});
