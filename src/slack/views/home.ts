/** The home tab: what is on record, what is open, what was checked, what the desk decided, how to ask. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Severity, Verdict } from '../../checking/report.js';
import type { FiledState } from '../../record/filed/filed-source.js';
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';
import { counted, dayInWords, verdictInWords } from '../../reports/wording.js';
import { actionIds } from '../action-ids.js';
import { asOf } from '../messages/as-of.js';
import {
  type Block,
  context,
  divider,
  header,
  press,
  pressOn,
  row,
  section,
  sections,
  sectionsWith,
} from '../messages/blocks.js';
import { type CorrectionShown, correctionLine } from '../messages/corrections.js';
import { byMachine, kindOf, rulingButtons } from '../messages/discrepancy-card.js';
import { bold, escaped, escapedLine, joined, link, type Mrkdwn, mrkdwn, quoted } from '../messages/mrkdwn.js';
import { stateInWords } from '../messages/source-details.js';
import { describeSource } from '../messages/source-label.js';

/** A check that the viewer asked for. */
export interface RecentCheck {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** How it was asked, in words: `command`, `mention`, `draft`. */
  readonly surface: string;
  /** The text, or how it begins. */
  readonly words: string;
  readonly verdicts: Partial<Readonly<Record<Verdict, number>>>;
  /** Of the answer, where it is a message. */
  readonly url: string | null;
}

/** How a rule stands with the desk. */
export interface RuleStanding {
  readonly rule: string;
  /** How often it has found something since Monday. */
  readonly found: number;
  readonly confirmed: number;
  readonly dismissed: number;
  /** As the rule was made. */
  readonly own: Severity;
  /** As it counts until it is reset. */
  readonly severity: Severity;
}

export interface DeskFigures {
  /** Since Monday. */
  readonly checks: number;
  readonly findings: number;
  readonly confirmed: number;
  readonly dismissed: number;
  readonly speakersErrors: number;
  readonly rules: readonly RuleStanding[];
}

/** What is newest on file, as far as it may be shown. */
export interface FiledNews {
  /** The latest first. */
  readonly latest: readonly { readonly source: Source; readonly state: FiledState; readonly at: Date }[];
  /** How many no editor has confirmed. */
  readonly toConfirm: number;
}

export interface HomeData {
  /** Null where nothing is filed from Slack. */
  readonly filed: FiledNews | null;
  /** With the desk's rulings in it. */
  readonly record: NewsRecord;
  /** What the viewer may do. */
  readonly may: { readonly rule: boolean; readonly set: boolean; readonly file: boolean };
  /** How many open discrepancies come before the first that is shown. */
  readonly from: number;
  /** The latest first. */
  readonly recent: readonly RecentCheck[];
  readonly figures: DeskFigures;
  /** The latest first. */
  readonly corrections: readonly CorrectionShown[];
}

/** So many discrepancies on a page: what comes below is not to be out of sight. */
const pageSize = 5;
const mostRecent = 10;
const mostSteppedDown = 10;
const mostRules = 20;
const mostCorrections = 5;

/** Under 100 blocks, whatever there is. */
export function homeView(data: HomeData): types.HomeView {
  return {
    type: 'home',
    blocks: [
      ...recordBlocks(data),
      ...filedBlocks(data),
      ...openBlocks(data),
      ...recentBlocks(data.recent),
      ...figuresBlocks(data.figures, data.may.set),
      ...correctionBlocks(data.corrections),
      ...askingBlocks(),
    ],
  };
}

function recordBlocks({ record, may, filed }: HomeData): Block[] {
  const { sources, people, discrepancies } = record;
  const facts = sources.reduce((sum, source) => sum + source.facts.length, 0);
  const quotes = sources.reduce((sum, source) => sum + source.quotes.length, 0);
  return [
    header('What is on record'),
    section(
      joined(
        [
          escaped(counted(sources.length, 'source')),
          escaped(counted(facts, 'fact')),
          escaped(counted(quotes, 'quote')),
          escaped(people.length === 1 ? '1 person' : `${people.length} people`),
          escaped(counted(discrepancies.length, 'discrepancy', 'discrepancies')),
        ],
        ' · ',
      ),
    ),
    context(asOf(record)),
    ...row([
      press('Check a draft', actionIds.checkDraft, 'home', { style: 'primary' }),
      ...(filed !== null && may.file ? [press('File a source', actionIds.addSource, 'home')] : []),
      ...(may.set ? [press('Settings', actionIds.openSettings, 'home')] : []),
    ]),
  ];
}

