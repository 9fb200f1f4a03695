import { isObject, type JsonObject } from '../json.js';
import { Refusal } from '../refusal.js';
import { composerBlocks, fromTyped } from '../typed.js';
import type { Workspace } from '../workspace.js';
import { optionOf } from './options.js';

/**
 * What somebody chose or typed in an element: a text, an option's value, an id, a date, a number of seconds, several
 * of those, or, of an external menu, the option itself. `null` for what was cleared.
 */
export type Choice = string | number | JsonObject | readonly (string | JsonObject)[] | null;

/** What stands in the elements of a message or view, by block_id and action_id. */
export type State = Readonly<Record<string, Readonly<Record<string, Choice>>>>;

type Read = (element: JsonObject, choice: Choice | undefined, workspace: Workspace) => JsonObject;

/** The state of one element as Slack's wire has it. `undefined` for what nobody touched. */
const READ: Readonly<Record<string, Read>> = {
  plain_text_input: text,
  email_text_input: text,
  url_text_input: text,
  number_input: text,
  rich_text_input: (element, choice, workspace) => ({
    rich_text_value:
      choice === undefined
        ? (element.initial_value ?? null)
        : typeof choice === 'string' && choice !== ''
          ? composerBlocks(fromTyped(choice, workspace), 'rich_text_input')[0]
          : null,
  }),
  static_select: one('selected_option', 'initial_option', optionOf),
  external_select: one('selected_option', 'initial_option', externalOption),
  radio_buttons: one('selected_option', 'initial_option', optionOf),
  checkboxes: several('selected_options', 'initial_options', optionOf),
  multi_static_select: several('selected_options', 'initial_options', optionOf),
  multi_external_select: several('selected_options', 'initial_options', externalOption),
  users_select: one('selected_user', 'initial_user', text1),
  conversations_select: one('selected_conversation', 'initial_conversation', text1),
  channels_select: one('selected_channel', 'initial_channel', text1),
  multi_users_select: several('selected_users', 'initial_users', text1),
  multi_conversations_select: several('selected_conversations', 'initial_conversations', text1),
  multi_channels_select: several('selected_channels', 'initial_channels', text1),
  datepicker: one(
    'selected_date',
    'initial_date',
    pattern(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-01-31'),
  ),
  timepicker: one(
    'selected_time',
    'initial_time',
    pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:30'),
  ),
  datetimepicker: one('selected_date_time', 'initial_date_time', (element, choice) => {
    if (typeof choice === 'number' && Number.isInteger(choice)) return choice;
    throw new Refusal(`${element.action_id} takes a number of seconds since 1970`);
  }),
  file_input: several('files', 'initial_files', text1),
};

/** Whether an element holds something that goes into `state`. */
export function isStateful(element: JsonObject): boolean {
  return Object.hasOwn(READ, String(element.type));
}

/**
 * What a choice makes of an element, `{ selected_date: '2026-01-31' }` for one.
 * @throws Refusal where the element has no such choice
 */
export function chosen(element: JsonObject, choice: Choice | undefined, workspace: Workspace): JsonObject {
  return READ[String(element.type)]?.(element, choice, workspace) ?? {};
}

/** Whether nothing stands in an element. */
export function isEmpty(state: JsonObject): boolean {
  return Object.values(state).every(
    (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
  );
}

function text(element: JsonObject, choice: Choice | undefined): JsonObject {
  if (choice === undefined) return { value: element.initial_value ?? null };
  if (choice === null || choice === '') return { value: null };
  return { value: text1(element, choice) };
}

function one(field: string, initial: string, read: (element: JsonObject, choice: unknown) => unknown): Read {
  return (element, choice) => {
    if (choice === undefined) return { [field]: element[initial] ?? null };
    return { [field]: choice === null ? null : read(element, choice) };
  };
}

function several(
  field: string,
  initial: string,
  read: (element: JsonObject, choice: unknown) => unknown,
): Read {
  return (element, choice) => {
    if (choice === undefined) return { [field]: element[initial] ?? [] };
    const all: readonly unknown[] = choice === null ? [] : Array.isArray(choice) ? choice : [choice];
    const most = element.max_selected_items ?? element.max_files;
    if (typeof most === 'number' && all.length > most) {
      throw new Refusal(`${element.action_id} takes ${most} at most`);
    }
    return { [field]: all.map((each) => read(element, each)) };
  };
}

function text1(element: JsonObject, choice: unknown): string {
  if (typeof choice === 'string' || typeof choice === 'number') return String(choice);
  throw new Refusal(`${element.action_id} takes a text`);
}

function pattern(shape: RegExp, what: string) {
  return (element: JsonObject, choice: unknown): string => {
    const given = text1(element, choice);
    if (shape.test(given)) return given;
    throw new Refusal(`${element.action_id} takes ${what}, not ${given}`);
  };
}

function externalOption(element: JsonObject, choice: unknown): JsonObject {
  if (isObject(choice) && isObject(choice.text) && typeof choice.value === 'string') return choice;
  throw new Refusal(`${element.action_id} takes an option as the app offered it`);
}
