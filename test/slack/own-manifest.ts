/** The manifest that ships, as the local Slack takes it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { root } from '../cli/stet.js';

export function ownManifest(): unknown {
  return parse(readFileSync(`${root}manifest.yml`, 'utf8'));
}
