/** What whoever gave something to be filed is told: what became of it, and what they can do next. */

import { isOpen } from '../../record/filed/compose.js';
import type { FiledSource } from '../../record/filed/filed-source.js';
import type { NewsRecord } from '../../record/record.js';
import type { Source } from '../../record/schema.js';
import { counted } from '../../reports/wording.js';
import { actionIds } from '../action-ids.js';
import type { Told } from '../filing/told.js';
import type { Answer } from './answer.js';
import { type Block, button, context, pressOn, row, sections } from './blocks.js';
import { changeBlocks } from './changes.js';
import { momentOf } from './moment.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';
import { quoteLine, speakerOf, stateButtons, stateInWords } from './source-details.js';
import { describeSource } from './source-label.js';

/** One of the things that were given. */
export interface ToldOf {
  /** As whoever gave it knows it: the name of a file, an address. */
  readonly name: string;
  readonly told: Told;
}

const mostQuotes = 3;
const mostSpeakers = 6;

/** @param now decides which embargoes have ended */
export function filedAnswer(
  items: readonly ToldOf[],
  { people }: Pick<NewsRecord, 'people'>,
  now: Date,
): Answer {
  return {
    summary: summaryOf(items, now),
    body: items.flatMap(({ name, told }) => itemBlocks(name, told, people, now)),
    citations: [],
    footer: [],
    shareable: false,
  };
}

/** Of several, how many. */
function summaryOf(items: readonly ToldOf[], now: Date): Mrkdwn {
  const [only, ...more] = items;
  if (only !== undefined && more.length === 0) return inALine(only.name, only.told, now);
  const filed = items.filter(({ told }) => told.kind === 'filed' || told.kind === 'new-version').length;
  return escaped(`Filed: ${filed} of ${items.length}.`);
}

/** Whether nothing in it has to be kept from others. */
export const mayBeSeen = (items: readonly ToldOf[], now: Date): boolean =>
  items.every(({ told }) => told.kind === 'refused' || told.filed === null || isOpen(told.filed, now));

const heading = {
  filed: 'Filed.',
  'new-version': 'A new version of what is on file.',
  known: 'On file already; nothing was changed.',
} as const;

function inALine(name: string, told: Told, now: Date): Mrkdwn {
  if (told.kind === 'refused') return mrkdwn`Not filed: ${escapedLine(name, 120)}.`;
  const hidden = told.filed === null ? null : hiddenLine(told.filed, now);
  return hidden ?? mrkdwn`${escaped(heading[told.kind])} ${escapedLine(titleOf(told), 200)}`;
}

const titleOf = (told: Exclude<Told, { kind: 'refused' }>): string => told.filed?.source.title ?? told.id;

function itemBlocks(name: string, told: Told, people: NewsRecord['people'], now: Date): Block[] {
  if (told.kind === 'refused')
    return sections([
      mrkdwn`${bold(escaped('Not filed:'))} ${escapedLine(name, 200)}. ${escapedLine(told.why, 900)}`,
    ]);
  const { filed, id, kind } = told;
  if (filed === null) return sections([mrkdwn`${bold(escaped(heading[kind]))} ${escapedLine(id, 120)}`]);
  const hidden = hiddenLine(filed, now);
  if (hidden !== null)
    return [
      ...sections([mrkdwn`${escapedLine(name, 200)}: ${hidden}`]),
      ...row(filed.state === 'withdrawn' ? stateButtons(id, 'withdrawn') : []),
    ];
  const { source, state } = filed;
  return [
    ...sections([
      mrkdwn`${bold(escaped(heading[kind]))} ${describeSource(source)}`,
      joined([heldLine(source, people), bold(stateInWords(state))], ' · '),
      ...(source.copyOf === undefined
        ? []
        : [mrkdwn`It copies or rewrites ${escapedLine(source.copyOf, 120)}: the two count as one voice.`]),
      ...(kind === 'filed'
        ? source.quotes.slice(0, mostQuotes).map((one) => quoteLine(one, { people }))
        : []),
    ]),
    ...(kind === 'new-version' ? changeBlocks(told.changes) : []),
    ...row(
      kind === 'known' && state !== 'machine'
        ? pressOn('Show', actionIds.showSource, id, { spoken: `Show what was read of ${id}` })
        : stateButtons(id, state, true),
    ),
  ];
}

