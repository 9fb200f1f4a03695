/** Holds a YAML file against its schema and words what is wrong for whoever wrote the file. */
import { z } from 'zod';
import type { Problem } from './problems.js';
import type { FieldPath, YamlFile } from './yaml-file.js';

export type Shaped<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

export function holdToShape<T>(file: YamlFile, schema: z.ZodType<T>): Shaped<T> {
  if (file.problems.length > 0) return { problems: file.problems };
  const result = schema.safeParse(file.value, { reportInput: true });
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(file, schema, issue)) };
}

function problemsOf(file: YamlFile, schema: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code !== 'unrecognized_keys') return [file.problemAt(issue.path, messageOf(issue))];
  const known = keysAt(schema, issue.path).join(', ');
  return issue.keys.map((key) =>
    file.problemAtKey([...issue.path, key], `unknown key; known here: ${known} (found ${key})`),
  );
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${nameOfType(issue.expected)} (${describe(issue.input)})${hintFor(issue)}`;
    case 'invalid_value':
      return `expected ${issue.values.map(String).join(' or ')} (${describe(issue.input)})`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'expected some text (found none)'
        : `expected at least ${issue.minimum} (${describe(issue.input)})`;
    case 'invalid_format':
      return issue.format === 'url'
        ? `expected a web address, http or https (${describe(issue.input)})`
        : `${issue.message} (${describe(issue.input)})`;
    default:
      return isPlain(issue.input) ? `${issue.message} (${describe(issue.input)})` : issue.message;
  }
}

function nameOfType(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'keys with values',
  };
  return names[expected] ?? expected;
}

function hintFor(issue: z.core.$ZodIssueInvalidType): string {
  const unquoted = typeof issue.input === 'number' || typeof issue.input === 'boolean';
  return issue.expected === 'string' && unquoted ? '; put it in quotes' : '';
}

function describe(input: unknown): string {
  if (input === undefined) return 'found nothing';
  if (Array.isArray(input)) return `found a list of ${input.length}`;
  if (typeof input === 'object' && input !== null) return 'found keys with values';
  const text = String(input);
  return `found ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
}

function isPlain(input: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof input);
}

/** The keys that the schema has at a path. */
function keysAt(schema: z.core.$ZodType, path: FieldPath): string[] {
  const inner = unwrap(schema);
  const [first, ...rest] = path;
  if (inner instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = inner.shape;
    if (first === undefined) return Object.keys(shape);
    const next = shape[String(first)];
    return next === undefined ? [] : keysAt(next, rest);
  }
  return inner instanceof z.ZodArray && first !== undefined ? keysAt(inner.element, rest) : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const wrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return wrapped ? unwrap(schema.unwrap()) : schema;
}
