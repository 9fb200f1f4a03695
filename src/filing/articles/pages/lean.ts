/** Takes out of a page, before it is parsed, what costs time and holds no words: each attribute is a node of the tree. */

const TAG = /<!--[\s\S]*?(?:-->|$)|<(script|style|svg)\b([^<>]*)>[\s\S]*?(?:<\/\1\s*>|$)|<[a-z][^<>]*>/gi;
/** Attributes that nobody here asks for. A style that hides stays. */
const IDLE =
  /\s(?:data-[\w-]+|style(?!\s*=\s*["'][^"']*(?:none|hidden))|srcset|sizes|src|poster|on\w+|aria-(?!hidden)[\w-]+|target|loading|width|height|alt|title|decoding|js\w+)\s*=\s*(?:"[^"]*"|'[^']*')/gi;

export function leanPage(html: string): string {
  return html.replace(TAG, (tag: string, raw: string | undefined, attributes: string | undefined) => {
    if (tag.startsWith('<!--')) return '';
    if (raw !== undefined) return /ld\+json/i.test(attributes ?? '') ? tag : '';
    return tag.includes('=') ? tag.replace(IDLE, '') : tag;
  });
}
