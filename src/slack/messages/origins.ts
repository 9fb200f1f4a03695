/** Where a statement comes from: a line, the outlets and whom they credit, and a picture. */
import { z } from 'zod';
import type { ClaimReport } from '../../checking/report.js';
import type { OriginsFound } from '../filing/port.js';
import type { Answer } from './answer.js';
import { context, section } from './blocks.js';
import { bold, escaped, escapedLine, type Mrkdwn, mrkdwn, preformatted, quoted } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

/** A section takes 3000, entities and marks included. */
const longestTree = 2500;

export function originsAnswer(claim: string, found: OriginsFound | null): Answer {
  if (found === null)
    return plainAnswer(
      mrkdwn`Nothing on record says that, so I cannot tell where it comes from: “${escapedLine(claim, 300)}”.`,
    );
  const { of, line, tree, picture } = found;
  return {
    summary: escapedLine(line, 900),
    body: [
      section(mrkdwn`${bold(escapedLine(line, 900))}\n${quoted(escapedLine(of, 300))}`),
      section(preformatted(escaped(tree.trimEnd(), longestTree))),
      context(
        escaped(
          'Who carries it, and below each whom it credits. Anything marked as read by machine no editor has confirmed.',
        ),
      ),
    ],
    citations: [],
    footer: [],
    shareable: true,
    ...(picture === null ? {} : { file: { name: 'origins.png', content: picture, what: 'picture' } }),
  };
}

const withOrigins = z.object({ origins: z.object({ line: z.string().min(1) }) });

/** Under a claim, where the report tells where what it says comes from. */
export function claimOrigins(claim: ClaimReport): Mrkdwn[] {
  const { data } = withOrigins.safeParse(claim);
  return data === undefined ? [] : [mrkdwn`Where it comes from: ${escapedLine(data.origins.line, 600)}`];
}
