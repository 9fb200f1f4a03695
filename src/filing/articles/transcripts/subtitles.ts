/** Subtitles as a transcript. */
import type { DocumentText } from '../../documents/document.js';
import { noLimits, type Provenance } from '../article.js';
import { failed, type ParsedDocument } from '../parsed.js';
import { line } from '../words.js';
import { cuesOf, turnsIn } from './cues.js';
import { joinedTurns, transcriptOf } from './labels.js';

export function subtitles(
  { text, notes }: Extract<DocumentText, { kind: 'text' }>,
  from: Provenance,
): ParsedDocument {
  const turns = joinedTurns(turnsIn(cuesOf(text)));
  if (turns.length === 0) return failed('no-cues');
  const transcript = transcriptOf(turns);
  return {
    kind: 'parsed',
    articles: [
      {
        ...transcript,
        form: 'transcript',
        title: line(from.title),
        publisher: line(from.publisher),
        byline: line(from.byline),
        date: from.date ?? null,
        url: from.url,
        rights: noLimits,
        usageTerms: null,
        remarks: notes,
      },
    ],
  };
}
