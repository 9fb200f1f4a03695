/** What kind of document a file is, by what Slack, a server or a folder says of it. */
export type Kind = 'text' | 'markdown' | 'docx' | 'pdf' | 'html' | 'ninjs' | 'vtt' | 'srt';

export interface Named {
  /** The file's name, or null where it has none. */
  readonly name: string | null;
  readonly mimetype: string | null;
}

const ENDINGS: ReadonlyMap<string, Kind> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['json', 'ninjs'],
  ['ninjs', 'ninjs'],
  ['vtt', 'vtt'],
  ['srt', 'srt'],
]);

const TYPES: ReadonlyMap<string, Kind> = new Map([
  ['text/plain', 'text'],
  ['text/markdown', 'markdown'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/pdf', 'pdf'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/json', 'ninjs'],
  ['application/ninjs+json', 'ninjs'],
  ['application/vnd.iptc.g2.ninjs+json', 'ninjs'],
  ['text/vtt', 'vtt'],
  ['application/x-subrip', 'srt'],
  ['text/srt', 'srt'],
]);

/** The ending of the name says it; where there is none, the type. Null where it is no kind that is read. */
export function kindOf({ name, mimetype }: Named): Kind | null {
  const ending = endingOf(name);
  if (ending !== null) return ENDINGS.get(ending) ?? null;
  return TYPES.get(typeOf(mimetype)) ?? null;
}

/** Types that a program gives to whatever it does not know. */
const UNTOLD = /^(?:|application\/(?:octet-stream|binary|xml)|binary\/octet-stream|text\/xml)$/;

/** Whether neither name nor type says what it is, so that only its bytes can. */
export function isUntold({ name, mimetype }: Named): boolean {
  const ending = endingOf(name);
  return ending === null ? UNTOLD.test(typeOf(mimetype)) : /^(?:xml|bin|tmp|dat)$/.test(ending);
}

const endingOf = (name: string | null): string | null =>
  /\.(\w+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? null;
const typeOf = (mimetype: string | null): string => mimetype?.split(';')[0]?.trim().toLowerCase() ?? '';

/** The most that is read of a kind, in bytes. A word processor's file is mostly pictures and styles; text is text. */
export function mostBytesOf(kind: Kind): number {
  switch (kind) {
    case 'docx':
    case 'pdf':
      return 10_000_000;
    case 'html':
    case 'ninjs':
      return 5_000_000;
    default:
      return 1_000_000;
  }
}
