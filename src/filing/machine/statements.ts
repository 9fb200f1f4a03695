/** The sentences of an article as statements: in whose name, how surely, when, of whom, and with what figures. */
import type { Outside } from '../../reading/outside-quotations.js';
import type { Sentence } from '../../reading/read.js';
import { firstFrom, overlappingAny } from '../../reading/span.js';
import type { Attribution, Dated, Fact } from '../../record/schema.js';
import { creditsIn } from './credits.js';
import { figuresIn } from './figures.js';
import { hedgeOf } from './hedges.js';
import type { Spoken } from './quotes.js';
import type { Setting } from './setting.js';
import { isFoldToken, type Told } from './told.js';
import { voiceOfTurn } from './turns.js';
import { nobody, type Voice } from './voices.js';
import { datedFrom } from './when.js';

/** Verbs of those who count and measure: what they find is theirs to answer for. */
const FINDING =
  /^(?:found|finds?|estimate[sd]?|project(?:s|ed)?|calculate[sd]?|survey(?:s|ed)?|poll(?:s|ed)?|conclude[sd]?|show(?:s|ed)?)$/;
const REPORT =
  /^(?:(?:the|an?|its|new|earlier|recent) )*(?:\S+ )?(?:reporting|reports?|articles?|story|stories|accounts?)$/i;
/** What somebody put out themselves, so that everybody can have it from them. */
const PUT_OUT = /\b(?:post|posts|statements?|letter|release|tweet|memo|filing|op-ed|video|blog)\b/;

/** The sentence without what it quotes. */
const ownWords = ({ text, start }: Sentence, { tokens }: Outside): string => {
  let words = '';
  let at = start;
  for (const token of tokens) {
    if (!isFoldToken(token)) continue;
    words += `${text.slice(at - start, Math.max(0, token.start - start))}“”`;
    at = Math.max(at, token.end);
  }
  return words + text.slice(at - start);
};

interface From {
  readonly voice: Voice;
  readonly setting: Setting;
  readonly according: boolean;
  readonly verb: string;
}

