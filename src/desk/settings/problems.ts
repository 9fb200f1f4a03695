/** What is wrong with settings, as a sentence for whoever set them. */
import type { z } from 'zod';

const expected: Readonly<Record<string, string>> = {
  talk: '“talk” is quiet or talkative.',
  from: '“from” is the least grave severity to report: error, warning or info.',
  answers: '“answers” is ephemeral (only who asked sees them) or in_channel (everybody does).',
  reaction: '“reaction” is the name of an emoji, such as mag, or nothing for none.',
  followUps: '“followUps” is on or off.',
  edits: '“edits” is on or off.',
};

/** @param rules ids of the rules that there are */
export function inWords({ code, path, ...issue }: z.core.$ZodIssue, rules: readonly string[]): string {
  const [name] = path;
  if (code === 'unrecognized_keys' && 'keys' in issue) {
    const known = [...Object.keys(expected), 'off'].sort().join(', ');
    return `There is no setting “${issue.keys.join('”, “')}”. The settings are ${known}.`;
  }
  if (name === 'off') return `“off” lists rules that stay silent. The rules are ${rules.join(', ')}.`;
  return expected[String(name)] ?? 'Settings are a name and a value each.';
}
