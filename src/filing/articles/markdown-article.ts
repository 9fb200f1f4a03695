/** A text in Markdown with what stands in its front matter, and its first heading. */
import { marked } from 'marked';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { DocumentText } from '../documents/document.js';
import { readable } from '../documents/document.js';
import { frontMatterOf, withoutMarkup } from '../documents/markdown.js';
import { plainText } from '../documents/plain-text.js';
import type { AboutText } from './text-article.js';
import { line, listed, withoutBy } from './words.js';
import { writtenDay } from './written-day.js';

/** In UTF-16 units. */
const longest = 20_000;

export function markdownWithFront(bytes: Uint8Array): { found: DocumentText; about: AboutText } {
  const found = plainText(bytes);
  if (found.kind === 'failed') return { found, about: {} };
  const front = frontMatterOf(found.text);
  const about = aboutIn(front);
  const text = withoutMarkup(found.text);
  return {
    found: readable(text, found.notes),
    about: { ...about, title: about.title ?? headingOf(found.text, front) },
  };
}

/** The heading that the text begins with. */
function headingOf(source: string, front: string): string | null {
  const first = marked
    .lexer(source.slice(front.length, front.length + 2_000))
    .find(({ type }) => type !== 'space');
  return first?.type === 'heading' && first.depth < 3 ? line(withoutMarkup(first.raw)) : null;
}

function aboutIn(front: string): AboutText {
  if (front === '' || front.length > longest) return {};
  const body = front.replace(/^\uFEFF?---[ \t]*\r?\n/, '').replace(/---[ \t]*\r?\n?$/, '');
  // Scalars are read as they are written; aliases are not followed.
  const { contents, errors } = parseDocument(body, { schema: 'failsafe' });
  if (errors.length > 0 || !isMap(contents)) return {};
  const values = new Map<string, string[]>();
  for (const { key, value } of contents.items) {
    if (!isScalar(key)) continue;
    const parts = isScalar(value) ? [value.value] : seqOf(value);
    values.set(
      String(key.value).toLowerCase(),
      parts.flatMap((part) => line(part, 2_000) ?? []),
    );
  }
  const first = (...names: string[]): string | null =>
    names.flatMap((name) => values.get(name) ?? []).find((value) => value !== '') ?? null;
  const url = first('url', 'link', 'canonical', 'canonical_url', 'permalink', 'source_url');
  return {
    title: line(first('title', 'headline')),
    byline: listed(
      ['author', 'authors', 'byline', 'by'].flatMap((name) => values.get(name) ?? []).map(withoutBy),
    ),
    date: writtenDay(first('date', 'published', 'pubdate', 'publish_date', 'publishdate')),
    publisher: line(first('publisher', 'publication', 'source', 'outlet', 'site')),
    url: url !== null && /^https?:\/\/\S+$/.test(url) && URL.canParse(url) ? new URL(url).href : null,
    usageTerms: line(first('usageterms', 'usage_terms', 'rights', 'license', 'copyright')),
  };
}

function seqOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items))
    return [];
  return value.items.slice(0, 20).flatMap((item: unknown) => (isScalar(item) ? [item.value] : []));
}
