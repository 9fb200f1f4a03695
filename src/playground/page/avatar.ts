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
  const color = user?.color;
  if (color && /^#[0-9a-f]{6}$/i.test(color)) {
    square.style.backgroundColor = color;
    square.style.color = luminance(color) > 0.4 ? '#1b1f24' : '#ffffff';
  }
  return square;
}

function initialsOf(name: string): string {
  const [first = '', last = ''] = name.split(/\s+/);
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
}

/** Relative luminance, 0 to 1. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
