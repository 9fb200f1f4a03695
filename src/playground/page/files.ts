/** Files under a message. */
import { h, ownAddress } from './element.js';
import { icon } from './icons.js';
import type { SlackFile } from './wire.js';

export function renderFiles(files: readonly SlackFile[]): HTMLElement | false {
  return files.length > 0 && h('ul', { class: 'files', 'aria-label': 'Files' }, ...files.map(fileItem));
}

/** Kinds that a browser shows as a picture and that cannot hold a script. */
const pictures: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

function fileItem(file: SlackFile): HTMLElement {
  const address = ownAddress(file.url_private);
  const title = file.title || file.name;
  const name = h('bdi', { class: 'file-name' }, title);
  if (address === null) return h('li', { class: 'file' }, icon('file'), name);
  const link = h('a', { class: 'file-link', target: '_blank', rel: 'noopener' });
  link.href = address;
  link.download = file.name;
  link.append(icon('file'), name, h('span', { class: 'muted' }, sizeOf(file.size)));
  if (!pictures.includes(file.mimetype)) return h('li', { class: 'file' }, link);
  const shown = h('img', { class: 'picture large', alt: title });
  shown.src = address;
  return h('li', { class: 'file picture-file' }, link, shown);
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
