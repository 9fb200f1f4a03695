import { z } from 'zod';

/** An app as its manifest describes it: what people see of it, and what it may do. */
export interface AppSetup {
  readonly name: string;
  readonly botName: string;
  readonly description: string;
  readonly longDescription: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly commands: readonly CommandSetup[];
  readonly shortcuts: readonly ShortcutSetup[];
  readonly scopes: readonly string[];
  readonly subscriptions: readonly string[];
  readonly homeTab: boolean;
  readonly messagesTab: boolean;
  /** What workflows may run; `undefined` where the manifest names none. */
  readonly functions: readonly FunctionSetup[] | undefined;
  /** Domains whose links the app is told of. */
  readonly unfurlDomains: readonly string[];
}

export interface CommandSetup {
  /** With `/`. */
  readonly command: string;
  readonly description?: string;
  readonly usageHint?: string;
}

/** A function that workflows may run as a step. */
export interface FunctionSetup {
  readonly callbackId: string;
  readonly title?: string;
  readonly description?: string;
  readonly inputs?: readonly ParameterSetup[];
  readonly outputs?: readonly ParameterSetup[];
}

export interface ParameterSetup {
  readonly name: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly required?: boolean;
}

export interface ShortcutSetup {
  readonly name: string;
  readonly type: 'message' | 'global';
  readonly callbackId: string;
  readonly description?: string;
}

const parameters = z
  .record(
    z.string(),
    z.object({
      type: z.string(),
      title: z.string().optional(),
      description: z.string().optional(),
      is_required: z.boolean().optional(),
    }),
  )
  .default({});

const manifest = z.object({
  display_information: z.object({
    name: z.string().min(1).max(35),
    description: z.string().max(140).default(''),
    long_description: z.string().max(4000).default(''),
    background_color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .default('#000000'),
  }),
  features: z
    .object({
      app_home: z
        .object({
          home_tab_enabled: z.boolean().default(false),
          messages_tab_enabled: z.boolean().default(true),
        })
        .optional(),
      bot_user: z.object({ display_name: z.string().min(1).max(80) }).optional(),
      slash_commands: z
        .array(
          z.object({
            command: z.string().regex(/^\/\S{1,31}$/),
            description: z.string().max(2000),
            usage_hint: z.string().max(1000).optional(),
          }),
        )
        .max(50)
        .default([]),
      shortcuts: z
        .array(
          z.object({
            name: z.string().min(1).max(24),
            type: z.enum(['message', 'global']),
            callback_id: z.string().min(1).max(255),
            description: z.string().min(1).max(150),
          }),
        )
        .max(10)
        .default([]),
      unfurl_domains: z.array(z.string()).max(5).default([]),
    })
    .prefault({}),
  functions: z
    .record(
      z.string(),
      z.object({
        title: z.string().max(50),
        description: z.string().optional(),
        input_parameters: parameters,
        output_parameters: parameters,
      }),
    )
    .optional(),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).default([]) }) }),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).max(100).default([]) }).optional(),
    })
    .prefault({}),
});

/**
 * Reads an app's manifest, parsed from its YAML or JSON.
 * @throws ZodError where it is not one
 */
export function readManifest(raw: unknown): AppSetup {
  const { display_information: shown, features, functions, oauth_config, settings } = manifest.parse(raw);
  return {
    name: shown.name,
    botName: features.bot_user?.display_name ?? shown.name,
    description: shown.description,
    longDescription: shown.long_description,
    color: shown.background_color,
    commands: features.slash_commands.map((one) => ({
      command: one.command,
      description: one.description,
      ...(one.usage_hint !== undefined && { usageHint: one.usage_hint }),
    })),
    shortcuts: features.shortcuts.map((one) => ({
      name: one.name,
      type: one.type,
      callbackId: one.callback_id,
      description: one.description,
    })),
    scopes: oauth_config.scopes.bot,
    subscriptions: settings.event_subscriptions?.bot_events ?? [],
    homeTab: features.app_home?.home_tab_enabled ?? false,
    messagesTab: features.app_home?.messages_tab_enabled ?? true,
    functions:
      functions &&
      Object.entries(functions).map(([callbackId, one]) => ({
        callbackId,
        title: one.title,
        ...(one.description !== undefined && { description: one.description }),
        inputs: parameterSetups(one.input_parameters),
        outputs: parameterSetups(one.output_parameters),
      })),
    unfurlDomains: features.unfurl_domains,
  };
}

function parameterSetups(given: z.output<typeof parameters>): ParameterSetup[] {
  return Object.entries(given).map(([name, { type, title, description, is_required }]) => ({
    name,
    type,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(is_required !== undefined && { required: is_required }),
  }));
}
