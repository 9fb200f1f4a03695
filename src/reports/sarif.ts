/**
 * A Report as SARIF 2.1.0, the Static Analysis Results Interchange Format (OASIS Standard, 2020), for editors and
 * services that show such results at their place in the text.
 */
import { createHash } from 'node:crypto';
import type { Citation, Finding, Report, Severity } from '../checking/report.js';
import { RULES } from '../checking/rules/index.js';
import { citationInWords } from './citation.js';
import { decidedOn, dismissedBy } from './decided.js';
import { asJson } from './json.js';
import { type Lines, linesOf } from './lines.js';
import { summaryOf, type TextNames } from './summary.js';
import { verdictInWords } from './wording.js';

export interface SarifReport {
  /** The text that the report is of: its offsets are looked up there. */
  readonly text: string;
  readonly report: Report;
  /** The file that the text is in, as a path; without it, the text itself goes into the log. */
  readonly file?: string;
  /** The other text, and the file that it is in, where the text was held against one. */
  readonly other?: { readonly text: string; readonly file?: string };
  readonly names?: TextNames;
  /** Of Stet. */
  readonly version?: string;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** Pretty-printed JSON that ends with a line feed. The same report of the same text gives the same log. */
export function asSarif(given: SarifReport): string {
  const { text, report, other, names, version } = given;
  const lines = linesOf(text);
  const make = (finding: Finding, more: object) => resultOf(finding, more, { given, lines });
  const results = report.claims.flatMap(({ id, verdict, findings, dismissed = [] }) => {
    const of = { claim: id, verdict };
    return [
      ...findings.map((finding) => make(finding, { properties: { ...propertiesOf(finding), ...of } })),
      ...dismissed.map(({ finding, kind, by, at, why }) =>
        make(finding, {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: `${dismissedBy[kind]} ${by}, ${decidedOn(at)}${why === null ? '' : `: ${why}`}`,
            },
          ],
          properties: { ...propertiesOf(finding), ...of },
        }),
      ),
    ];
  });
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Stet',
            ...(version === undefined ? {} : { semanticVersion: version }),
            shortDescription: {
              text: 'Holds texts against a newsroom’s record of documented facts and quotes.',
            },
            rules: RULES.map(ruleOf),
          },
        },
        invocations: [{ executionSuccessful: true }],
        language: 'en',
        columnKind: 'utf16CodeUnits',
        artifacts: [
          artifactOf(text, given.file),
          ...(other === undefined ? [] : [artifactOf(other.text, other.file)]),
        ],
        results,
        properties: {
          summary: summaryOf(report, names),
          record: report.record,
          against: report.against === true,
          checked: report.checked,
          ...(report.left === undefined ? {} : { left: report.left }),
          claims: report.claims.map((claim) => ({
            id: claim.id,
            ...spanOf(claim, text),
            verdict: claim.verdict,
            says: verdictInWords(claim.verdict, report),
            citations: claim.citations,
          })),
        },
      },
    ],
  };
  return asJson(log, 2);
}

