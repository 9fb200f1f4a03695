/** What people say in a labelled transcript: each paragraph of a turn is a quotation of its speaker. */
import type { Turn } from '../../reading/read.js';
import type { Quote } from '../../record/schema.js';
import { speakerFields, wordsOf } from './quotes.js';
import type { Told } from './told.js';
import { nobody, type Voice } from './voices.js';

/** Labels that tell nobody from anybody. */
const NOBODY =
  /^(?:q|a|question|answer|unidentified.*|unknown.*|speaker.*|voice.*|inaudible|crosstalk|all)$/i;
const ROLE =
  /^(?:reporter|moderator|host|operator|interviewer|narrator|announcer|protester|audience|crowd|male|female|caller|witness|clerk|the court|court)s?(?: \S+)?$/i;

/** `JOHN KING` is John King; `J.D. VANCE` and `MCCAIN` keep what capitals they have inside. */
const inLetters = (name: string): string =>
  name
    .split(' ')
    .map((word) =>
      /\p{Ll}/u.test(word) || /^(?:\p{L}\.)+$/u.test(word) || /^(?:JD|AJ|TJ|DJ|II|III|IV)$/.test(word)
        ? word
        : word
            .toLowerCase()
            .replace(/(?:^|[-’'])\p{L}/gu, (letter) => letter.toUpperCase())
            .replace(/^Mc\p{Ll}/u, (start) => start.slice(0, 2) + start.charAt(2).toUpperCase()),
    )
    .join(' ');

export function voiceOfTurn({ voices }: Pick<Told, 'voices'>, speaker: string): Voice {
  if (NOBODY.test(speaker)) return nobody;
  if (ROLE.test(speaker)) return { name: speaker.toLowerCase(), kind: 'others', id: null, outlet: null };
  const voice = voices.named(inLetters(speaker));
  return voice.kind === 'body' ? { ...voice, kind: 'person' } : voice;
}

export function quotesOfTurns(told: Told): Quote[] {
  const { reading, paragraphs, prose } = told;
  return reading.turns.flatMap((turn: Turn): Quote[] => {
    const voice = voiceOfTurn(told, turn.speaker);
    const first = paragraphs.indexAt(turn.start);
    const last = paragraphs.indexAt(Math.max(turn.start, turn.end - 1));
    return paragraphs.lines.slice(first, last + 1).flatMap((line): Quote[] => {
      const start = Math.max(line.start, turn.start);
      const end = Math.min(line.end, turn.end);
      const words = wordsOf(reading.text.slice(start, end)).replace(/^["“](.*)["”]$/s, '$1');
      if (words === '' || !/\p{L}/u.test(words) || prose.isOutOf({ start, end })) return [];
      const locator = paragraphs.locatorAt(start);
      return [{ id: told.nth('q', locator), words, ...speakerFields(voice), locator }];
    });
  });
}
