/**
 * When, where, in what and to whom something was said: read off the words right around the verb of saying, and no
 * further. What stands behind "that", or behind a verb, is part of what was said.
 */
import type { DateMention } from '../../reading/dates.js';
import type { Outside } from '../../reading/outside-quotations.js';
import { firstFrom, type Span } from '../../reading/span.js';
import type { Token } from '../../reading/tokens.js';
import type { Dated } from '../../record/schema.js';
import type { Cast } from './cast.js';
import { isPlatform, outletNamed } from './outlets.js';
import { reporterOf } from './voices.js';
import { datedFrom } from './when.js';

export interface Setting {
  readonly date?: Dated;
  readonly venue?: string;
  readonly medium?: string;
  readonly addressee?: string;
  readonly occasion?: string;
  /** The outlet that it was said to, or on. */
  readonly outlet?: string;
}

/** While it is read. */
type Draft = { -readonly [Key in keyof Setting]: Setting[Key] | undefined };

const settled = ({ date, venue, medium, addressee, occasion, outlet }: Draft): Setting => ({
  ...(date === undefined ? {} : { date }),
  ...(venue === undefined ? {} : { venue }),
  ...(medium === undefined ? {} : { medium }),
  ...(addressee === undefined ? {} : { addressee }),
  ...(occasion === undefined ? {} : { occasion }),
  ...(outlet === undefined ? {} : { outlet }),
});

const TELLING =
  /^(?:tell|told|tells|telling|inform(?:s|ed|ing)?|ask(?:s|ed|ing)?|assur(?:e|es|ed|ing)|remind(?:s|ed|ing)?|brief(?:s|ed|ing)?|warn(?:s|ed|ing)?)$/;
const STOPS =
  /^(?:that|whether|how|why|if|while|as|after|before|when|because|who|which|what|but|and|or|since|although|though|so|not|n't|he|she|they|it|we|i|you|there|is|are|was|were|has|have|had|will|would|could|should|can|may|might|did|does|do)$/;
const PREPOSITIONS = /^(?:in|on|at|to|from|during|via|inside|outside|through|aboard|with)$/;
const TOPICS = /^(?:of|about|regarding|concerning|for)$/;
const LIGHT =
  /^(?:early|late|earlier|later|also|again|then|morning|afternoon|evening|night|shortly|just|separately|meanwhile)$/;

const MEDIUM =
  /\b(?:interview|post|posts|tweet|thread|video|message|statements?|letter|e-?mail|memo|op-ed|essay|podcast|newsletter|release|filing|lawsuit|complaint|speech|address|testimony|broadcast|appearance|program|show|livestream|blog|column|report|book|memoir|phone call)\b/i;
const OCCASION =
  /\b(?:rally|conference|briefing|hearing|summit|meeting|forum|debate|event|ceremony|fundraiser|gala|luncheon|dinner|visit|session|town hall|march|vigil|funeral|panel|keynote|arraignment|trial)\b/i;
/** Places that a thing is said at and whose names are no place's in an atlas. */
const VENUE =
  /^(?:the )?(?:Oval Office|White House|Rose Garden|Capitol|U\.S\. Capitol|Kremlin|Pentagon|(?:Senate|House) [Ff]loor|East Room|Situation Room|Mar-a-Lago|Elysee Palace|Downing Street)$/;
const PLACE =
  /^(?:the )?\p{Lu}[\p{L}.’'-]*(?: (?:of|and|\p{Lu}[\p{L}.’'-]*))*(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)?$/u;

export interface Around {
  readonly text: string;
  readonly on: string | null;
  readonly cast: Cast;
  /** Whether a mark that covers quoted words covers a quotation, and no title. */
  isQuotation(fold: Token): boolean;
  /** What "the post" means: the last one that was spoken of. */
  readonly mentioned: Map<string, Setting>;
}

