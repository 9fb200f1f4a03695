/** What the rules on quotations say of a draft's, held against the other text. */
import type { Remark } from '../rule.js';
import { citeLine } from './cite.js';
import type { Draft } from './draft.js';
import type { Quoted } from './quoted.js';
import { sameVoice } from './voices.js';

/** Fewer words may be a title or a manner of speaking. */
const MIN_WORDS = 4;

export const alteredQuotes = ({ quoted }: Draft): Remark[] =>
  quoted.flatMap((one): Remark[] => {
    const { quotation, status, line, expected, diff, speaker } = one;
    if (status !== 'altered' || line === null || expected === null) return [];
    return [
      {
        messageId: 'alteredThere',
        data: { expected, speaker: speaker ?? '' },
        start: quotation.start,
        end: quotation.end,
        // One sentence of several is no replacement for all.
        expected: one.whole ? [expected] : [],
        citations: [citeLine(line, 'contradicts')],
        diff,
      },
    ];
  });

const namedIn = ({ sentence }: Draft, { quotation }: Quoted) => {
  const { speaker } = quotation;
  if (speaker === null || speaker.start < sentence.start || speaker.end > sentence.end) return null;
  const words = sentence.text.slice(speaker.start - sentence.start, speaker.end - sentence.start);
  // A pronoun is the reader's guess.
  return words === speaker.name ? speaker : null;
};

export const otherVoices = (draft: Draft): Remark[] =>
  draft.quoted.flatMap((one): Remark[] => {
    const named = namedIn(draft, one);
    if (one.status === 'none' || one.line === null || one.length < MIN_WORDS || named === null) return [];
    if (sameVoice(named.name, one.speaker) !== 'other') return [];
    return [
      {
        messageId: 'otherSpeakerThere',
        data: { recorded: one.speaker ?? '', named: named.name },
        start: named.start,
        end: named.end,
        expected: one.speaker === null ? [] : [one.speaker],
        citations: [citeLine(one.line, 'contradicts')],
      },
    ];
  });

export const unfoundQuotes = ({ quoted }: Draft): Remark[] =>
  quoted
    .filter((one) => one.status === 'none' && one.length >= MIN_WORDS)
    .map(({ quotation }) => ({
      messageId: 'unfoundThere',
      data: {},
      start: quotation.start,
      end: quotation.end,
      expected: [],
      citations: [],
    }));
