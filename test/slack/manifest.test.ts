import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { webApi } from '@slack/bolt';
import { parse } from 'yaml';
import { z } from 'zod';
import { inThisThread } from '../../src/desk/checking/in-this-thread.js';
import { Desk } from '../../src/desk/desk.js';
import { everybody } from '../../src/desk/permissions.js';
import { packageRoot } from '../../src/record/package-root.js';
import { register } from '../../src/slack/listeners/index.js';
import { ChannelQueues } from '../../src/slack/sending/channel-queues.js';
import { FixtureChecker } from './newsroom.js';
import { silent } from './running-bot.js';

const file: unknown = parse(readFileSync(join(packageRoot(), 'manifest.yml'), 'utf8'));

/** The same as in `manifest.yml`, so that the compiler holds it to the types of Slack's own client library. */
const manifest = {
  display_information: {
    name: 'Stet',
    description: 'Holds claims, quotations and drafts against the newsroom’s record, and cites it.',
    long_description:
      'Stet keeps the facts and quotations that the newsroom has documented, each tied to its source and paragraph. Give it a claim with /factcheck, a mention or a direct message, and it answers what the record says, where the claim differs from it, where sources disagree, and what is not on record. It never calls anything true, and it needs no language model and no account elsewhere.',
    background_color: '#1d3557',
  },
  features: {
    app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'stet', always_online: true },
    slash_commands: [
      {
        command: '/factcheck',
        description: 'Hold a claim, a quotation or a draft against the record',
        usage_hint:
          'CLAIM | DRAFT. against: TRANSCRIPT | why ID | who NAME [on DATE] | sources | discrepancies [ID] | help',
        should_escape: false,
      },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'commands',
        'chat:write',
        'app_mentions:read',
        'im:history',
        'im:write',
        'files:read',
        'channels:history',
        'groups:history',
      ],
    },
  },
  settings: {
    event_subscriptions: { bot_events: ['app_mention', 'message.im'] },
    interactivity: { is_enabled: true },
    org_deploy_enabled: false,
    socket_mode_enabled: true,
    token_rotation_enabled: false,
  },
} satisfies webApi.AppsManifestCreateArguments['manifest'];

/** Slack's limits. Source: https://docs.slack.dev/reference/app-manifest */
const limits = z.object({
  display_information: z.object({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i),
  }),
  features: z.object({
    bot_user: z.object({
      display_name: z
        .string()
        .max(80)
        .regex(/^[a-z\d_.-]+$/),
    }),
    slash_commands: z
      .array(
        z.object({
          command: z
            .string()
            .regex(/^\/\S+$/)
            .max(32),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
        }),
      )
      .max(50),
  }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()).max(100) }) }),
});

const shortcutsSchema = z.object({
  features: z.object({
    shortcuts: z.array(z.object({ callback_id: z.string(), type: z.enum(['global', 'message']) })),
  }),
});

/** Everything that Stet registers, under the names that it is registered with. */
function registrations() {
  const commands: unknown[] = [];
  const events: unknown[] = [];
  const actions: unknown[] = [];
  const shortcuts: unknown[] = [];
  const now = () => new Date(0);
  register(
    {
      command: (...given: unknown[]) => void commands.push(given[0]),
      event: (...given: unknown[]) => void events.push(given[0]),
      action: (...given: unknown[]) => void actions.push(given[0]),
      shortcut: (...given: unknown[]) => void shortcuts.push(given[0]),
      view: () => undefined,
    },
    {
      checking: inThisThread({ current: new FixtureChecker() }),
      desk: new Desk(null as never, { now, newId: () => 'id', remember: true }),
      queues: new ChannelQueues(),
      clientFor: () => Promise.reject(new Error('nobody asks for one')),
      permissions: everybody,
      groups: { groupsOf: async () => [] },
      deskChannel: null,
      newsroom: null,
      wake: () => undefined,
      silentFor: 1_000,
      logger: silent,
      now,
      newId: () => 'id',
    },
  );
  return { commands, events, actions, shortcuts };
}

describe('manifest.yml', () => {
  test('is what Slack’s client library takes for a manifest', () => {
    expect(file).toEqual(manifest);
  });

  test('keeps Slack’s limits', () => {
    expect(limits.safeParse(file).error).toBeUndefined();
  });

  test('declares the commands that are listened to, and no other', () => {
    const named = registrations().commands.filter((name) => typeof name === 'string');
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(named);
  });

  test('a pattern for unknown commands leaves the declared ones alone', () => {
    const patterns = registrations().commands.filter((name) => name instanceof RegExp);
    expect(patterns).toHaveLength(1);
    for (const { command } of manifest.features.slash_commands) {
      for (const pattern of patterns) expect(pattern.test(command)).toBe(false);
    }
  });

  test('subscribes to the events that are listened to, and no other', () => {
    // One listener has what is said in every kind of conversation.
    const said = ['message.im', 'message.channels', 'message.groups'];
    const listened = registrations().events.flatMap((event) => (event === 'message' ? said : [event]));
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(listened.sort());
  });

  test('declares the shortcuts that are listened to, and no other', () => {
    const declared = shortcutsSchema.parse(file).features.shortcuts;
    const types = { global: 'shortcut', message: 'message_action' };
    expect(declared.map(({ callback_id, type }) => ({ callback_id, type: types[type] }))).toEqual(
      expect.arrayContaining(registrations().shortcuts),
    );
    expect(declared).toHaveLength(registrations().shortcuts.length);
  });

  test('has interactivity because buttons are listened to', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(registrations().actions.length > 0);
  });
});