const ruleOf = ({ meta: { id, severity, description } }: (typeof RULES)[number]) => {
  const page = `docs/rules/${id}.md`;
  return {
    id,
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: {
      text: `${description} Its page, ${page}, says what it finds, with an example each way, and what it does not do.`,
      markdown: `${description} [Its page](${page}) says what it finds, with an example each way, and what it does not do.`,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { page },
  };
};

function resultOf(
  finding: Finding,
  more: object,
  { given, lines }: { readonly given: SarifReport; readonly lines: Lines },
) {
  const { rule, severity, message, key, expected, citations } = finding;
  const ruleIndex = RULES.findIndex(({ meta }) => meta.id === rule);
  const artifactLocation = { ...locationOf(given.file), index: 0 };
  const region = regionOf(finding, given.text, lines);
  return {
    ruleId: rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(citations.length === 0
      ? {}
      : { relatedLocations: citations.map((one, n) => relatedOf(one, n + 1, given.other)) }),
    partialFingerprints: { 'stetFindingKey/v1': key },
    ...(expected.length === 0
      ? {}
      : {
          fixes: [...new Set(expected)].map((words) => ({
            description: { text: `Write “${words}”` },
            artifactChanges: [
              {
                artifactLocation,
                replacements: [{ deletedRegion: region, insertedContent: { text: words } }],
              },
            ],
          })),
        }),
    ...more,
  };
}

const propertiesOf = ({ id, messageId, actual, expected, citations, diff, ...finding }: Finding) => ({
  id,
  messageId,
  actual,
  expected,
  citations,
  ...(diff === undefined ? {} : { diff }),
  ...(finding.steppedDown === undefined ? {} : { steppedDown: finding.steppedDown }),
  ...(finding.confirmed === undefined ? {} : { confirmed: finding.confirmed }),
  ...(finding.discrepancyConfirmed === undefined
    ? {}
    : { discrepancyConfirmed: finding.discrepancyConfirmed }),
});

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Within the text, whatever was asked for. */
const spanOf = ({ start, end }: Span, text: string): Span => {
  const from = Math.min(Math.max(0, start), text.length);
  return { start: from, end: Math.min(Math.max(from, end), text.length) };
};

/** Lines and columns from 1, columns in UTF-16 units; the end is the column behind the last one. */
function regionOf(span: Span, text: string, lines: Lines) {
  const { start, end } = spanOf(span, text);
  const [first] = lines.within(start, start);
  const [last] = lines.within(end, end);
  return {
    charOffset: start,
    charLength: end - start,
    startLine: first?.number ?? 1,
    startColumn: start - (first?.start ?? 0) + 1,
    endLine: last?.number ?? 1,
    endColumn: end - (last?.start ?? 0) + 1,
    snippet: { text: text.slice(start, end) },
  };
}

/** A citation is a place in the other text, or an entry of the record, at its source's address if it has one. */
function relatedOf(citation: Citation, id: number, other: SarifReport['other']) {
  const message = { text: citationInWords(citation) };
  if (citation.source === 'against' && other !== undefined) {
    const region = regionCited(citation, other.text);
    return {
      id,
      message,
      physicalLocation: {
        artifactLocation: { ...locationOf(other.file), index: 1 },
        ...(region === null ? {} : { region }),
      },
    };
  }
  const { url, source, locator } = citation;
  return {
    id,
    message,
    logicalLocations: [
      { fullyQualifiedName: citation.id, name: [source, locator].filter(Boolean).join(' ') },
    ],
    ...(url !== null && /^https?:\/\//i.test(url) && URL.canParse(url)
      ? { physicalLocation: { artifactLocation: { uri: new URL(url).href } } }
      : {}),
  };
}

/** The words cited, or else the whole line that they are said to stand in. */
function regionCited({ locator, snippet }: Citation, text: string) {
  const lines = linesOf(text);
  const wanted = Number(/^¶(\d{1,9})$/.exec(locator)?.[1]);
  const line = lines.within(0, text.length).filter((one) => one.text.trim() !== '')[wanted - 1];
  if (line === undefined) return null;
  const at = line.text.indexOf(snippet);
  const start = line.start + Math.max(0, at);
  return regionOf({ start, end: at === -1 ? start + line.text.length : start + snippet.length }, text, lines);
}

/** A path as a URI: a relative one stays relative. */
const locationOf = (file: string | undefined): { uri?: string } => {
  if (file === undefined) return {};
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return { uri: path.startsWith('/') ? `file://${path}` : path };
};

const artifactOf = (text: string, file: string | undefined) => ({
  ...(file === undefined ? {} : { location: locationOf(file) }),
  length: Buffer.byteLength(text),
  encoding: 'UTF-8',
  hashes: { 'sha-256': createHash('sha256').update(text).digest('hex') },
  // What is in no file can be shown in none.
  ...(file === undefined ? { contents: { text } } : {}),
});
