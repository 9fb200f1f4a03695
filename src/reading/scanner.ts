/**
 * Where the tokens of a text end. Nearly all of a news text is English letters, figures and a few marks, and these are
 * told by their codes alone; whatever else there is goes by the pattern, which says the same for every text.
 */

/**
 * One alternative a kind of token, tried in order. None backtracks over more than one word. Sticky: where it is to be
 * tried is set before each use.
 */
const TOKEN =
  /\p{L}(?:\.\p{L})+\.?|[RDI]-[A-Z]\p{L}*\.(?:[A-Z]\p{L}*\.)?|[RDI]-[A-Z]\p{L}+|\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*|['’](?:s|S|re|ve|ll|d|m|t)(?![\p{L}])|[^\s]/uy;

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const ASCII = 128;
/** What each of the first 128 characters is; 0 for marks. */
const classes: readonly number[] = Array.from({ length: ASCII }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[A-Za-z]/.test(char) ? LETTER : /\d/.test(char) ? DIGIT : /\s/.test(char) ? SPACE : 0;
});

const code = (char: string): number => char.charCodeAt(0);
const STOP = code('.');
const COMMA = code(',');
const COLON = code(':');
const HYPHEN = code('-');
const APOSTROPHE = code("'");
const CURLED_APOSTROPHE = code('’');
const NO_BREAK_SPACE = 0xa0;

const isLetter = (at: number): boolean => classes[at] === LETTER;
const isDigit = (at: number): boolean => classes[at] === DIGIT;
/** Dashes, quotation marks and the like, U+2010 to U+2027: marks, every one. */
const isPunctuation = (at: number): boolean => at >= 0x2010 && at <= 0x2027;
/** No letter, figure or accent as far as its code alone tells; past the end of the text the code is NaN. */
const mayGoOn = (at: number): boolean => at >= ASCII && !isPunctuation(at) && at !== NO_BREAK_SPACE;

const byPattern = (text: string, at: number): number => {
  TOKEN.lastIndex = at;
  return at + (TOKEN.exec(text)?.[0].length ?? 0);
};

const wordEnd = (text: string, at: number): number => {
  let end = at + 1;
  let next = text.charCodeAt(end);
  const first = text[at];
  if (next === STOP) {
    const after = text.charCodeAt(end + 1);
    return isLetter(after) || mayGoOn(after) ? byPattern(text, at) : end;
  }
  if (next === HYPHEN && (first === 'R' || first === 'D' || first === 'I')) return byPattern(text, at);
  while (isLetter(next)) {
    end += 1;
    next = text.charCodeAt(end);
  }
  return mayGoOn(next) ? byPattern(text, at) : end;
};

const figureEnd = (text: string, at: number): number => {
  let end = at;
  for (;;) {
    let next = text.charCodeAt(end);
    while (isDigit(next)) {
      end += 1;
      next = text.charCodeAt(end);
    }
    if (mayGoOn(next)) return byPattern(text, at);
    if (next !== STOP && next !== COMMA && next !== COLON) return end;
    const after = text.charCodeAt(end + 1);
    if (mayGoOn(after)) return byPattern(text, at);
    if (!isDigit(after)) return end;
    end += 1;
  }
};

/** 's, 're and the like are one token with their apostrophe, where no further letter follows. */
const apostropheEnd = (text: string, at: number): number => {
  const first = text[at + 1];
  const second = text[at + 2];
  const length =
    ((first === 'r' || first === 'v') && second === 'e') || (first === 'l' && second === 'l')
      ? 3
      : first === 's' || first === 'S' || first === 'd' || first === 'm' || first === 't'
        ? 2
        : 1;
  if (length === 1) return at + 1;
  const after = text.charCodeAt(at + length);
  if (mayGoOn(after)) return byPattern(text, at);
  return isLetter(after) ? at + 1 : at + length;
};

/** The end of the token that begins at an offset; the offset itself where white space stands there. */
export function tokenEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === APOSTROPHE || first === CURLED_APOSTROPHE) return apostropheEnd(text, at);
  if (isPunctuation(first)) return at + 1;
  switch (classes[first]) {
    case LETTER:
      return wordEnd(text, at);
    case DIGIT:
      return figureEnd(text, at);
    case SPACE:
      return at;
    case 0:
      return at + 1;
    default:
      return byPattern(text, at);
  }
}
