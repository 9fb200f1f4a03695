/** The small square with somebody's initials. It only repeats the name beside it. */
import { nameOf } from './directory.js';
import { h } from './element.js';
import type { User } from './wire.js';

export function avatar(user: User | undefined, size: 'large' | 'small' = 'large'): HTMLElement {
  const initials = user?.initials || initialsOf(nameOf(user, '?'));
  const square = h(
    'span',
    { class: `avatar ${size}${user?.is_bot || user?.is_app ? ' bot' : ''}`, 'aria-hidden': 'true' },
    initials,
  );
  const color = /^#[0-9a-f]{6}$/i.exec(user?.color ?? '')?.[0];
  if (color !== undefined) square.style.backgroundColor = darkEnough(color);
  return square;
}

function initialsOf(name: string): string {
  const [first = '', last = ''] = name.split(/\s+/);
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
}

/** White letters are to be read on it: their contrast is 4.5 to 1 where its luminance is below this. */
const darkest = 1.05 / 4.5 - 0.05;

/** The colour, darkened as far as white letters need it. */
function darkEnough(color: string): string {
  let parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  while (luminance(parts) > darkest) parts = parts.map((part) => Math.floor(part * 0.95));
  return `rgb(${parts.join(' ')})`;
}

/** Relative luminance, 0 to 1, of red, green and blue. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
