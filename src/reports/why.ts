/** An Explanation for a terminal: what it is of, then its steps, numbered, each with what it rests on. */
import type { Explanation, Point, Step } from '../checking/why/explanation.js';
import { citationInWords } from './citation.js';
import { folded, leftOut, placesShown } from './fold.js';
import { neutraliseInline } from './neutralise.js';
import { type Paint, painter } from './paint.js';
import { heldAgainst } from './summary.js';
import { verdictInWords } from './wording.js';
import { wrap } from './wrap.js';

export interface WhyLayout {
  /** Columns to fill. */
  readonly columns: number;
  readonly colour: boolean;
}

interface Page extends WhyLayout {
  readonly paint: Paint;
}

/** Everything that came from the text or the record is made harmless to the terminal. */
export function asTerminalWhy(explanation: Explanation, layout: WhyLayout): string {
  const page: Page = { ...layout, paint: painter(layout.colour) };
  const { id, claim, finding, steps } = explanation;
  const verdict = verdictInWords(claim.verdict, explanation);
  const about = finding === null ? `${verdict} (${id})` : `${finding.severity}[${finding.rule}] (${id})`;
  const numbered = steps.map((step, index) => stepLines(step, index + 1, verdict, page).join('\n'));
  return `${[
    [
      page.paint(neutraliseInline(about), 'bold'),
      block(neutraliseInline(claim.text), page, '  ', '  '),
      ...(finding === null
        ? []
        : [block(`At issue: “${neutraliseInline(finding.actual)}”`, page, '  ', '  ')]),
    ].join('\n'),
    ...numbered,
    heldAgainst(explanation),
  ].join('\n\n')}\n`;
}

function stepLines(step: Step, number: number, verdict: string, page: Page): string[] {
  const head = step.kind === 'verdict' ? `${verdict}. ${step.words}` : step.words;
  const { shown, left } = folded(step);
  const lead = `${number}. `;
  const indent = ' '.repeat(lead.length);
  return [
    block(`${lead}${neutraliseInline(head)}`, page, '', indent).replace(/\S.*$/gm, (line) =>
      page.paint(line, 'bold'),
    ),
    ...shown.flatMap((point) => pointLines(point, indent, page)),
    ...(left === 0 ? [] : [block(`- ${leftOut(left)}`, page, indent, '  ')]),
  ];
}

function pointLines({ words, citations, counts, by }: Point, indent: string, page: Page): string[] {
  // What did not count is there to be recognised, not to be followed up.
  const shown = counts ? citations : citations.slice(0, placesShown).map((one) => ({ ...one, url: null }));
  const left = citations.length - shown.length;
  return [
    block(`- ${neutraliseInline(by === undefined ? words : `${words} By ${by}.`)}`, page, indent, '  '),
    ...[...shown.map(citationInWords), ...(left === 0 ? [] : [`and ${left} more`])].map((line) =>
      block(`= ${neutraliseInline(line)}`, page, `${indent}  `, '  '),
    ),
  ];
}

/** A paragraph moved in by `indent`, its further lines by `hang` more. */
const block = (words: string, { columns }: Page, indent: string, hang: string): string =>
  wrap(words, columns - indent.length, hang).replace(/^/gm, indent);
