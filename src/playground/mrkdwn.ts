/**
 * Slack's control sequences, `<…>`, and its three entities.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'user'; id: string }
  | { kind: 'channel'; id: string }
  | { kind: 'subteam'; id: string }
  | { kind: 'broadcast'; range: 'here' | 'channel' | 'everyone' }
  | { kind: 'date'; fallback: string }
  | { kind: 'link'; url: string; label?: string };

export interface ParsedMrkdwn {
  /** The text in order, entities decoded. */
  segments: Segment[];
  /** What is not well formed, with its place (UTF-16 offset). Slack would show it wrongly or guess. */
  problems: string[];
}

/** Reads message text. Never throws; see `problems`. */
export function parseMrkdwn(text: string): ParsedMrkdwn {
  const segments: Segment[] = [];
  const problems = badCharacters(text);
  const control = /<([^<>\n]*)>/g;
  let end = 0;
  for (const match of text.matchAll(control)) {
    addText(text.slice(end, match.index), end, end === 0, segments, problems);
    const inner = match[1] ?? '';
    const segment = controlSequence(inner);
    if (segment) segments.push(segment);
    else problems.push(`not a control sequence: <${inner}> at ${match.index}`);
    end = match.index + match[0].length;
  }
  addText(text.slice(end), end, end === 0, segments, problems);
  return { segments, problems };
}

/** Lone surrogates come of cutting a string inside a character; control characters Slack drops. */
export function badCharacters(text: string): string[] {
  const problems: string[] = [];
  const lone = /\p{Surrogate}/u.exec(text);
  if (lone) problems.push(`half a surrogate pair at ${lone.index}`);
  const control = /(?![\n\t])\p{Cc}/u.exec(text);
  if (control) problems.push(`control character at ${control.index}`);
  return problems;
}

export function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

export function encodeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function addText(raw: string, offset: number, opens: boolean, segments: Segment[], problems: string[]): void {
  if (raw === '') return;
  // At the start of a line `>` is a block quote, the one raw use that Slack documents.
  const quoting = opens ? /(^|\n)>{1,3}/g : /(\n)>{1,3}/g;
  const unquoted = raw.replace(quoting, (whole, before: string) => before.padEnd(whole.length));
  for (const [name, stray] of [
    ['raw <', /</],
    ['raw >', />/],
    ['raw &', /&(?!(?:amp|lt|gt);)/],
  ] as const) {
    const found = stray.exec(unquoted);
    if (found) problems.push(`${name} at ${offset + found.index}`);
  }
  segments.push({ kind: 'text', text: decodeEntities(raw) });
}

function controlSequence(inner: string): Segment | undefined {
  const bar = inner.indexOf('|');
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const label = bar === -1 ? undefined : decodeEntities(inner.slice(bar + 1));
  if (label === '' || strayEntity(inner)) return undefined;
  if (/^@[UW][A-Z0-9]+$/.test(target)) return { kind: 'user', id: target.slice(1) };
  if (/^#C[A-Z0-9]+$/.test(target)) return { kind: 'channel', id: target.slice(1) };
  if (target.startsWith('!')) return special(target.slice(1), label);
  if (isLink(decodeEntities(target)))
    return { kind: 'link', url: decodeEntities(target), ...(label && { label }) };
  return undefined;
}

function special(target: string, label: string | undefined): Segment | undefined {
  if (target === 'here' || target === 'channel' || target === 'everyone') {
    return { kind: 'broadcast', range: target };
  }
  const subteam = /^subteam\^(S[A-Z0-9]+)$/.exec(target)?.[1];
  if (subteam) return { kind: 'subteam', id: subteam };
  if (/^date\^\d+\^.+$/.test(target) && label) return { kind: 'date', fallback: label };
  return undefined;
}

function strayEntity(text: string): boolean {
  return /&(?!(?:amp|lt|gt);)/.test(text);
}

/** A link that the playground lets a bot post: http, https or mailto, without spaces. */
function isLink(url: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/.test(url) && URL.canParse(url);
}
