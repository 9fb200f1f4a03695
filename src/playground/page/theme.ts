/** Light, dark, or as the system has it. */
import { button } from './element.js';
import { type IconName, icon } from './icons.js';

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const icons: Readonly<Record<Theme, IconName>> = { auto: 'screen', light: 'sun', dark: 'moon' };
const names: Readonly<Record<Theme, string>> = { auto: 'as the system', light: 'light', dark: 'dark' };

function kept(): Theme {
  return themes.find((theme) => theme === localStorage.getItem('theme')) ?? 'auto';
}

/** Puts the theme that was chosen last into force. */
export function applyTheme(theme: Theme = kept()): void {
  document.documentElement.dataset.theme = theme;
}

export function themeButton(): HTMLButtonElement {
  const pressed = button({ class: 'icon-button' }, () => {
    const next = themes[(themes.indexOf(kept()) + 1) % themes.length] ?? 'auto';
    localStorage.setItem('theme', next);
    applyTheme(next);
    show();
  });
  const show = () => {
    const theme = kept();
    pressed.replaceChildren(icon(icons[theme]));
    pressed.setAttribute('aria-label', `Theme: ${names[theme]}`);
    pressed.title = `Theme: ${names[theme]}`;
  };
  show();
  return pressed;
}