function filedBlocks({ filed }: HomeData): Block[] {
  if (filed === null || filed.latest.length === 0) return [];
  const { latest, toConfirm } = filed;
  return [
    divider,
    header('Newest on file'),
    ...(toConfirm === 0 ? [] : [context(mrkdwn`${toConfirm} read by machine and to be confirmed`)]),
    ...latest.flatMap(({ source, state, at }) => {
      const day = escapedLine(dayInWords(at.toISOString().slice(0, 10)), 40);
      const held = escaped(
        `${counted(source.facts.length, 'passage')}, ${counted(source.quotes.length, 'quote')}`,
      );
      const about = joined([stateInWords(state), held, mrkdwn`filed ${day}`], ' · ');
      const [show] = pressOn('Show', actionIds.showSource, source.id, { spoken: `Show ${source.id}` });
      return sectionsWith([mrkdwn`${describeSource(source)}\n${about}`], show ?? null);
    }),
  ];
}

function openBlocks({ record, may, from }: HomeData): Block[] {
  const open = record.discrepancies.filter(({ ruling }) => ruling === 'open');
  if (open.length === 0)
    return [divider, header('Open discrepancies'), section(escaped('None: all on record are ruled on.'))];
  const start = pageStart(from, open.length);
  const shown = open.slice(start, start + pageSize);
  return [
    divider,
    header(`Open discrepancies (${open.length})`),
    ...shown.flatMap((discrepancy) => openBlock(discrepancy, may.rule)),
    ...pager(start, shown.length, open.length),
  ];
}

/** The first of the page that `from` is on; the last page where there are no longer so many. */
function pageStart(from: number, count: number): number {
  const wanted = Number.isFinite(from) ? Math.max(0, Math.floor(from)) : 0;
  return Math.floor(Math.min(wanted, count - 1) / pageSize) * pageSize;
}

function openBlock({ id, subject, sides, ...kind }: Discrepancy, mayRule: boolean): Block[] {
  const sources = new Set(sides.map(({ source }) => source)).size;
  const about = joined(
    [mrkdwn`${kindOf(kind)}${byMachine(kind)}`, escaped(counted(sources, 'source'))],
    ', ',
  );
  const line = mrkdwn`${bold(escapedLine(subject, 300))}\n${about} · ${escapedLine(id, 120)}`;
  const show = pressOn('Show', actionIds.showDiscrepancy, id, { spoken: `Show ${id}` });
  return mayRule
    ? [section(line), ...row([...show, ...rulingButtons(id, 'open')])]
    : sectionsWith([line], show[0] ?? null);
}

function pager(start: number, shown: number, count: number): Block[] {
  if (count <= pageSize) return [];
  const back = press('Previous', actionIds.pageBack, String(start - pageSize), {
    spoken: 'Previous discrepancies',
  });
  const on = press('Next', actionIds.pageOn, String(start + pageSize), { spoken: 'Next discrepancies' });
  return [
    context(mrkdwn`${start + 1} to ${start + shown} of ${count}`),
    ...row([...(start > 0 ? [back] : []), ...(start + shown < count ? [on] : [])]),
  ];
}

/** Where a page button leads; 0 for what is none of ours. */
export function readPage(value: unknown): number {
  const read = z.coerce.number().int().min(0).max(1_000_000).safeParse(value);
  return read.success ? read.data : 0;
}

function recentBlocks(recent: readonly RecentCheck[]): Block[] {
  return [
    divider,
    header('My recent checks'),
    ...(recent.length === 0
      ? [section(escaped('None that I still keep. What you check is listed here, for you alone.'))]
      : recent.slice(0, mostRecent).flatMap(recentBlock)),
  ];
}

const verdictOrder: readonly Verdict[] = [
  'refuted',
  'conflicting',
  'supported',
  'not-enough-evidence',
  'not-checkable',
];

function recentBlock({ id, on, surface, words, verdicts, url }: RecentCheck): Block[] {
  const counts = verdictOrder
    .filter((verdict) => (verdicts[verdict] ?? 0) > 0)
    .map((verdict) => mrkdwn`${verdicts[verdict] ?? 0} × ${escaped(verdictInWords(verdict))}`);
  const text = mrkdwn`${quoted(escapedLine(words, 160))}\n${joined(
    [
      escapedLine(dayInWords(on), 40),
      escapedLine(surface, 40),
      joined(counts, ', '),
      url === null ? mrkdwn`` : link(url, escaped('the answer')),
    ],
    ' · ',
  )}`;
  const [again] = pressOn('Check again', actionIds.checkAgainFromHome, id, {
    spoken: `Check again: ${words}`,
  });
  return sectionsWith([text], again ?? null);
}