/** The phrase that begins at an index: how many tokens, up to what ends it. */
function phraseAt(
  around: Around,
  tokens: readonly Token[],
  from: number,
  dates: ReadonlyMap<number, DateMention>,
): number {
  let i = from;
  while (i < tokens.length) {
    const token = tokens[i];
    if (token === undefined || dates.has(token.start)) break;
    const fold = token.text === '“”';
    if (fold && around.isQuotation(token)) break;
    if (token.kind === 'mark' && !fold && !/^[.’'&/]$/.test(token.text)) break;
    if (token.text === '.' && (tokens[i + 1] === undefined || tokens[i - 1]?.end !== token.start)) break;
    if (i > from && (STOPS.test(token.lower) || PREPOSITIONS.test(token.lower) || TOPICS.test(token.lower)))
      if (token.lower !== 'of') break;
    if (
      i > from &&
      LIGHT.test(token.lower) &&
      (dates.has(tokens[i + 1]?.start ?? -1) ||
        dates.has(tokens[i + 2]?.start ?? -1) ||
        i + 1 === tokens.length)
    )
      break;
    i += 1;
  }
  return i;
}

const article = (words: string): string => {
  const rest = words.replace(/^(?:his|her|their|its|an?|the|another|one) /i, '');
  const plural = /^\S*(?:statements|posts)\b/i.test(rest) || /\b(?:statements|posts)$/i.test(rest);
  return plural ? rest : `${/^[aeio]/i.test(rest) ? 'an' : 'a'} ${rest}`;
};

/** `Truth Social` of "his Truth Social platform", `X` */
const platformIn = (words: string): string | null => {
  const bare = words
    .replace(/^(?:the|his|her|their|its) /i, '')
    .replace(/^(?:social media )?(?:platform|network|site|app) /i, '')
    .replace(/ (?:(?:social media )?(?:platform|network|site|account|page|app|channel))$/i, '');
  return isPlatform(bare) ? bare : null;
};

/** The outlet in "NBC's 'Meet the Press'", "Axios' Ann Roe", "The Hill", "Fox News host Ann Roe", "the BBC". */
export function outletIn(words: string): string | null {
  const whole =
    outletNamed(words) ?? outletNamed(words.replace(/^the /i, '')) ?? reporterOf(words)?.outlet ?? null;
  if (whole !== null) return whole;
  const parts = words.replace(/^(?:the|a|an) /i, '').split(' ');
  for (let n = Math.min(4, parts.length - 1); n > 0; n -= 1) {
    const head = outletNamed(parts.slice(0, n).join(' '));
    const next = parts[n] ?? '';
    if (
      head !== null &&
      (/^\p{Ll}/u.test(next) || /^[“"]/.test(next)) &&
      !/^(?:officials?|sources?)$/.test(next)
    )
      return head;
  }
  return null;
}

/** `Ann Roe of Axios` for "Axios' Ann Roe". */
const spokenTo = (words: string, cast: Cast): string => {
  const reporter = reporterOf(words);
  if (reporter !== null && /^\p{Lu}/u.test(reporter.rest)) return `${reporter.rest} of ${reporter.outlet}`;
  const outlet = outletIn(words);
  if (outlet !== null) return /[“"]/.test(words) ? outlet : (outletNamed(words) ?? words);
  return cast.fullName(words);
};

/** Sorts a phrase behind a preposition into what it tells. */
function tell(
  found: Draft,
  around: Around,
  preposition: string,
  words: string,
  next: { outlet: string | null; words: string } | null,
): void {
  const { cast, mentioned } = around;
  const platform = platformIn(words);
  if (platform !== null && preposition !== 'in') {
    found.medium ??= `a post on ${platform}`;
    return;
  }
  const medium = MEDIUM.exec(words)?.[0].toLowerCase();
  if (medium !== undefined && preposition !== 'from' && preposition !== 'to') {
    const before = /^(?:the|that|this) /i.test(words) && next === null ? mentioned.get(medium) : undefined;
    if (before !== undefined) {
      found.medium ??= before.medium;
      found.date ??= before.date;
      found.outlet ??= before.outlet;
      return;
    }
    if (/^(?:the|that|this) /i.test(words) && next === null && outletIn(words) === null) return;
    found.medium ??= next === null ? article(words) : `${article(words)} ${next.words}`;
    found.outlet ??= next?.outlet ?? outletIn(words.replace(/^(?:an?|the|his|her) /i, '')) ?? undefined;
    if (next?.outlet != null && medium === 'interview') found.addressee ??= next.outlet;
    return;
  }
  const outlet = preposition === 'from' ? null : outletIn(words);
  if (outlet !== null) {
    found.medium ??= words;
    found.outlet ??= outlet;
    if (preposition === 'to' || preposition === 'with') found.addressee ??= outlet;
    return;
  }
  if (preposition === 'to') {
    if (words !== '' && !/^(?:be|have|do|the \w+ of)\b/.test(words))
      found.addressee ??= spokenTo(words, cast);
    return;
  }
  if (OCCASION.test(words)) {
    if (!/^(?:the|that|this) \S+$/i.test(words)) found.occasion ??= words;
    return;
  }
  if (preposition === 'on' && !/floor$/i.test(words)) return;
  if (
    preposition === 'with' ||
    preposition === 'during' ||
    preposition === 'via' ||
    preposition === 'through'
  )
    return;
  if (VENUE.test(words) || (PLACE.test(words) && !cast.isPerson(words) && words.split(' ').length < 6))
    found.venue ??= words;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Reads phrases from an index on, as long as they tell of the saying. */
function readOn(
  found: Draft,
  around: Around,
  tokens: readonly Token[],
  { from, to }: Stretch,
  dates: ReadonlyMap<number, DateMention>,
): void {
  const { text } = around;
  const wordsOf = (a: number, b: number): string =>
    text
      .slice(tokens[a]?.start ?? 0, tokens[b - 1]?.end ?? 0)
      .replace(/\s+/g, ' ')
      .trim();
  let i = from;
  while (i < to) {
    const token = tokens[i];
    if (token === undefined) return;
    const date = dates.get(token.start);
    if (date !== undefined) {
      const possessive = indexFrom(tokens, date.end);
      if (/^(?:'s|’s|')$/.test(tokens[possessive]?.lower ?? '')) return;
      found.date ??= datedFrom(date, text.slice(date.start, date.end), around.on) ?? undefined;
      while (i < to && (tokens[i]?.start ?? 0) < date.end) i += 1;
      continue;
    }
    if (LIGHT.test(token.lower) || (token.lower === 'on' && dates.has(tokens[i + 1]?.start ?? -1))) {
      i += 1;
      continue;
    }
    const topic = TOPICS.test(token.lower);
    if (!topic && !PREPOSITIONS.test(token.lower)) return;
    const end = Math.min(to, phraseAt(around, tokens, i + 1, dates));
    if (end === i + 1) {
      if (dates.has(tokens[end]?.start ?? -1)) {
        i = end;
        continue;
      }
      return;
    }
    if (!topic) {
      const words = wordsOf(i + 1, end);
      const preposition = tokens[end];
      const joined = /^(?:on|with|to|by|for|from|in)$/.test(preposition?.lower ?? '') && end < to;
      const further =
        joined && MEDIUM.test(words) ? Math.min(to, phraseAt(around, tokens, end + 1, dates)) : end;
      const more = further > end + 1 ? wordsOf(end + 1, further) : '';
      const platform = platformIn(more);
      const outlet = more === '' ? null : outletIn(more);
      const next =
        more !== '' && (platform !== null || outlet !== null)
          ? { outlet, words: `${preposition?.lower} ${platform ?? outlet ?? more}` }
          : null;
      tell(found, around, token.lower, words, next);
      i = next === null ? end : further;
    } else i = end;
  }
}

/** -1 where none does. Tokens are in order, and a sentence may have any number of them. */
const indexFrom = (tokens: readonly Token[], offset: number): number => {
  const at = firstFrom(tokens, offset);
  return at < tokens.length ? at : -1;
};

const cueIndex = (tokens: readonly Token[], cue: Span): number => {
  const at = firstFrom(tokens, cue.start);
  return tokens[at]?.start === cue.start ? at : -1;
};

/** A comma further on opens nothing. */
const LEAD = 25;

/** Past a phrase between commas: ", the mayor," */
const pastApposition = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.text !== ',') return at;
  for (let i = at + 1; i < Math.min(tokens.length, at + 14); i += 1) {
    if (tokens[i]?.text === ',') return i + 1;
    if (tokens[i]?.text === '“”' || tokens[i]?.text === '.') return at;
  }
  return at;
};

/**
 * @param cue the verb that hands over the word
 * @param speaker the words that name who speaks
 */
export function settingOf(
  around: Around,
  { tokens }: Outside,
  mentions: readonly DateMention[],
  cue: Span,
  speaker: Span | null,
): Setting {
  const found: Draft = {};
  const at = cueIndex(tokens, cue);
  if (at < 0) return settled(found);
  const dates = new Map(mentions.map((mention) => [mention.start, mention]));
  const verb = tokens[at];
  let from = at + 1;
  if (verb?.lower === 'according') return settled(found);
  if (speaker !== null && speaker.start > cue.start) {
    while (from < tokens.length && (tokens[from]?.start ?? 0) < speaker.end) from += 1;
    from = pastApposition(tokens, from);
  }
  if (TELLING.test(verb?.lower ?? '')) {
    const first = tokens[from]?.lower ?? '';
    const begins = !(
      STOPS.test(first) ||
      PREPOSITIONS.test(first) ||
      TOPICS.test(first) ||
      LIGHT.test(first)
    );
    const end = begins ? phraseAt(around, tokens, from, dates) : from;
    const words = around.text
      .slice(tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? 0)
      .replace(/\s+/g, ' ')
      .trim();
    if (end > from && end - from < 10 && !/^(?:him|her|them|us|me|you)$/i.test(words)) {
      const outlet = outletIn(words);
      if (outlet !== null) {
        found.outlet = outlet;
        if (reporterOf(words) === null || /[“"]/.test(words)) found.medium = words;
      }
      found.addressee = spokenTo(words, around.cast);
    }
    from = end;
  }
  readOn(found, around, tokens, { from, to: tokens.length }, dates);
  // "Roe on Friday said", "Roe Tuesday called"
  const subject = speaker === null || speaker.start > cue.start ? at : indexFrom(tokens, speaker.end);
  if (speaker !== null && speaker.end <= cue.start)
    readOn(found, around, tokens, { from: Math.max(0, subject), to: at }, dates);
  // "In an interview with CNN on Sunday, Roe said"
  const comma = tokens.slice(0, LEAD).findIndex(({ text }) => text === ',');
  const leads = comma > 0 && comma < at;
  if (leads)
    readOn(found, around, tokens, { from: /ing$/.test(tokens[0]?.lower ?? '') ? 1 : 0, to: comma }, dates);
  // "Roe did not reject it on Monday, saying: '…'"
  const alone = mentions.length === 1 ? mentions[0] : undefined;
  if (
    alone !== undefined &&
    verb?.lower.endsWith('ing') &&
    tokens[at - 1]?.text === ',' &&
    tokens[at - 2]?.end === alone.end
  )
    found.date ??= datedFrom(alone, around.text.slice(alone.start, alone.end), around.on) ?? undefined;
  const setting = settled(found);
  const medium = MEDIUM.exec(setting.medium ?? '')?.[0].toLowerCase();
  if (medium !== undefined) around.mentioned.set(medium, setting);
  return setting;
}
