/** Where a statement comes from: a line, the outlets and whom they credit, and a picture. */
import { z } from 'zod';
import type { ClaimReport } from '../../checking/report.js';
import type { OriginsFound } from '../filing/port.js';
import type { Answer } from './answer.js';
import { context, section } from './blocks.js';
import { bold, escaped, escapedLine, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

/** A section takes 3000, entities and marks included. */
const longestTree = 2500;

export function originsAnswer(claim: string, found: OriginsFound | null): Answer {
  if (found === null)
    return plainAnswer(
      mrkdwn`Nothing on record says that, so I cannot tell where it comes from: “${escapedLine(claim, 300)}”.`,
    );
  const { line, tree, picture } = found;
  return {
    summary: escapedLine(line, 900),
    body: [
      section(mrkdwn`${bold(escapedLine(line, 900))}\n${treeLines(tree)}`),
      context(mrkdwn`Of: “${escapedLine(claim, 300)}”`),
    ],
    citations: [],
    footer: [],
    shareable: true,
    ...(picture === null ? {} : { file: { name: 'origins.png', content: picture, what: 'picture' } }),
  };
}

/** Its lines as they stand: spaces at the beginning are how far in it is. */
function treeLines(tree: string): Mrkdwn {
  const indented = tree
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^ +/, (spaces) => '\u2003'.repeat(Math.ceil(spaces.length / 2))))
    .join('\n');
  return escaped(indented, longestTree);
}

const withOrigins = z.object({ origins: z.object({ line: z.string().min(1) }) });

/** Under a claim, where the report tells where what it says comes from. */
export function claimOrigins(claim: ClaimReport): Mrkdwn[] {
  const { data } = withOrigins.safeParse(claim);
  return data === undefined ? [] : [mrkdwn`Where it comes from: ${escapedLine(data.origins.line, 600)}`];
}