export function factsOf(told: Told, spoken: readonly Spoken[], known: boolean): Fact[] {
  const { reading, outside, paragraphs, prose, cast, voices, origins, around, article } = told;
  const { turns } = reading;
  const quotations = spoken.map(({ quotation }) => quotation);

  const originOf = (from: From, credited: string | null, locator: string): string | null => {
    const { voice, setting, according, verb } = from;
    const outlet = voice.kind === 'outlet' ? voice.name : (voice.outlet ?? setting.outlet ?? null);
    const told = outlet === null ? null : origins.outlet(outlet, locator);
    if (told !== null || credited !== null) return told ?? credited;
    if (voice.name === null || voice.kind === 'outlet') return null;
    if (voice.kind === 'unnamed') return origins.unnamed(voice.among ?? voice.name, locator);
    const institution = voice.kind === 'body' && (according || FINDING.test(verb));
    if (institution) return origins.named(voice.name, 'institution', locator);
    if (voice.kind !== 'others' && setting.medium !== undefined && PUT_OUT.test(setting.medium))
      return origins.named(voice.name, voice.kind === 'person' ? 'person' : 'institution', locator);
    return null;
  };

  const fromOf = (sentence: Sentence, own: Outside, index: number): From | null => {
    if (own.handed !== null) {
      const { speaker, cue, how } = own.handed;
      return {
        voice: voices.of(speaker),
        setting: told.settingOf(index) ?? {},
        according: how === 'according',
        verb: cue.lower,
      };
    }
    const first = spoken[firstFrom(quotations, sentence.start)];
    if (first === undefined || first.quotation.start >= sentence.end) return null;
    // A few quoted words make the sentence nobody's: it must begin with them, or be theirs for the most part.
    const { start, end } = first.quotation;
    const covered = start < sentence.start + 3 || end - start > 0.5 * (sentence.end - sentence.start);
    return covered ? { voice: first.voice, setting: first.setting, according: false, verb: '' } : null;
  };

  const turnAt = (sentence: Sentence): Voice | null => {
    const turn = turns[firstFrom(turns, sentence.end) - 1];
    return turn === undefined || turn.end <= sentence.start ? null : voiceOfTurn(told, turn.speaker);
  };

  const attributionOf = (
    sentence: Sentence,
    own: Outside,
    index: number,
    locator: string,
  ): { attribution: Attribution; from: From | null } => {
    const speaking = turnAt(sentence);
    const from: From | null =
      speaking === null
        ? fromOf(sentence, own, index)
        : { voice: speaking, setting: {}, according: false, verb: '' };
    const credits = speaking === null ? creditsIn(ownWords(sentence, own)) : [];
    const credited = credits.map(({ kind, name }) => ({
      name,
      id: kind === 'outlet' ? origins.outlet(name, locator) : null,
    }));
    const [first] = credited.filter(({ id }) => id !== null);
    let origin = from === null ? (first?.id ?? null) : originOf(from, first?.id ?? null, locator);
    for (const { kind, name } of credits) {
      if (kind !== 'unnamed') continue;
      const cited = origins.unnamed(name, locator);
      origin ??= cited;
    }
    // "according to reporting by The Record": whose reporting it is.
    const report = from !== null && REPORT.test(from.voice.name ?? '');
    const voice: Voice =
      report && first !== undefined
        ? { ...nobody, name: first.name, kind: 'outlet' }
        : (from?.voice ?? nobody);
    const hedge = hedgeOf(own.tokens);
    const person = voice.kind === 'person' ? voice.id : null;
    return {
      from,
      attribution: {
        ...(voice.name === null ? {} : { to: voice.name }),
        ...(person === null ? {} : { person }),
        ...(origin === null ? {} : { origin }),
        ...(hedge === null ? {} : { hedge }),
      },
    };
  };

  /** Only of a sentence that names one day: of two nobody can tell which is the statement's. */
  const dateOf = (sentence: Sentence, setting: Setting | undefined): Dated | null => {
    const isQuoted = overlappingAny(sentence.quotations);
    const dates = sentence.dates.filter((date) => !isQuoted(date));
    const [only, ...others] = dates;
    if (only === undefined) return null;
    if (others.length > 0) return setting?.date ?? null;
    return datedFrom(only, reading.text.slice(only.start, only.end), around.on);
  };

  const whoOf = (sentence: Sentence, own: Outside): string[] => {
    const named = sentence.names.map(({ text }) => text);
    const meant = own.pronouns().map(({ name }) => name);
    return [...new Set([...named, ...meant].flatMap((name) => cast.idOf(name) ?? []))];
  };

  /** Without the label of the turn that it stands in. */
  const words = (sentence: Sentence): string => {
    const turn = turns[firstFrom(turns, sentence.end) - 1];
    const from = turn !== undefined && sentence.start <= turn.label.start ? turn.start : sentence.start;
    return article.text.slice(Math.min(from, sentence.end), sentence.end).replace(/\s+/g, ' ').trim();
  };

  return reading.sentences.flatMap((sentence, i): Fact[] => {
    const own = outside[i];
    if (own === undefined || !prose.isProse(sentence, own)) return [];
    const text = words(sentence);
    if (text === '') return [];
    const locator = paragraphs.locatorAt(sentence.start);
    const { attribution, from } = attributionOf(sentence, own, i, locator);
    const date = dateOf(sentence, from?.setting);
    const numbers = figuresIn(sentence);
    const who = known ? whoOf(sentence, own) : [];
    return [
      {
        id: told.nth('p', locator),
        text,
        locator,
        verbatim: true,
        ...(Object.keys(attribution).length === 0 ? {} : { attribution }),
        ...(who.length === 0 ? {} : { who }),
        ...(numbers.length === 0 ? {} : { numbers }),
        ...(date === null ? {} : { date }),
      },
    ];
  });
}
