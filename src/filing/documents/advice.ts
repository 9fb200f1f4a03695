/** One sentence for each reason, after `it`: what is the matter, and what to do. */

import type { Note, Unreadable } from './document.js';
import { mostBytesOf } from './kind.js';

const megabytes = (kind: 'text' | 'docx') => `${mostBytesOf(kind) / 1_000_000} MB`;

export const advice: Readonly<Record<Unreadable, string>> = {
  'other-kind': 'it is no .docx, .pdf, .txt or .md. Save it as one of these.',
  'too-large': `it is larger than ${megabytes('text')} as text, or ${megabytes('docx')} as .docx or .pdf. Keep only the part that matters.`,
  empty: 'there is no word in it. Save it again with its text.',
  'no-text': 'it is no plain text that I can read. Save it as text in UTF-8.',
  scanned:
    'there is no text in it: its pages are pictures, or empty. Run text recognition (OCR) on it first.',
  password: 'it is protected with a password. Save a copy without one.',
  'old-word': 'it is a Word document of the old kind (.doc), whatever its name says. Save it as .docx.',
  damaged: 'it is damaged, or is not what its name says. Save it again from the program it came from.',
  swollen: 'too much is packed into it to be a text. Save it again without pictures, or as plain text.',
  'too-slow': 'reading it takes too long. Keep only the part that matters, or save it as plain text.',
};

export const remarks: Readonly<Record<Note, string>> = {
  'windows-1252':
    'it is not in UTF-8, so I took it for Windows-1252. If letters look wrong, save it as UTF-8.',
  'pages-without-text': 'some of its pages are pictures without text, and I did not read those.',
};
