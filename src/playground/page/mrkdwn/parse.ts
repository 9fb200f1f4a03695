/**
 * Slack's mrkdwn as a tree. What is not well formed stays the text that it is.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly source: string }
  | { readonly kind: 'user' | 'usergroup'; readonly id: string; readonly label: string }
  | { readonly kind: 'channel'; readonly id: string; readonly label: string }
  | { readonly kind: 'broadcast'; readonly range: string }
  | {
      readonly kind: 'date';
      readonly seconds: number;
      readonly format: string;
      readonly url: string;
      readonly fallback: string;
    }
  | { readonly kind: 'link'; readonly url: string; readonly label: readonly Inline[] };

export type Part =
  | { readonly kind: 'lines' | 'quote'; readonly children: readonly Inline[] }
  | { readonly kind: 'preformatted'; readonly text: string };

/** A whole text: lines, block quotes and preformatted parts, in order. */
export function parseMrkdwn(text: string): Part[] {
  return text.split(/```([^`][\s\S]*?)```/).flatMap((piece, index): Part[] => {
    if (index % 2 === 1) return [{ kind: 'preformatted', text: decoded(piece.replace(/^\n|\n$/g, '')) }];
    // The line breaks around a preformatted part are the part's own.
    const lines = piece.replace(index > 0 ? /^\n/ : /^(?!)/, '').replace(/\n$/, '');
    return lines === '' ? [] : quotesAndLines(lines);
  });
}

const quoteMark = /^(?:>|&gt;) ?/;
const restMark = /^(?:>>>|&gt;&gt;&gt;) ?/;

function quotesAndLines(text: string): Part[] {
  const groups: { quote: boolean; lines: string[] }[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (restMark.test(line)) {
      groups.push({ quote: true, lines: [line.replace(restMark, ''), ...lines.slice(index + 1)] });
      break;
    }
    const quote = quoteMark.test(line);
    const last = groups.at(-1);
    const content = quote ? line.replace(quoteMark, '') : line;
    if (last?.quote === quote) last.lines.push(content);
    else groups.push({ quote, lines: [content] });
  }
  return groups.map(({ quote, lines: some }) => ({
    kind: quote ? 'quote' : 'lines',
    children: parseInline(some.join('\n')),
  }));
}

/** One run of text without block quotes or preformatted parts. */
export function parseInline(text: string): Inline[] {
  const atoms = atomsOf(text);
  return merged(emphasised(atoms, 0, atoms.length));
}

/** Text in which only emoji are special, as in a `plain_text` object. */
export function parsePlain(text: string): Inline[] {
  return merged(
    text
      .split(/(:[a-z0-9_+'-]+:)/)
      .map((piece, index) =>
        index % 2 === 1 ? { kind: 'emoji', name: piece.slice(1, -1), source: piece } : textOf(piece),
      ),
  );
}

/** A piece that is read as one: a control sequence, code, an emoji, a mark, a line break, or one character. */
interface Atom {
  readonly source: string;
  /** What it is beside text. */
  readonly node?: Inline;
}

const atom = /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+'-]*[a-z+-][a-z0-9_+'-]*):|[*_~\n]|[^<`:*_~\n]+|[<`:]/g;

function atomsOf(text: string): Atom[] {
  return [...text.matchAll(atom)].map(([source, control, code, emoji]) => {
    const node =
      control !== undefined
        ? controlSequence(control)
        : code !== undefined
          ? ({ kind: 'code', text: decoded(code) } as const)
          : emoji !== undefined
            ? ({ kind: 'emoji', name: emoji, source } as const)
            : undefined;
    return node === undefined ? { source } : { source, node };
  });
}

const marks = new Map<string, 'bold' | 'italic' | 'strike'>([
  ['*', 'bold'],
  ['_', 'italic'],
  ['~', 'strike'],
]);

/** The atoms from `start` to before `end`. A mark opens after and closes before what is no letter and no figure. */
function emphasised(atoms: readonly Atom[], start: number, end: number): Inline[] {
  const nodes: Inline[] = [];
  /** From here on nothing closes this mark: found out once, so that a text of marks is read in one go. */
  const unclosed = new Map<string, number>();
  for (let at = start; at < end; at += 1) {
    const here = atoms[at];
    if (here === undefined) break;
    const kind = marks.get(here.source);
    const close =
      kind !== undefined && at >= (unclosed.get(here.source) ?? start) && opens(atoms, at)
        ? closing(atoms, at, end)
        : undefined;
    if (kind !== undefined && typeof close === 'number') {
      nodes.push({ kind, children: merged(emphasised(atoms, at + 1, close)) });
      at = close;
    } else {
      if (typeof close === 'object') unclosed.set(here.source, close.lineEnd);
      nodes.push(here.node ?? textOf(decoded(here.source)));
    }
  }
  return nodes;
}

const wordAtEnd = /[\p{L}\p{N}]$/u;
const wordAtStart = /^[\p{L}\p{N}]/u;

function opens(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  const after = atoms[at + 1];
  if (after === undefined || /^\s/.test(after.source) || after.source === atoms[at]?.source) return false;
  return before === undefined || before.node !== undefined || !wordAtEnd.test(before.source);
}

/** Where the mark at `open` is closed on its line, or where that line ends. */
function closing(atoms: readonly Atom[], open: number, end: number): number | { lineEnd: number } {
  const mark = atoms[open]?.source;
  let at = open + 1;
  for (; at < end && atoms[at]?.source !== '\n'; at += 1) {
    if (atoms[at]?.source !== mark || at === open + 1) continue;
    const before = atoms[at - 1];
    const after = atoms[at + 1];
    if (before === undefined || /\s$/.test(before.source)) continue;
    if (after === undefined || after.node !== undefined || !wordAtStart.test(after.source)) return at;
  }
  return { lineEnd: at };
}

function controlSequence(inner: string): Inline | undefined {
  const bar = inner.indexOf('|');
  const target = bar === -1 ? inner : inner.slice(0, bar);
  const label = bar === -1 ? '' : inner.slice(bar + 1);
  const id = target.slice(1);
  switch (target[0]) {
    case '@':
      return { kind: 'user', id, label: decoded(label) };
    case '#':
      return { kind: 'channel', id, label: decoded(label) };
    case '!':
      return special(id, decoded(label));
    default: {
      const url = decoded(target);
      if (!/^(?:https?:\/\/|mailto:)/i.test(url)) return undefined;
      return { kind: 'link', url, label: label === '' ? [textOf(url)] : parseInline(label) };
    }
  }
}

function special(target: string, label: string): Inline | undefined {
  const [name = '', ...rest] = target.split('^');
  if (name === 'here' || name === 'channel' || name === 'everyone') return { kind: 'broadcast', range: name };
  if (name === 'subteam') return { kind: 'usergroup', id: rest[0] ?? '', label };
  const seconds = Number(rest[0]);
  if (name !== 'date' || !Number.isFinite(seconds)) return label === '' ? undefined : textOf(label);
  return { kind: 'date', seconds, format: rest[1] ?? '', url: decoded(rest[2] ?? ''), fallback: label };
}

function textOf(text: string): Inline {
  return { kind: 'text', text };
}

/** Neighbouring texts as one, none empty. */
function merged(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = textOf(last.text + node.text);
    } else if (node.kind !== 'text' || node.text !== '') result.push(node);
  }
  return result;
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
