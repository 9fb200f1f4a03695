/** What is asked in a message: something in words, a text to check, or a text to hold against another. */
import type { TextNames } from '../reports/summary.js';
import { type Read, readTwoTexts, type TwoTexts } from './two-texts.js';

export type Asked =
  /** A command, or a text to be held against the record. */
  | { readonly kind: 'words'; readonly text: string }
  /** A text to be held against the record, whatever its words are. */
  | { readonly kind: 'text'; readonly text: string; readonly name: string }
  | { readonly kind: 'two-texts'; readonly texts: TwoTexts; readonly names: TextNames };

/** What the texts of one message are called. */
export const inOneMessage: TextNames = { draft: 'the first text', other: 'the second text' };

/** @param wire the text as Slack sends it, or as it was typed */
export function readAsked(wire: string, read: Read): Asked {
  const texts = readTwoTexts(wire.trim().replace(/^(<@\w+>\s*)?\/factcheck\b\s*/, '$1'), read);
  return texts === null
    ? { kind: 'words', text: read(wire) }
    : { kind: 'two-texts', texts, names: inOneMessage };
}

/** The texts that are to be read. */
export const textsOf = (asked: Asked): readonly string[] =>
  asked.kind === 'two-texts' ? [asked.texts.draft] : [asked.text];
