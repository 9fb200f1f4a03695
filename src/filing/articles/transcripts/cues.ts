/** The cues of subtitles: SubRip (.srt) and WebVTT (.vtt). Source of the latter: https://www.w3.org/TR/webvtt1/ */
import { wellFormed } from '../words.js';
import type { Turn } from './labels.js';

export interface Cue {
  /** `00:01:02` */
  readonly at: string;
  /** Each with its speaker, where a tag names one. */
  readonly lines: readonly { readonly speaker: string | null; readonly words: string }[];
}

const TIMING =
  /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

/** Headers, notes, styles, regions and names of cues are none. */
export function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  // A blank line ends a cue; some writers leave it out, and the next timing ends it then.
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let n = 0; n < lines.length; n += 1) {
    const timing = TIMING.exec(lines[n] ?? '');
    if (timing === null) continue;
    const words: string[] = [];
    while (n + 1 < lines.length && (lines[n + 1] ?? '').trim() !== '' && !TIMING.test(lines[n + 1] ?? '')) {
      n += 1;
      words.push(lines[n] ?? '');
    }
    // The number of the next cue, where no blank line parts them.
    if (TIMING.test(lines[n + 1] ?? '') && words.length > 1 && /^\s*\d+\s*$/.test(words.at(-1) ?? ''))
      words.pop();
    const [, hours = '0', minutes = '0', seconds = '0'] = timing;
    const at = [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
    cues.push({ at, lines: voices(words) });
  }
  return cues;
}

/** `<v Ada Lind>Yes.</v>`; other tags are dropped. A voice goes on until the next, or the end of its cue. */
function voices(lines: readonly string[]): { speaker: string | null; words: string }[] {
  const found: { speaker: string | null; words: string }[] = [];
  let speaker: string | null = null;
  for (const line of lines) {
    for (const part of line.split(/(?=<v[ .\t])/i)) {
      const voice = /^<v(?:\.[\w.-]{0,80})?[ \t]+([^<>\n]{1,120})>/i.exec(part)?.[1];
      if (voice !== undefined) speaker = unescaped(voice).trim();
      const words = wellFormed(unescaped(part.replace(/<\/?[a-z\d:.][^<>]{0,200}>|\{\\[^{}]{0,50}\}/gi, '')))
        .replace(/\s+/g, ' ')
        .trim();
      if (words !== '') found.push({ speaker, words });
    }
  }
  return found;
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|(\w{2,4}));/g, (whole, code, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return Number(code) > 31 && Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
  });

/** A change of speaker in subtitles for the hard of hearing: `>>`, or a dash where a cue has two. */
const CHANGE = /^(?:>>+|»)\s*/;
const LABEL =
  /^((?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|van|von|der|bin|al)){0,4}(?: \([^()]{1,60}\)|, \p{Lu}[^:"“]{1,70})?):\s+(?=\S)/u;
const IN_CAPITALS = /^(?:(?:Mr|Ms|Mrs|Dr|Mc|Mac|De|O)[.'’]?)?[\p{Lu} .,'’()-]+$/u;
/** `[MUSIC]`, `(APPLAUSE)`, `♪ … ♪`: a sound. */
const SOUND = /^(?:[[(][^\])]{1,60}[\])]|♪.*)$/u;

/** What is said in cues, by whom: by their tags, else by the labels in their words. */
export function turnsIn(cues: readonly Cue[]): Turn[] {
  const tagged = cues.some(({ lines }) => lines.some(({ speaker }) => speaker !== null));
  const pieces: Turn[] = [];
  /** The last words, which roll up the screen in subtitles of live programmes. */
  let before = '';
  let speaker: string | null = null;
  const labels = labelsIn(cues);
  for (const { at, lines } of cues) {
    const isTwo = lines.length > 1 && lines.filter(({ words }) => /^[-–—]\s?\S/.test(words)).length > 1;
    for (const { speaker: voice, words: written } of lines) {
      if (written === before || SOUND.test(written)) continue;
      before = written;
      const dash = isTwo && /^[-–—]\s?\S/.test(written);
      const changed = CHANGE.test(written) || dash;
      const rest = written.replace(CHANGE, '').replace(dash ? /^[-–—]\s?/ : /^$/, '');
      const label = LABEL.exec(rest)?.[1];
      const isLabel =
        label !== undefined &&
        (IN_CAPITALS.test(label.replace(/[,(].*$/, '')) || changed || labels.has(label));
      const words = isLabel ? rest.replace(LABEL, '') : rest;
      if (tagged) {
        const goesOn = voice === null && /^\p{Ll}/u.test(words);
        speaker = goesOn ? speaker : voice;
      } else if (isLabel) speaker = label;
      else if (changed) speaker = null;
      if (words !== '' && !SOUND.test(words))
        pieces.push({ speaker, words, at, changes: changed && !tagged });
    }
  }
  return pieces;
}

/** Labels in small letters are such where they come back; a sentence may begin like one. */
function labelsIn(cues: readonly Cue[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { lines } of cues)
    for (const { words } of lines) {
      const label = LABEL.exec(words.replace(CHANGE, ''))?.[1];
      if (label !== undefined) times.set(label, (times.get(label) ?? 0) + 1);
    }
  return new Set([...times].filter(([, count]) => count > 1).map(([label]) => label));
}
