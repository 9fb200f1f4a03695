/**
 * Whatever Stet listens to is exercised over the wire, by a test with a local Slack and the bot as it is; and whatever people may
 * press or send is listened to: a button that nobody hears is silence.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { actionIds, callbackIds } from '../../src/slack/action-ids.js';
import { whyActionId } from '../../src/slack/messages/why-button.js';
import { shareActionId } from '../../src/slack/share-reference.js';
import { filesBelow, root } from '../structure/files.js';
import { nameOf, registrations } from './registrations.js';

/** The tests that start the bot, by file. */
const endToEnd = new Map(
  filesBelow('test/slack')
    .filter((file) => file.endsWith('.test.ts') && file !== 'surfaces.test.ts')
    .map((file): [string, string] => [file, readFileSync(`${root}test/slack/${file}`, 'utf8')])
    .filter(([, text]) => /start\w*Bot\(|createApp\(/.test(text)),
);

/** What a test does that exercises a listener, where it does not name it: all of it in one file. */
const signs: Readonly<Record<string, readonly RegExp[]>> = {
  // The pattern of commands that are not known.
  '^(?!\\/factcheck$)': [/'\/verify/],
  app_mention: [/slack\.mention\(/],
  message: [/\.directMessage\(/],
  app_home_opened: [/\.openHome\(/],
  reaction_added: [/\.react\(/],
  link_shared: [/attachments|chat\.unfurl/],
  app_uninstalled: [/uninstall/],
  tokens_revoked: [/uninstall|revoke/],
  [callbackIds.checkDraft]: [/\.submit\(/, /check_draft|checkDraft|factcheck draft/],
  [callbackIds.dismissFinding]: [/\.submit\(/, /finding_dismiss|dismissFinding|findingMenu|finding_menu/],
  [callbackIds.rule]: [/\.submit\(/, /discrepancy_dismiss|dismissDiscrepancy/],
  [callbackIds.addSource]: [/\.submit\(/, /factcheck add/],
  [callbackIds.settings]: [/\.submit\(/, /settings/],
  [callbackIds.correction]: [/\.submit\(/, /correction_edit|editCorrection|correct/],
};

/** How ids stand in a test: as they are, or by the name of the constant. */
function literal(id: string): RegExp {
  const [constant] =
    Object.entries({ ...actionIds, shareActionId, whyActionId }).find(([, one]) => one === id) ?? [];
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const named = constant === undefined ? '' : String.raw`|\bactionIds\.${constant}\b|\b${constant}\b`;
  return new RegExp(`['"\`]${escaped}\\b${named}`);
}

const exercised = (id: string): boolean => {
  const wanted = signs[id] ?? [literal(id)];
  return [...endToEnd.values()].some((text) => wanted.every((sign) => sign.test(text)));
};

const registered = registrations();

test.each(Object.entries(registered).filter(([, names]) => names.length > 0))(
  'every %s is exercised end to end',
  (_, names) => {
    expect(names.map(nameOf).filter((name) => !exercised(name))).toEqual([]);
  },
);

test('a listener that no test exercises would be found', () => {
  expect(exercised('a_button_of_tomorrow')).toBe(false);
  expect(endToEnd.size).toBeGreaterThan(5);
});

test('every button that there is, and every form, is listened to', () => {
  const heard = (id: string, by: 'action' | 'view') =>
    registered[by].some((name) => (name instanceof RegExp ? name.test(id) : nameOf(name) === id));
  const silent = [
    ...[...Object.values(actionIds), shareActionId, whyActionId].filter((id) => !heard(id, 'action')),
    ...Object.values(callbackIds).filter((id) => !heard(id, 'view')),
  ];
  expect(silent).toEqual([]);
});
