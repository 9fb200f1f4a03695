/** What kind of document a file is, by what Slack or a folder says of it. */
export type Kind = 'text' | 'markdown' | 'docx' | 'pdf';

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
]);

const TYPES: ReadonlyMap<string, Kind> = new Map([
  ['text/plain', 'text'],
  ['text/markdown', 'markdown'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/pdf', 'pdf'],
]);

/** The ending of the name says it; where there is none, the type. Null where it is no kind that is read. */
export function kindOf({ name, mimetype }: Named): Kind | null {
  const ending = /\.(\w+)$/.exec(name ?? '')?.[1]?.toLowerCase();
  if (ending !== undefined) return ENDINGS.get(ending) ?? null;
  return TYPES.get(mimetype?.split(';')[0]?.trim().toLowerCase() ?? '') ?? null;
}

/** The most that is read of a kind, in bytes. A word processor's file is mostly pictures and styles; text is text. */
export function mostBytesOf(kind: Kind): number {
  return kind === 'text' || kind === 'markdown' ? 1_000_000 : 10_000_000;
}
