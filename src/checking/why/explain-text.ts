/** How a finding or a verdict on a text held against another was reached: the check's own objects, told step by step. */
import type { JudgedText, TextTrace } from '../against/check-against.js';
import { citeLine } from '../against/cite.js';
import { coveredBy } from '../against/support.js';
import { findingsOf } from '../findings-of.js';
import type { Finding } from '../report.js';
import { deskStep } from './desk-step.js';
import { type Explanation, type Point, point, type Step } from './explanation.js';
import { inMarks, listed, listedInMarks, quantityInWords, stretchInWords } from './words.js';

const written = ({ sentence }: JudgedText['draft'], { start, end }: { start: number; end: number }): string =>
  sentence.text.slice(start - sentence.start, end - sentence.start);

const readStep = ({ draft }: JudgedText): Step => {
  const { sentence, words } = draft;
  const spanOf = ({ start, end }: { start: number; end: number }) => ({ spans: [{ start, end }] });
  const values = [
    ...sentence.numbers.map((one) =>
      point(`Figure: ${inMarks(written(draft, one))}, read as ${quantityInWords(one)}.`, spanOf(one)),
    ),
    ...sentence.dates.map((one) =>
      point(`Date: ${inMarks(written(draft, one))}, read as ${stretchInWords(one)}.`, spanOf(one)),
    ),
  ];
  const points: Point[] = [
    ...sentence.names.map((name) => point(`Name: ${inMarks(name.text)}.`, spanOf(name))),
    ...sentence.assertions.map(({ name, title }) =>
      point(`Office: ${inMarks(written(draft, title))} is given to ${inMarks(name.text)}.`, spanOf(title)),
    ),
    ...sentence.quotations.map((quotation) =>
      point(
        `Quotation: ${inMarks(quotation.text)}; ${quotation.speaker === null ? 'nobody is named as the speaker' : `the speaker is ${quotation.speaker.name}`}.`,
        spanOf(quotation),
      ),
    ),
    ...values,
    ...(words.length === 0
      ? []
      : [
          point(
            `Words looked for in the other text: ${listedInMarks(words.map(({ token }) => token.text))}.`,
          ),
        ]),
  ];
  return { kind: 'read', words: 'What was read in the sentence.', points };
};

const decidedStep = (finding: Finding): Step => ({
  kind: 'decided',
  words: `What decided ${finding.rule}: ${finding.message}`,
  points: finding.citations.map((citation) =>
    point(`${inMarks(finding.actual)} stands where the other text has this, in the same surroundings.`, {
      spans: [{ start: finding.start, end: finding.end }],
      citations: [citation],
    }),
  ),
});

/** The lines that have most of the sentence, with how much of it. */
const evidenceStep = ({ draft, support }: JudgedText): Step => {
  const weighed = coveredBy(draft).filter(({ lines }) => lines.length === 1);
  const points = weighed.flatMap(({ lines, share, missing }) =>
    lines.map((line) => {
      const counts = support.includes(line);
      const lacks = missing.map(({ token }) => token.text);
      const has = `It has ${Math.round(share * 100)}% of the words of weight${lacks.length === 0 ? '' : `, and lacks ${listedInMarks(lacks)}`}.`;
      return point(has, {
        citations: [{ ...citeLine(line, 'supports'), stance: counts ? 'supports' : null }],
        counts,
        weight: { coverage: Math.round(share * 100) / 100, lacks, against: [] },
      });
    }),
  );
  const words =
    points.length === 0
      ? 'No line of the other text shares a word of weight with the sentence.'
      : `Lines of the other text that are likest: ${points.length}.`;
  return { kind: 'evidence', words, points };
};

const rulesStep = ({ ruled, report }: JudgedText, asked: Finding | null): Step => {
  const silent = ruled.filter(({ remarks }) => remarks.length === 0).map(({ rule }) => rule.meta.id);
  const points = report.findings
    .filter(({ id }) => id !== asked?.id)
    .map((finding) =>
      point(`${finding.rule} (${finding.severity}, ${finding.id}): ${finding.message}`, {
        spans: [{ start: finding.start, end: finding.end }],
      }),
    );
  const others = asked === null ? '' : 'other ';
  const said =
    points.length === 0 ? `No ${others}rule has a finding` : `Rules with ${others}findings: ${points.length}`;
  return {
    kind: 'rules',
    words: silent.length === 0 ? `${said}.` : `${said}. Looked and stayed silent: ${listed(silent)}.`,
    points,
  };
};

const verdictStep = ({ report }: JudgedText): Step => {
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const reasons: Readonly<Record<typeof report.verdict, string>> = {
    refuted: `${listed(errors.map(({ rule, id }) => `${rule} (${id})`))}: one error is enough.`,
    supported: 'The other text has all of it, and nothing in it is at odds with it.',
    conflicting: 'The other text has it both ways.',
    'not-enough-evidence':
      'The other text does not say all of it, and nothing in it is at odds with it closely enough to say so.',
    'not-checkable': 'It is no statement, or a judgement of the writer’s own.',
  };
  return { kind: 'verdict', words: reasons[report.verdict], points: [] };
};

/** As `explain`, of a text held against another. */
export function explainText({ claims, other, asOf }: TextTrace, id: string): Explanation | null {
  for (const judged of claims) {
    const finding = findingsOf(judged.report).find((one) => one.id === id) ?? null;
    if (judged.report.id !== id && finding === null) continue;
    const { id: claimId, text, start, end, verdict } = judged.report;
    return {
      id,
      record: { asOf, digest: other.digest },
      against: true,
      claim: { id: claimId, text, start, end, verdict },
      finding,
      steps: [
        readStep(judged),
        ...(finding === null ? [] : [decidedStep(finding)]),
        evidenceStep(judged),
        rulesStep(judged, finding),
        ...deskStep(judged.report, finding),
        verdictStep(judged),
      ],
    };
  }
  return null;
}
