/** What Stet asks for when it is installed: what the manifest names, and no more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageRoot } from '../../record/package-root.js';

const manifestSchema = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).min(1) }) }),
});

/** @throws {z.ZodError} where the manifest that ships names none */
export function scopesOfManifest(): string[] {
  const file: unknown = parse(readFileSync(join(packageRoot(), 'manifest.yml'), 'utf8'));
  return manifestSchema.parse(file).oauth_config.scopes.bot;
}
