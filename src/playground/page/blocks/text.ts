/** Text objects. */
import type { Directory } from '../directory.js';
import { words } from '../json.js';
import { renderMrkdwn, renderPlain } from '../mrkdwn/render.js';
import type { Json } from '../wire.js';

/** A `plain_text` or `mrkdwn` object; nothing where there is none. */
export function renderText(text: Json | undefined, directory: Directory): DocumentFragment {
  if (text === undefined) return document.createDocumentFragment();
  return text.type === 'mrkdwn'
    ? renderMrkdwn(words(text, 'text'), directory)
    : renderPlain(words(text, 'text'), text.emoji !== false);
}

/** The words of a text object, for a name or a title. */
export function plainWords(text: Json | undefined): string {
  return text === undefined ? '' : words(text, 'text');
}
