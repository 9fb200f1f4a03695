/** One discrepancy in full: what each source has, what is right, what the desk ruled, and what can be done about it. */
import type { types } from '@slack/bolt';
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Side } from '../../record/schema.js';
import { actionIds } from '../action-ids.js';
import { type Block, blocksSchema, context, pressOn, row, sections } from './blocks.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, mrkdwn, userMention } from './mrkdwn.js';
import { describeSource } from './source-label.js';

/** The desk's ruling on a discrepancy. */
export interface RulingMade {
  readonly ruling: Discrepancy['ruling'];
  /** Slack's id of the person. */
  readonly by: string;
  readonly why: string | null;
}

export interface CardOptions {
  /** The ruling in force; null where the one on record is. */
  readonly ruled: RulingMade | null;
  /** Whether whoever reads this may rule; others see no buttons for it. In a channel: whether anybody may. */
  readonly mayRule: boolean;
}

export function discrepancyCard(
  discrepancy: Discrepancy,
  record: NewsRecord,
  options?: CardOptions,
): Block[] {
  const ruled = options?.ruled ?? null;
  const [first, ...more] = sections([
    bold(escapedLine(discrepancy.subject, 300)),
    mrkdwn`${kindOf(discrepancy)}${byMachine(discrepancy)} · ${escaped(discrepancy.id, 120)}${ruled === null ? mrkdwn` · ruling: ${escaped(discrepancy.ruling)}` : mrkdwn``}`,
    ...discrepancy.sides.map((side) => sideLine(side, record)),
    ...rightLines(discrepancy),
  ]);
  return [
    ...(first === undefined ? [] : [{ ...first, block_id: firstOfCard }]),
    ...more,
    ...(ruled === null ? [] : [context(rulingInWords(ruled))]),
    ...(options === undefined ? [] : row(cardButtons(discrepancy, ruled, options.mayRule))),
  ];
}

/** The id of the block that a card begins with. */
const firstOfCard = 'discrepancy-card';

/** What stands above the card in a message that somebody pressed something in. @param blocks as Slack gives them back */
export function aboveCard(blocks: unknown): Block[] {
  const read = blocksSchema.safeParse(blocks).data ?? [];
  const at = read.findIndex(({ block_id }) => block_id === firstOfCard);
  return at < 0 ? [] : read.slice(0, at);
}

/** The discrepancy in one line. */
export function discrepancyLine(discrepancy: Discrepancy): Mrkdwn {
  const { id, subject, sides } = discrepancy;
  const sources = new Set(sides.map(({ source }) => source)).size;
  return mrkdwn`• ${bold(escapedLine(subject, 300))} – ${kindOf(discrepancy)}${byMachine(discrepancy)}, ${sources} ${escaped(sources === 1 ? 'source' : 'sources')} · ${escaped(id, 120)}`;
}

/** Nobody has documented it: it was found by comparing what was filed. */
export const byMachine = ({ found }: Pick<Discrepancy, 'found'>): Mrkdwn =>
  found === undefined ? mrkdwn`` : mrkdwn` · found by machine`;

export function kindOf({ kind, over }: Pick<Discrepancy, 'kind' | 'over'>): Mrkdwn {
  if (kind === 'error') return escaped('error in reporting');
  return over === 'manner' ? escaped('sources differ in manner') : escaped('sources disagree');
}

const rulingsInWords: Readonly<Record<Discrepancy['ruling'], Mrkdwn>> = {
  open: escaped('Opened again'),
  confirmed: escaped('Confirmed'),
  dismissed: escaped('Dismissed'),
};

/** `Confirmed by @Ann: the court’s filing has it.` */
export function rulingInWords({ ruling, by, why }: RulingMade): Mrkdwn {
  const reason = why === null || why.trim() === '' ? mrkdwn`` : mrkdwn`: ${escapedLine(why, 1000)}`;
  return mrkdwn`${rulingsInWords[ruling]} by ${userMention(by)}${reason}`;
}

/** What the ruling in force allows. */
function cardButtons(discrepancy: Discrepancy, ruled: RulingMade | null, mayRule: boolean): types.Button[] {
  const { id } = discrepancy;
  const ruling = ruled?.ruling ?? discrepancy.ruling;
  const correctable =
    ruling === 'confirmed' && discrepancy.kind === 'error' && discrepancy.right !== undefined;
  const correct = pressOn('Draft a correction', actionIds.draftCorrection, id, {
    spoken: `Draft a correction of ${id}`,
  });
  return [...(mayRule ? rulingButtons(id, ruling) : []), ...(correctable ? correct : [])];
}

/** What can be ruled of a discrepancy that stands as it does. */
export function rulingButtons(id: string, ruling: Discrepancy['ruling']): types.Button[] {
  if (ruling !== 'open')
    return pressOn('Reopen', actionIds.reopenDiscrepancy, id, { spoken: `Reopen ${id}` });
  return [
    ...pressOn('Confirm', actionIds.confirmDiscrepancy, id, { spoken: `Confirm the discrepancy ${id}` }),
    ...pressOn('Dismiss…', actionIds.dismissDiscrepancy, id, { spoken: `Dismiss the discrepancy ${id}` }),
  ];
}

function sideLine({ source, locator, words, says, wrong }: Side, record: NewsRecord): Mrkdwn {
  const known = record.sources.find(({ id }) => id === source);
  return joined([
    mrkdwn`• ${known ? describeSource(known) : escapedLine(source, 120)}, ${escapedLine(locator, 20)}: “${escapedLine(words, 400)}”.`,
    escapedLine(says, 700),
    wrong === true ? bold(escaped('This is where it is wrong.')) : escaped(''),
  ]);
}

function rightLines({ right }: Discrepancy): Mrkdwn[] {
  if (!right) return [escaped('The record does not settle which is right.')];
  return [
    mrkdwn`${bold(escaped('Right:'))} ${escapedLine(right.says, 700)}`,
    mrkdwn`${bold(escaped('Why:'))} ${escapedLine(right.why, 900)} (${escapedLine(right.evidence.join(', '), 600)})`,
  ];
}
