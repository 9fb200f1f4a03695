/** The few parts that Stet's forms are made of, within Slack's limits by construction. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Block } from '../messages/blocks.js';
import { plainLines, plainText, plainWords } from '../messages/plain-text.js';

/** Of the form's own: labels, hints and titles are plain text that we write. */
const ours = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

export type ViewBlock = Block | types.InputBlock;

export interface Form {
  readonly callbackId: string;
  /** At most 24 units. */
  readonly title: string;
  /** At most 24 units. */
  readonly submit: string;
  readonly blocks: readonly ViewBlock[];
  /** What comes back with the form, as JSON; at most 3000 units. */
  readonly carried?: unknown;
}

/** Slack's limit of what a view carries, in UTF-16 units. */
const longestCarried = 3000;

/** @throws RangeError where it would carry more than Slack takes */
export function form({ callbackId, title, submit, blocks, carried }: Form): types.ModalView {
  const metadata = carried === undefined ? undefined : JSON.stringify(carried);
  if (metadata !== undefined && metadata.length > longestCarried)
    throw new RangeError(`a form that carries ${metadata.length} units: Slack takes ${longestCarried}`);
  return {
    type: 'modal',
    callback_id: callbackId,
    title: ours(title),
    submit: ours(submit),
    close: ours('Cancel'),
    blocks: [...blocks],
    ...(metadata === undefined ? {} : { private_metadata: metadata }),
  };
}

/** What a form carried; null where it is not what `schema` says. */
export function carriedBy<T>(privateMetadata: unknown, schema: z.ZodType<T>): T | null {
  if (typeof privateMetadata !== 'string') return null;
  try {
    const read = schema.safeParse(JSON.parse(privateMetadata));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export interface Field {
  /** Also the id of its element: a block has one. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** A block of the form, with its element under the id `value`. */
export function input(field: Field, element: types.InputBlock['element']): types.InputBlock {
  return {
    type: 'input',
    block_id: field.id,
    label: ours(field.label),
    ...(field.hint === undefined ? {} : { hint: ours(field.hint) }),
    optional: field.optional ?? false,
    element: { ...element, action_id: valueId },
  };
}

const valueId = 'value';

export interface TextField extends Field {
  /** At most 3000. */
  readonly most: number;
  readonly multiline?: boolean;
  readonly initial?: string | null;
  readonly placeholder?: string;
}

/** What was there before is cut to what the field takes. */
export function textInput(field: TextField): types.InputBlock {
  const held = field.multiline
    ? plainLines(field.initial ?? '', field.most)
    : plainWords(field.initial ?? '', field.most);
  return input(field, {
    type: 'plain_text_input',
    multiline: field.multiline ?? false,
    max_length: field.most,
    ...(held === '' ? {} : { initial_value: held }),
    ...(field.placeholder === undefined ? {} : { placeholder: ours(field.placeholder) }),
  });
}

export interface Choice {
  /** At most 75 units. */
  readonly value: string;
  /** Ours or anybody's: cut to 75 units. */
  readonly words: string;
  readonly description?: string;
}

export function option({ value, words, description }: Choice): types.PlainTextOption {
  return {
    value,
    text: plainText(words, 75),
    ...(description === undefined ? {} : { description: plainText(description, 75) }),
  };
}

/** One of a few, with all of them in view. */
export function radio(field: Field, choices: readonly Choice[], initial: string): types.InputBlock {
  const options = choices.map(option);
  const chosen = options.find(({ value }) => value === initial);
  return input(field, {
    type: 'radio_buttons',
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  });
}

/** One of a list. */
export function select(field: Field, choices: readonly Choice[], initial?: string): types.InputBlock {
  const options = choices.map(option);
  const chosen = options.find(({ value }) => value === initial);
  return input(field, {
    type: 'static_select',
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  });
}

export type Errors = Readonly<Record<string, string>>;

export type Submission<T> =
  | { readonly ok: true; readonly value: T }
  /** By the id of the block that it is shown at. */
  | { readonly ok: false; readonly errors: Errors };

const choiceSchema = z.object({ value: z.string() });

/** An element's state, as far as forms here have any. What an element does not have is missing. */
const elementSchema = z.looseObject({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: choiceSchema.nullish(),
  selected_options: z.array(choiceSchema).nullish(),
  selected_conversation: z.string().nullish(),
  files: z.array(z.unknown()).nullish(),
});

const stateSchema = z.record(z.string(), z.record(z.string(), elementSchema));

export interface Filled {
  /** Trimmed; empty where nothing was written. */
  text(id: string): string;
  day(id: string): string | null;
  choice(id: string): string | null;
  choices(id: string): readonly string[];
  conversation(id: string): string | null;
  files(id: string): readonly unknown[];
}

/** `view.state.values` of a form that was sent. What is not as Slack sends it counts as not filled in. */
export function filledIn(values: unknown): Filled {
  const read = stateSchema.safeParse(values);
  const of = (id: string) => (read.success ? read.data[id]?.[valueId] : undefined);
  return {
    text: (id) => of(id)?.value?.trim() ?? '',
    day: (id) => of(id)?.selected_date ?? null,
    choice: (id) => of(id)?.selected_option?.value ?? null,
    choices: (id) => (of(id)?.selected_options ?? []).map(({ value }) => value),
    conversation: (id) => of(id)?.selected_conversation ?? null,
    files: (id) => of(id)?.files ?? [],
  };
}
