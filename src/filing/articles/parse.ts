/** Runs in the thread that parses: a document of any kind, as its text or as what it holds of articles. */
import { remarks as inWords } from '../documents/advice.js';
import { type DocumentText, readable, unreadable } from '../documents/document.js';
import { plainText } from '../documents/plain-text.js';
import type { Found, Task } from '../documents/task.js';
import type { Article, Provenance } from './article.js';
import { failed, type Parsed, type ParsedDocument } from './parsed.js';
import { type AboutText, textArticle } from './text-article.js';

const nowhere: Provenance = { name: null, url: null };

export async function parse(task: Task): Promise<Found> {
  if (task.want === 'text' && (task.kind === 'docx' || task.kind === 'pdf' || task.kind === 'markdown'))
    return (await writtenText(task)).found;
  const parsed = await articlesIn(task);
  if (parsed.kind === 'failed') return unreadable(parsed.why);
  if (task.want === 'article') return { kind: 'articles', articles: parsed.articles.map(inFull) };
  return readable(
    parsed.articles.map(({ text }) => text).join('\n\n'),
    parsed.articles.flatMap(({ remarks }) => remarks),
  );
}

const inFull = ({ remarks, ...article }: Parsed): Article => ({
  ...article,
  notes: remarks.map((remark) => inWords[remark]),
});

/** Each parser is loaded only where it is wanted. */
async function articlesIn(task: Task): Promise<ParsedDocument> {
  const { kind, bytes, mimetype, from = nowhere } = task;
  switch (kind) {
    case 'html':
      return (await import('./pages/page-article.js')).pageArticle(bytes, mimetype, from);
    case 'ninjs': {
      const found = plainText(bytes);
      if (found.kind === 'failed') return failed(found.why === 'empty' ? 'no-ninjs' : found.why);
      return (await import('./ninjs.js')).ninjsArticles(found.text, from);
    }
    case 'vtt':
    case 'srt': {
      const found = plainText(bytes);
      if (found.kind === 'failed') return found;
      return (await import('./transcripts/subtitles.js')).subtitles(found, from);
    }
    default: {
      const { found, about } = await writtenText(task);
      if (found.kind === 'failed') return found;
      const article = textArticle(found.text, about, from);
      return { kind: 'parsed', articles: [{ ...article, remarks: found.notes }] };
    }
  }
}

async function writtenText({ kind, bytes }: Task): Promise<{ found: DocumentText; about: AboutText }> {
  switch (kind) {
    case 'docx':
      return (await import('../documents/docx.js')).docxWithTitle(bytes);
    case 'pdf':
      return (await import('../documents/pdf.js')).pdfWithTitle(bytes);
    case 'markdown':
      return (await import('./markdown-article.js')).markdownWithFront(bytes);
    default:
      return { found: plainText(bytes), about: {} };
  }
}