/** Why a source is not shown to anybody now; null where it is. */
export function hiddenLine(
  { state, rights }: Pick<FiledSource, 'state' | 'rights'>,
  now: Date,
): Mrkdwn | null {
  if (isOpen({ state, rights }, now)) return null;
  if (state === 'withdrawn') return escaped('on file, and withdrawn from the record.');
  if (rights.withheld) return escaped('on file, and not used: its publisher has withheld it.');
  return rights.embargoedUntil === null
    ? escaped('on file, and not used.')
    : mrkdwn`kept until ${momentOf(rights.embargoedUntil)}, when its embargo ends. Until then I show it to nobody, and hold nothing against it.`;
}

/** `12 passages, 3 quotes (2 of Chuck Schumer, 1 speaker not clear)` */
function heldLine(source: Source, people: NewsRecord['people']): Mrkdwn {
  const held = `${counted(source.facts.length, 'passage')}, ${counted(source.quotes.length, 'quote')}`;
  const speakers = new Map<string, number>();
  for (const quote of source.quotes) {
    const name = speakerOf(quote, people);
    speakers.set(name, (speakers.get(name) ?? 0) + 1);
  }
  if (speakers.size === 0) return escaped(held);
  const shown = [...speakers].slice(0, mostSpeakers).map(([name, count]) => `${name} ${count}`);
  const more = speakers.size > mostSpeakers ? ', …' : '';
  return escapedLine(`${held} (${shown.join(', ')}${more})`, 700);
}

/** Where several workspaces share a Stet, none of them may add to the record of all. */
export function filingElsewhere(): Answer {
  return plainAnswer(
    escaped(
      'Sources are not filed from Slack here: several workspaces share my record. Whoever runs me files them by command, by feed or by HTTP.',
    ),
  );
}

export function nothingToFile(): Answer {
  return plainAnswer(
    escaped('There is nothing in that message to file: no link, no file that I can have, and no text.'),
  );
}

/** Where a form cannot be opened at once: a press opens it. */
export function howToFile(): Answer {
  const how = plainAnswer(
    escaped(
      'Send me “add” and a link, or “add” with files attached. Or fill in the form: a link, a text with its headline and publisher, or files.',
    ),
  );
  return { ...how, body: [...how.body, button('File a source', actionIds.addSource, 'add')] };
}

const changedWords = {
  confirmed: 'Confirmed: it no longer counts as read by machine alone.',
  withdrawn: 'Withdrawn from the record. Answers that relied on it are marked.',
  restored: 'Put back into the record, as read by machine.',
} as const;

/** Told to whoever pressed. */
export function stateSet(to: keyof typeof changedWords, kind: 'changed' | 'already', source: Source): Answer {
  const words = kind === 'already' ? 'It was so already.' : changedWords[to];
  return plainAnswer(mrkdwn`${escaped(words)} ${describeSource(source)}`);
}

export function sourceGone(id: string): Answer {
  return plainAnswer(
    mrkdwn`There is no source ${escapedLine(id, 120)} on file. “sources” lists those on record.`,
  );
}

/** What stands in the place of the message of a source that somebody decided on. */
export function decidedSource(filed: FiledSource, by: Mrkdwn): Answer {
  return {
    ...plainAnswer(describeSource(filed.source)),
    body: [
      ...sections([describeSource(filed.source)]),
      context(mrkdwn`${stateInWords(filed.state)} · ${by}`),
      ...row(stateButtons(filed.source.id, filed.state, true)),
    ],
  };
}

const stateActions: ReadonlySet<string> = new Set([
  actionIds.confirmSource,
  actionIds.withdrawSource,
  actionIds.restoreSource,
]);

/** A message with what stands in it of one source brought up to date; null where nothing does. */
export function withStateOf(
  blocks: readonly Block[],
  id: string,
  filed: FiledSource,
  by: Mrkdwn,
): Block[] | null {
  const isOf = (block: Block): boolean =>
    block.type === 'actions' &&
    block.elements.some(
      (one) => one.type === 'button' && one.value === id && stateActions.has(one.action_id ?? ''),
    );
  if (!blocks.some(isOf)) return null;
  return blocks.flatMap((block) =>
    isOf(block)
      ? [context(mrkdwn`${stateInWords(filed.state)} ${by}`), ...row(stateButtons(id, filed.state, true))]
      : [block],
  );
}
