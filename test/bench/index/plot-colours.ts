/** Colours that can be read as text on their paper, and told from each other with most kinds of colour blindness by their place. */

export type Theme = 'light' | 'dark';

interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  /** By engine. */
  readonly of: Readonly<Record<string, string>>;
}

export const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    paper: '#ffffff',
    ink: '#3c4043',
    faint: '#e3e5e8',
    of: {
      stet: '#0b57d0',
      minisearch: '#b45309',
      'minisearch-stop': '#8a6508',
      flexsearch: '#15803d',
      orama: '#7e22ce',
      lunr: '#0f766e',
      sqlite: '#b91c1c',
      postgres: '#be185d',
    },
  },
  dark: {
    paper: '#0d1117',
    ink: '#c9d1d9',
    faint: '#30363d',
    of: {
      stet: '#8ab4f8',
      minisearch: '#fdba74',
      'minisearch-stop': '#e3c65b',
      flexsearch: '#86efac',
      orama: '#d8b4fe',
      lunr: '#5eead4',
      sqlite: '#fca5a5',
      postgres: '#f9a8d4',
    },
  },
};
