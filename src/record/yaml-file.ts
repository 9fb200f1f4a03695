/** One YAML file: its value, and where in the file each part of that value stands. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Problem } from './problems.js';

export type FieldPath = readonly PropertyKey[];

export interface YamlFile {
  /** The path, as problems name it. */
  readonly file: string;
  /** Plain values; undefined where the file is not valid YAML. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** A problem with the value at `path`, placed there or at the nearest part that exists. */
  problemAt(path: FieldPath, message: string): Problem;
  /** A problem with the key at the end of `path`. */
  problemAtKey(path: FieldPath, message: string): Problem;
}

/** Repeats by `*alias` are few in a record; without a limit a small file can unfold into gigabytes. */
const mostAliases = 100;

export function parseYamlFile(file: string, bytes: Uint8Array): YamlFile {
  const text = decode(bytes);
  if (text === null) return unusable(file, 'expected UTF-8 text; save the file as UTF-8');
  if (text.trim() === '') return unusable(file, 'the file is empty');
  const lines = new LineCounter();
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  } catch (error) {
    // The parser recurses: nesting past the stack ends here.
    return unusable(
      file,
      `cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }

  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problem = (offset: number, field: string, message: string): Problem => ({
    severity: 'error',
    file,
    ...place(offset),
    field,
    message,
  });
  const problemAt = (path: FieldPath, message: string) =>
    problem(offsetOf(document, path, 'value'), formatPath(path), message);
  const problemAtKey = (path: FieldPath, message: string) =>
    problem(offsetOf(document, path, 'key'), formatPath(path), message);

  const problems = [...document.errors, ...document.warnings].map((found) =>
    problem(found.pos[0], '', `not valid YAML: ${found.message}`),
  );
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: mostAliases });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push(problem(firstAlias(document), '', `write repeats out in place of *alias (${message})`));
    }
  }
  return { file, value, problems, problemAt, problemAtKey };
}

/** `people[3].offices[0].from` */
export function formatPath(path: FieldPath): string {
  return path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`;
    return before === '' ? String(part) : `${before}.${String(part)}`;
  }, '');
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unusable(file: string, message: string): YamlFile {
  const problem: Problem = { severity: 'error', file, line: 1, column: 1, field: '', message };
  return {
    file,
    value: undefined,
    problems: [problem],
    problemAt: () => problem,
    problemAtKey: () => problem,
  };
}

/** The UTF-16 offset at which the value or its key begins; of the nearest parent where it does not exist. */
function offsetOf(document: Document, path: FieldPath, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, name] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    let key: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === name);
      key = pair?.key;
      node = pair?.value;
    } else if (isSeq(node) && typeof name === 'number') {
      node = node.items[name];
    } else {
      return offset;
    }
    const wanted = part === 'key' && depth === path.length - 1 ? key : node;
    const start = startOf(wanted) ?? startOf(key);
    if (start === undefined) return offset;
    offset = start;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_key, node) {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}
