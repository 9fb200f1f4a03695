/** What was asked, read from the words after `/factcheck`, from a mention, a direct message or a line of the prompt. */
import { looksLikeId } from '../desk/ids.js';
import { idSchema } from '../record/schema.js';
import { readDay } from './day.js';
import { onlyLinks } from './filing/links.js';

export type Command =
  | { readonly kind: 'help' }
  /** The form for a draft. */
  | { readonly kind: 'draft' }
  | { readonly kind: 'sources' }
  | { readonly kind: 'source'; readonly id: string }
  /** Something is to be filed; none of the links: the form for it. */
  | { readonly kind: 'add'; readonly links: readonly string[] }
  | { readonly kind: 'origins'; readonly claim: string }
  /** What whoever asks had checked. */
  | { readonly kind: 'forget' }
  | { readonly kind: 'discrepancies' }
  | { readonly kind: 'discrepancy'; readonly id: string }
  /** `id` of a discrepancy or a finding; null for what is still to be corrected. */
  | { readonly kind: 'correct'; readonly id: string | null }
  | { readonly kind: 'corrections' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'settings'; readonly of: 'channel' | 'default' }
  | { readonly kind: 'who'; readonly name: string; readonly on: string | null }
  | { readonly kind: 'why'; readonly id: string }
  | { readonly kind: 'unreadable-day'; readonly typed: string }
  | { readonly kind: 'check'; readonly text: string };

/** A word is a command only where nothing else could be meant: "Sources say the halt is over" is a claim. */
export function readCommand(asked: string): Command {
  const text = asked.trim().replace(/^\/factcheck\b\s*/, '');
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  switch (word.toLowerCase()) {
    case '':
      return { kind: 'help' };
    case 'help':
    case 'sources':
      return rest === '' ? { kind: word.toLowerCase() === 'help' ? 'help' : 'sources' } : check(text);
    case 'add': {
      const links = rest === '' ? [] : onlyLinks(rest);
      return links === null ? check(text) : { kind: 'add', links };
    }
    case 'source':
      return idSchema.safeParse(rest).success ? { kind: 'source', id: rest } : check(text);
    case 'origins':
      return rest === '' || isAboutOrigins.test(rest) ? check(text) : { kind: 'origins', claim: rest };
    case 'correct':
      if (rest === '') return { kind: 'correct', id: null };
      return idSchema.safeParse(rest).success || looksLikeId(rest.toLowerCase())
        ? { kind: 'correct', id: rest }
        : check(text);
    case 'corrections':
      return rest === '' ? { kind: 'corrections' } : check(text);
    case 'forget':
      return rest === '' ? { kind: 'forget' } : check(text);
    case 'rules':
      return rest === '' ? { kind: 'rules' } : check(text);
    case 'draft':
      return rest === '' ? { kind: 'draft' } : check(text);
    case 'settings':
      if (rest === '') return { kind: 'settings', of: 'channel' };
      return rest.toLowerCase() === 'default' ? { kind: 'settings', of: 'default' } : check(text);
    case 'discrepancies':
      if (rest === '') return { kind: 'discrepancies' };
      return idSchema.safeParse(rest).success ? { kind: 'discrepancy', id: rest } : check(text);
    case 'who':
      return rest === '' ? { kind: 'help' } : who(rest.replace(/\s+/g, ' ').replace(/ ?\?$/, ''));
    case 'why': {
      const id = rest.toLowerCase();
      return looksLikeId(id) ? { kind: 'why', id } : check(text);
    }
    default:
      return check(text);
  }
}

/** A sentence of its own: “Origins of the virus remain unknown.” */
const isAboutOrigins = /^(?:of|are|were|and|or|in|remain|remained|have|had|may|can)\b/i;

function check(text: string): Command {
  return { kind: 'check', text };
}

/** `NAME`, `NAME on DAY` */
function who(asked: string): Command {
  const [, name, typed] = /^(.+) on (.+)$/i.exec(asked) ?? [];
  if (name === undefined || typed === undefined) return { kind: 'who', name: asked, on: null };
  const on = readDay(typed);
  return on === null ? { kind: 'unreadable-day', typed } : { kind: 'who', name, on };
}
