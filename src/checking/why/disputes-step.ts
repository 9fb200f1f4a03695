/** Documented errors and disagreements that are about the same, and whether the claim repeats one side of them. */
import type { Discrepancy } from '../../record/schema.js';
import { citePassage } from '../cite.js';
import type { Claim } from '../claim.js';
import type { Context } from '../context.js';
import { deskRuling, rulingOf } from '../desk/ruling.js';
import { repeats } from '../disagreement.js';
import type { Citation } from '../report.js';
import type { Judged } from '../trace.js';
import { type Point, point, type Step } from './explanation.js';
import { inMarks } from './words.js';

type Side = Claim['sides'][number];

const discrepancyOf = ({ one }: { readonly one: Side }): Discrepancy => one.passage.discrepancy;

const repeatedPoint = (one: Side, span: { start: number; end: number }, context: Context): Point => {
  const { discrepancy, side } = one.passage;
  const kind = discrepancy.kind === 'error' ? 'error' : 'disagreement';
  const stance: Citation['stance'] = side.wrong === true ? 'repeats-error' : 'supports';
  const dismissed = rulingOf(discrepancy, context) === 'dismissed';
  const desk = dismissed ? deskRuling(discrepancy, context) : null;
  const why = desk?.why == null ? '' : `, because: ${inMarks(desk.why)}`;
  const ruling = dismissed ? ` The newsroom has dismissed it${why}, so it does not count.` : '';
  return point(`The text repeats one side of a documented ${kind}: ${discrepancy.subject}.${ruling}`, {
    spans: [span],
    citations: [{ ...citePassage(one.passage, stance, context), stance: ruling === '' ? stance : null }],
    ...(desk === null ? {} : { by: desk.by }),
  });
};

const supportingPoint = (one: Side, context: Context): Point =>
  point(
    `One side of a documented disagreement says all that the claim says: ${one.passage.discrepancy.subject}.`,
    {
      citations: [citePassage(one.passage, 'supports', context)],
    },
  );

/** A dispute of which the text repeats no side: it did not count. */
const otherPoint = (discrepancy: Discrepancy, sides: readonly Side[], context: Context): Point =>
  point(`The text repeats no side of this: ${discrepancy.subject}.`, {
    citations: sides.map((one) => ({ ...citePassage(one.passage, 'supports', context), stance: null })),
    counts: false,
  });

export function disputesStep({ claim, support }: Judged, context: Context): Step {
  const seen = claim.sides.map((one) => ({ one, span: repeats(claim, one, context) }));
  const repeated = seen.flatMap(({ one, span }) =>
    span === null ? [] : [repeatedPoint(one, span, context)],
  );
  const supporting = support.sides.map((one) => supportingPoint(one, context));
  const counting = new Set(
    seen.filter(({ one, span }) => span !== null || support.sides.includes(one)).map(discrepancyOf),
  );
  const left = new Set(seen.map(discrepancyOf).filter((discrepancy) => !counting.has(discrepancy)));
  const others = [...left].map((discrepancy) =>
    otherPoint(
      discrepancy,
      claim.sides.filter(({ passage }) => passage.discrepancy === discrepancy),
      context,
    ),
  );
  const words =
    repeated.length + supporting.length > 0
      ? 'The record has documented where sources err or disagree on this.'
      : 'Documented errors and disagreements were looked at: the text takes no side in them.';
  return { kind: 'disputes', words, points: [...repeated, ...supporting, ...others] };
}
