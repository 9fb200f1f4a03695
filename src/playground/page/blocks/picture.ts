/** Pictures. */
import { h, ownAddress, webLink } from '../element.js';
import { words } from '../json.js';
import type { Json } from '../wire.js';

/** A picture of this server's own. Any other is only named and linked: the page asks no other host for anything. */
export function picture(element: Json, size: 'small' | 'large'): HTMLElement {
  const alt = words(element, 'alt_text');
  const url = words(element, 'image_url');
  const address = ownAddress(url);
  if (address !== null) {
    const shown = h('img', { alt, class: `picture ${size}` });
    shown.src = address;
    return shown;
  }
  return webLink(url, { class: `picture elsewhere ${size}` }, h('bdi', {}, alt || 'Picture'));
}