function figuresBlocks(figures: DeskFigures, mayReset: boolean): Block[] {
  const lowered = figures.rules.filter(({ own, severity }) => severity !== own);
  // Of a rule that found nothing, and that nothing was decided on, there is nothing to tell.
  const others = figures.rules.filter(
    ({ own, severity, found, confirmed, dismissed }) => severity === own && found + confirmed + dismissed > 0,
  );
  return [
    divider,
    header('The desk this week'),
    section(
      mrkdwn`${escaped(counted(figures.checks, 'check'))} · ${escaped(counted(figures.findings, 'finding'))} · ${decidedInWords(figures)}`,
    ),
    ...lowered.slice(0, mostSteppedDown).flatMap((standing) => loweredBlock(standing, mayReset)),
    ...moreThan(lowered.length - mostSteppedDown, 'rules that stepped down'),
    ...(others.length === 0
      ? []
      : sections([bold(escaped('By rule')), ...others.slice(0, mostRules).map(ruleLine)])),
    ...moreThan(others.length - mostRules, 'rules'),
  ];
}

function decidedInWords({ confirmed, dismissed, speakersErrors }: DeskFigures): Mrkdwn {
  if (confirmed + dismissed + speakersErrors === 0) return escaped('nothing decided yet');
  const counts = `decided: ${confirmed} confirmed, ${dismissed} dismissed, ${speakersErrors} the speaker’s error`;
  return escaped(counts);
}

const moreThan = (left: number, what: string): Block[] =>
  left > 0 ? [context(mrkdwn`and ${left} more ${escaped(what)}`)] : [];

function ruleLine({ rule, found, confirmed, dismissed }: RuleStanding): Mrkdwn {
  const decided =
    confirmed + dismissed === 0 ? mrkdwn`` : mrkdwn` · in all ${confirmed} confirmed, ${dismissed} dismissed`;
  return mrkdwn`• ${escapedLine(rule, 60)}: ${escaped(counted(found, 'finding'))}${decided}`;
}

/** A rule that was dismissed too often, and the button that gives it its severity back. */
function loweredBlock(standing: RuleStanding, mayReset: boolean): Block[] {
  const { rule, confirmed, dismissed, own, severity } = standing;
  const change = escaped(`from ${own} to ${severity}`);
  const line = mrkdwn`${bold(escapedLine(rule, 60))} stepped down ${change}: ${confirmed} confirmed, ${dismissed} dismissed`;
  const [reset] = pressOn('Reset', actionIds.resetRule, rule, { spoken: `Reset the rule ${rule}` });
  return sectionsWith([line], (mayReset ? reset : null) ?? null);
}

function correctionBlocks(corrections: readonly CorrectionShown[]): Block[] {
  const filed = corrections.filter(({ state }) => state === 'filed');
  if (filed.length === 0) return [];
  return [
    divider,
    header(`Corrections filed (${filed.length})`),
    ...sections(filed.slice(0, mostCorrections).map(correctionLine)),
    ...moreThan(filed.length - mostCorrections, 'corrections'),
  ];
}

const examples: readonly (readonly [example: string, meaning: string])[] = [
  ['/factcheck CLAIM', 'for you alone, until you share it'],
  ['/factcheck draft', 'a form for a whole story, answered with a report; files go into a message to me'],
  ['@stet CLAIM', 'in the thread, for everybody there; then ask on without mentioning me'],
  ['@stet', 'alone in a thread: checks the message that started it'],
  [
    'Fact-check this',
    'in the menu of any message; or a reaction with :mag:, where the channel has set no other',
  ],
  ['@stet and a link', 'what is on record from that page'],
  ['/factcheck add LINK', 'files a source; “File as source” in the menu of a message, or the button above'],
  ['/factcheck who NAME on 2025-03-04', 'the offices of a person on a day'],
  ['/factcheck discrepancies', 'where reporting is wrong or sources disagree'],
];

function askingBlocks(): Block[] {
  return [
    divider,
    header('How to ask'),
    ...sections(
      examples.map(([example, meaning]) => joined([bold(escaped(example)), escaped(meaning)], ' – ')),
    ),
    context(escaped('I say what the record documents, with its source. I never call anything true.')),
  ];
}
