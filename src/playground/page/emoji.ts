/** Emoji as elements that are read out by their names. */
import { h } from './element.js';
import { emojiCharacter } from './emoji-table.js';

/** The emoji, or its name in colons where it is not known. */
export function emoji(name: string, source = `:${name}:`): HTMLElement | string {
  const character = emojiCharacter(name);
  if (character === undefined) return source;
  return h(
    'span',
    { class: 'emoji', role: 'img', 'aria-label': `${name.replaceAll('_', ' ')} emoji`, title: `:${name}:` },
    character,
  );
}
