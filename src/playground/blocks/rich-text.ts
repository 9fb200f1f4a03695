import { z } from 'zod';
import { identifier, plain, webUrl } from './text.js';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();

const text = z.strictObject({ type: z.literal('text'), text: plain(3000), style });
const link = z.strictObject({
  type: z.literal('link'),
  url: webUrl,
  text: plain(3000).optional(),
  unsafe: z.boolean().optional(),
  style,
});

const inline = z.discriminatedUnion('type', [
  text,
  link,
  z.strictObject({ type: z.literal('user'), user_id: identifier, style }),
  z.strictObject({ type: z.literal('channel'), channel_id: identifier, style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: identifier, style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
  z.strictObject({ type: z.literal('emoji'), name: identifier, unicode: plain(255).optional(), style }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: plain(255),
    url: webUrl.optional(),
    fallback: plain(255).optional(),
    style,
  }),
]);

const border = z.literal([0, 1]).optional();
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline).min(1) });

/** The block that Slack's own composer makes. */
export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: identifier.optional(),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(section).min(1),
          indent: z.int().min(0).max(8).optional(),
          offset: z.int().min(0).optional(),
          border,
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline).min(1), border }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.discriminatedUnion('type', [text, link])).min(1),
          border,
        }),
      ]),
    )
    .min(1),
});
