import { z } from 'zod';
import { identifier, plain, webUrl } from './text.js';

/** An image by its address, or by that of a file in Slack. One of the two. */
export const imageSource = {
  image_url: webUrl.optional(),
  slack_file: z.union([z.strictObject({ id: identifier }), z.strictObject({ url: webUrl })]).optional(),
};

export function hasOneSource(image: { image_url?: unknown; slack_file?: unknown }): boolean {
  return (image.image_url === undefined) !== (image.slack_file === undefined);
}

export const ONE_SOURCE = 'needs either image_url or slack_file';

export const imageElement = z
  .strictObject({ type: z.literal('image'), ...imageSource, alt_text: plain(2000) })
  .refine(hasOneSource, ONE_SOURCE);
