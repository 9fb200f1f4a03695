/** One source in full: what it is, how it stands, what was read of it, and where others disagree with it. */
import type { types } from '@slack/bolt';
import { describeOffice, officesOn } from '../../record/offices.js';
import { isFullDay } from '../../record/partial-date.js';
import type { NewsRecord } from '../../record/record.js';
import type { Fact, Person, Quote, Source } from '../../record/schema.js';
import { counted } from '../../reports/wording.js';
import { actionIds } from '../action-ids.js';
import type { OnFile } from '../filing/on-file.js';
import { disputeLine, standingIn } from './about-source.js';
import { type Block, context, divider, pressOn, row, sections } from './blocks.js';
import { changeBlocks } from './changes.js';
import { momentOf } from './moment.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, mrkdwn, userMention } from './mrkdwn.js';
import { describeSource } from './source-label.js';

/** Past these it is counted what is left: the file of the record has all. */
const mostQuotes = 12;
const mostFacts = 10;
const mostPeople = 10;
const mostDisputes = 10;
const mostVersions = 6;

export interface SourceShown {
  readonly source: Source;
  /** Null where it lies in the folder of the record. */
  readonly onFile: OnFile | null;
  readonly record: Pick<NewsRecord, 'people' | 'discrepancies' | 'organisations'>;
  /** Whether there are buttons to decide on it. */
  readonly deciding: boolean;
}

export function sourceDetails(shown: SourceShown): Block[] {
  const { source, onFile, record, deciding } = shown;
  const withdrawn = onFile?.state === 'withdrawn';
  return [
    ...sections([describeSource(source), ...aboutLines(source), stateLine(source, onFile)]),
    ...(deciding && onFile !== null ? row(stateButtons(source.id, onFile.state)) : []),
    ...(onFile === null || onFile.versions.length < 2 ? [] : versionBlocks(onFile)),
    // What is out of the record is not read out.
    ...(withdrawn
      ? []
      : [
          ...listed('Discrepancies', standingIn(record as NewsRecord, source), mostDisputes, (one) =>
            disputeLine(one, source),
          ),
          ...listed('Quotes', source.quotes, mostQuotes, (quote) => quoteLine(quote, record)),
          ...listed('People', peopleIn(source, record), mostPeople, (person) => personLine(person, source)),
          ...listed('Passages', source.facts, mostFacts, factLine),
        ]),
  ];
}

/** What can be decided of a source that stands so. */
export function stateButtons(id: string, state: OnFile['state'], show = false): types.Button[] {
  const on = (label: string, action: string, spoken: string, style?: 'primary' | 'danger') =>
    pressOn(label, action, id, { spoken, ...(style === undefined ? {} : { style }) });
  return [
    ...(state === 'machine'
      ? on('Confirm', actionIds.confirmSource, `Confirm what was read of ${id}`, 'primary')
      : []),
    ...(state === 'withdrawn'
      ? on('Put back', actionIds.restoreSource, `Put ${id} back into the record`)
      : on('Withdraw', actionIds.withdrawSource, `Take ${id} out of the record`)),
    ...(show ? on('Show', actionIds.showSource, `Show what was read of ${id}`) : []),
  ];
}

const aboutLines = ({ byline, usageTerms, copyOf, note }: Source): Mrkdwn[] => [
  ...(byline === null ? [] : [mrkdwn`By ${escapedLine(byline.replace(/^by\s+/i, ''), 300)}`]),
  ...(copyOf === undefined
    ? []
    : [mrkdwn`A copy or a rewrite of ${escapedLine(copyOf, 120)}: the two are one voice.`]),
  ...(usageTerms === undefined ? [] : [mrkdwn`Terms of use: ${escapedLine(usageTerms, 500)}`]),
  ...(note === undefined ? [] : [escapedLine(note, 700)]),
];

const vias = {
  file: 'by command',
  link: 'by command',
  feed: 'from a feed',
  slack: 'in Slack',
  http: 'by HTTP',
} as const;

