import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { webApi } from '@slack/bolt';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageRoot } from '../../src/record/package-root.js';
import { stepOutputs } from '../../src/slack/messages/step-outputs.js';
import { suggestedPrompts } from '../../src/slack/suggested-prompts.js';
import { reportOf, unrecorded } from './newsroom.js';
import { registrations } from './registrations.js';

const file: unknown = parse(readFileSync(join(packageRoot(), 'manifest.yml'), 'utf8'));

/** What Slack takes and the types of its client library do not know yet. */
const newer = { scope: 'assistant:write', event: 'function_executed' };

/**
 * The same as in `manifest.yml`, so that the compiler holds it to the types of Slack's own client library. The functions stand
 * apart: the library's type of them is that of hosted apps, not the one of Slack's own samples for Bolt.
 */
const manifest = {
  display_information: {
    name: 'Stet',
    description: 'Holds claims, quotations and drafts against the newsroom’s record, and cites it.',
    long_description:
      'Stet keeps the facts and quotations that the newsroom has documented, each tied to its source and paragraph. Give it a claim with /factcheck, a mention or a direct message, and it answers what the record says, where the claim differs from it, where sources disagree, and what is not on record. It never calls anything true, and it needs no language model and no account elsewhere.',
    background_color: '#1d3557',
  },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'stet', always_online: true },
    agent_view: {
      agent_description:
        'Holds a claim, a quotation or a draft against the newsroom’s record, and cites it. It says what is on record, where the words differ from it, where sources disagree, and what is not on record.',
      suggested_prompts: [...suggestedPrompts],
    },
    shortcuts: [
      {
        name: 'Fact-check this',
        type: 'message',
        callback_id: 'check_message',
        description: 'Hold this message and what is attached to it against the record',
      },
      {
        name: 'File as source',
        type: 'message',
        callback_id: 'file_message',
        description: 'File what this message links to, what is attached to it, or its words',
      },
      {
        name: 'Check a draft',
        type: 'global',
        callback_id: 'check_draft',
        description: 'Hold a draft against the record, and get a report',
      },
    ],
    unfurl_domains: ['axios.com', 'thehill.com', 'nbcnews.com', 'therecord.media', 'washingtonpost.com'],
    slash_commands: [
      {
        command: '/factcheck',
        description: 'Hold a claim, a quotation or a draft against the record',
        usage_hint:
          'CLAIM | draft | DRAFT. against: TRANSCRIPT | add [LINK] | why ID | who NAME [on DATE] | sources | source ID | origins CLAIM | discrepancies [ID] | correct ID | settings | help',
        should_escape: false,
      },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'commands',
        'files:write',
        'reactions:read',
        'links:read',
        'links:write',
        'usergroups:read',
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
    event_subscriptions: {
      bot_events: [
        'app_home_opened',
        'app_mention',
        'app_uninstalled',
        'link_shared',
        'message.channels',
        'message.groups',
        'message.im',
        'reaction_added',
        'tokens_revoked',
      ],
    },
    interactivity: { is_enabled: true },
    org_deploy_enabled: true,
    socket_mode_enabled: true,
    token_rotation_enabled: false,
    function_runtime: 'remote',
  },
} satisfies webApi.AppsManifestCreateArguments['manifest'];

/**
 * Source: the manifest of Slack's sample, https://github.com/slack-samples/bolt-ts-custom-step-template, and
 * https://docs.slack.dev/tools/bolt-js/tutorials/custom-steps
 */
const parameters = z.record(
  z.string().regex(/^[a-z][a-z_]*$/),
  z.strictObject({
    type: z.enum(['string', 'number', 'integer', 'boolean']),
    name: z.string(),
    title: z.string().min(1),
    description: z.string().min(1),
    is_required: z.boolean(),
    hint: z.string().optional(),
  }),
);
const functions = z.record(
  z.string().regex(/^[a-z][a-z_]*$/),
  z.strictObject({
    title: z.string().min(1).max(50),
    description: z.string().min(1),
    input_parameters: parameters,
    output_parameters: parameters,
  }),
);
const withFunctions = z.looseObject({ functions });

const {
  oauth_config: {
    scopes: { bot: scopes },
  },
  settings: {
    event_subscriptions: { bot_events: subscriptions },
  },
} = z
  .object({
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(file);

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
    agent_view: z.object({
      agent_description: z.string().max(300),
      suggested_prompts: z.array(z.object({ title: z.string().min(1), message: z.string().min(1) })).max(4),
    }),
    shortcuts: z
      .array(
        z.object({ name: z.string().max(24), callback_id: z.string(), description: z.string().max(150) }),
      )
      .max(10),
    unfurl_domains: z.array(z.string()).max(5),
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

describe('manifest.yml', () => {
  test('is what Slack’s client library takes for a manifest', () => {
    const { functions: _, ...rest } = withFunctions.parse(file);
    const known = JSON.parse(JSON.stringify(rest), (_, value: unknown) =>
      Array.isArray(value) ? value.filter((one) => one !== newer.scope && one !== newer.event) : value,
    );
    expect(known).toEqual(manifest);
    expect(scopes).toContain(newer.scope);
    expect(subscriptions).toContain(newer.event);
  });

  test('keeps Slack’s limits', () => {
    expect(limits.safeParse(file).error).toBeUndefined();
  });

  test('declares the commands that are listened to, and no other', () => {
    const named = registrations().command.filter((name) => typeof name === 'string');
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(named);
  });

  test('a pattern for unknown commands leaves the declared ones alone', () => {
    const patterns = registrations().command.filter((name) => name instanceof RegExp);
    expect(patterns).toHaveLength(1);
    for (const { command } of manifest.features.slash_commands) {
      for (const pattern of patterns) expect(pattern.test(command)).toBe(false);
    }
  });

  test('subscribes to the events that are listened to, and no other', () => {
    const { event, function: steps } = registrations();
    const told = [...event, ...(steps.length > 0 ? ['function_executed'] : [])];
    // Messages come by the kind of conversation that they are in.
    const subscribed = subscriptions.map((name) => name.split('.')[0]);
    expect([...new Set(subscribed)].sort()).toEqual([...new Set(told.map(String))].sort());
  });

  test('declares the shortcuts that are listened to, and no other', () => {
    const types = { global: 'shortcut', message: 'message_action' };
    const declared = manifest.features.shortcuts.map(({ callback_id, type }) => ({
      callback_id,
      type: types[type],
    }));
    expect(declared).toEqual(expect.arrayContaining(registrations().shortcut));
    expect(declared).toHaveLength(registrations().shortcut.length);
  });

  test('declares the steps that are listened to, in the form of Slack’s sample, and no other', () => {
    const declared = withFunctions.parse(file).functions;
    expect(Object.keys(declared)).toEqual(registrations().function);
    for (const one of Object.values(declared)) {
      for (const [name, parameter] of Object.entries({ ...one.input_parameters, ...one.output_parameters }))
        expect(parameter.name).toBe(name);
    }
    // Slack takes steps only from apps that may be installed for an organisation and run elsewhere.
    expect(manifest.settings).toMatchObject({ org_deploy_enabled: true, function_runtime: 'remote' });
  });

  test('a step gives on what is declared', () => {
    const { check_text: step } = withFunctions.parse(file).functions;
    const text = 'The moon is made of cheese.';
    const outputs = stepOutputs(reportOf([unrecorded(text)]), text);
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(step?.output_parameters ?? {}).sort());
    for (const [name, value] of Object.entries(outputs))
      expect(typeof value).toBe(step?.output_parameters[name]?.type);
  });

  test('has interactivity because buttons are listened to', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(registrations().action.length > 0);
  });
});
