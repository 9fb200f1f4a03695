import { z } from 'zod';
import { richText } from './rich-text.js';
import { identifier, plain } from './text.js';

const MOST_ROWS = 100;
const MOST_COLUMNS = 20;

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: plain(3000) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: plain(3000) }),
  richText,
]);

const rows = z
  .array(z.array(cell).min(1).max(MOST_COLUMNS, `no more than ${MOST_COLUMNS} items allowed`))
  .min(1)
  .max(MOST_ROWS, `no more than ${MOST_ROWS} items allowed`)
  .refine((all) => all.every((row) => row.length === all[0]?.length), 'rows must be of one length');

export const table = z
  .strictObject({
    type: z.literal('table'),
    rows,
    column_settings: z
      .array(
        z
          .strictObject({
            align: z.enum(['left', 'center', 'right']).optional(),
            is_wrapped: z.boolean().optional(),
          })
          .nullable(),
      )
      .max(MOST_COLUMNS, `no more than ${MOST_COLUMNS} items allowed`)
      .optional(),
    block_id: identifier.optional(),
  })
  .refine((block) => (block.column_settings?.length ?? 0) <= (block.rows[0]?.length ?? 0), {
    message: 'are more than there are columns',
    path: ['column_settings'],
  });

export const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    rows,
    caption: plain(3000),
    page_size: z.int().min(1).max(100).optional(),
    row_header_column_index: z.int().min(0).optional(),
    block_id: identifier.optional(),
  })
  .refine((block) => (block.row_header_column_index ?? 0) < (block.rows[0]?.length ?? 0), {
    message: 'is no column',
    path: ['row_header_column_index'],
  });