/** `Read by machine, not confirmed · filed in Slack by @maya, 4 March 2025, 09:00 UTC` */
function stateLine(source: Source, onFile: OnFile | null): Mrkdwn {
  const held = escaped(
    `${counted(source.facts.length, 'passage')}, ${counted(source.quotes.length, 'quote')}`,
  );
  if (onFile === null) {
    const by =
      source.read === 'machine'
        ? escaped('read by machine')
        : escaped('documented by the newsroom’s editors');
    return joined([held, by], ' · ');
  }
  const { decided, via, filedAt } = onFile;
  const first = onFile.versions.at(-1);
  const who = first?.filedBy ?? onFile.filedBy;
  const filed = mrkdwn`filed ${escaped(vias[via])}${/^[UW][A-Z0-9]+$/.test(who) ? mrkdwn` by ${userMention(who)}` : mrkdwn``}, ${momentOf(first?.filedAt ?? filedAt)}`;
  const state =
    decided === null || onFile.state === 'machine'
      ? bold(stateInWords(onFile.state))
      : mrkdwn`${bold(stateInWords(onFile.state))} by ${userMention(decided.by)}, ${momentOf(decided.at)}`;
  return joined([held, state, filed], ' · ');
}

export const stateInWords = (state: OnFile['state']): Mrkdwn =>
  escaped(
    {
      machine: 'read by machine, not confirmed',
      confirmed: 'confirmed',
      withdrawn: 'withdrawn from the record',
    }[state],
  );

function versionBlocks({ versions, version, changes }: OnFile): Block[] {
  const earlier = versions.slice(1, mostVersions + 1).map(({ version: n, filedAt }) => {
    return mrkdwn`version ${n}, ${momentOf(filedAt)}`;
  });
  return [
    divider,
    ...sections([
      mrkdwn`${bold(mrkdwn`Version ${version}`)}, ${momentOf(versions[0]?.filedAt ?? new Date(0))}. Before it: ${joined(earlier, '; ')}`,
    ]),
    ...changeBlocks(changes),
  ];
}

function listed<T>(heading: string, items: readonly T[], most: number, line: (item: T) => Mrkdwn): Block[] {
  if (items.length === 0) return [];
  const left = items.length - most;
  return [
    divider,
    ...sections([bold(mrkdwn`${escaped(heading)} (${items.length})`), ...items.slice(0, most).map(line)]),
    ...(left > 0 ? [context(mrkdwn`and ${left} more`)] : []),
  ];
}

const factLine = ({ text, locator, attribution }: Fact): Mrkdwn =>
  joined([
    mrkdwn`• ${escapedLine(text, 400)} ${escapedLine(locator, 20)}`,
    ...(attribution?.hedge === undefined ? [] : [mrkdwn`(${escaped(attribution.hedge)})`]),
  ]);

export function quoteLine(quote: Quote, { people }: Pick<NewsRecord, 'people'>): Mrkdwn {
  const { words, locator, venue } = quote;
  const where = venue === undefined ? mrkdwn`` : mrkdwn`, ${escapedLine(venue, 80)}`;
  return mrkdwn`• ${bold(escapedLine(speakerOf(quote, people), 120))}${where}: “${escapedLine(words, 400)}” ${escapedLine(locator, 20)}`;
}

/** Who says it, as far as the source tells. */
export function speakerOf(
  { speaker, speakerDescribed }: Quote,
  people: readonly Pick<Person, 'id' | 'name'>[],
): string {
  return people.find(({ id }) => id === speaker)?.name ?? speakerDescribed ?? speaker ?? 'speaker not clear';
}

/** Those of the record whom it quotes or tells of. */
function peopleIn({ quotes, facts }: Source, { people }: Pick<NewsRecord, 'people'>): readonly Person[] {
  const ids = new Set([
    ...quotes.map(({ speaker }) => speaker),
    ...facts.flatMap(({ who = [], attribution }) => [...who, attribution?.person]),
  ]);
  return people.filter(({ id }) => ids.has(id));
}

/** With the offices held on the day of the source, where its day is known. */
function personLine(person: Person, { date }: Source): Mrkdwn {
  const day = date?.on;
  const held =
    day === undefined || !isFullDay(day)
      ? []
      : officesOn(person, day).flatMap(({ office, held }) =>
          held === 'yes' ? [describeOffice(person, office).slice(person.name.length + 2)] : [],
        );
  return held.length === 0
    ? mrkdwn`• ${escapedLine(person.name, 200)}`
    : mrkdwn`• ${escapedLine(person.name, 200)}: ${escapedLine(held.slice(0, 2).join('; '), 400)}`;
}
