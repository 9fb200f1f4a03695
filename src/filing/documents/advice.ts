/** One sentence for each reason, after `it`: what is the matter, and what to do. */

import type { Note, Unreadable } from './document.js';
import { type Kind, mostBytesOf } from './kind.js';

const megabytes = (kind: Kind) => `${mostBytesOf(kind) / 1_000_000} MB`;

export const advice: Readonly<Record<Unreadable, string>> = {
  'other-kind':
    'it is no .docx, .pdf, .txt, .md, .html, .srt, .vtt or ninjs (.json). Save it as one of these.',
  'too-large': `it is larger than ${megabytes('text')} as text or subtitles, ${megabytes('html')} as .html or ninjs, or ${megabytes('docx')} as .docx or .pdf. Keep only the part that matters.`,
  empty: 'there is no word in it. Save it again with its text.',
  'no-text': 'it is no plain text that I can read. Save it as text in UTF-8.',
  scanned:
    'there is no text in it: its pages are pictures, or empty. Run text recognition (OCR) on it first.',
  password: 'it is protected with a password. Save a copy without one.',
  'old-word': 'it is a Word document of the old kind (.doc), whatever its name says. Save it as .docx.',
  damaged: 'it is damaged, or is not what its name says. Save it again from the program it came from.',
  swollen: 'too much is packed into it to be a text. Save it again without pictures, or as plain text.',
  'too-slow': 'reading it takes too long. Keep only the part that matters, or save it as plain text.',
  'no-prose':
    'there is no article in the page, as where a login or a program stands in its place. Paste its text, or file it as .txt.',
  paywall:
    'the page shows its article to subscribers only. Open it as one and save its text, or file it as .txt.',
  tangled: 'its tags lie within each other without end. Save it as plain text.',
  'no-json': 'it is no JSON, so no news item can be read from it. Export it again as IPTC ninjs.',
  'no-ninjs':
    'it is JSON, and no IPTC ninjs item: it has neither a uri nor a headline. Export it again as ninjs.',
  'no-body':
    'it is an IPTC ninjs item without a text: body_text, body_xhtml and bodies are missing or empty. Export it with one.',
  'no-cues': 'there are no subtitles in it: no cue with a time. Save it again as .srt or .vtt, or as .txt.',
  feed: 'it is a feed, not an article. Have it watched (`stet feeds`), or file one of its articles.',
};

export const remarks: Readonly<Record<Note, string>> = {
  'windows-1252':
    'it is not in UTF-8, so I took it for Windows-1252. If letters look wrong, save it as UTF-8.',
  'pages-without-text': 'some of its pages are pictures without text, and I did not read those.',
  'beginning-only':
    'the page shows only the beginning of its article to who does not subscribe, and I read no more than that.',
  withheld: 'its publisher has withheld or canceled it, so it is kept and not used.',
  'unknown-status':
    'its pubstatus is none that the standard knows, so I took it for withheld: it is kept and not used.',
  'unknown-embargo':
    'it is embargoed until a time that I cannot read, so I took it for withheld: it is kept and not used.',
  'items-left-out': 'some of its items have no text, and I left those out.',
  'original-elsewhere':
    'the page names a page of another site as its original; I kept the address it was fetched from.',
};
