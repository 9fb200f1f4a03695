/** What people are told where Stet has no token for their workspace. */
import type { Answer } from './answer.js';
import { escaped } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

export function notInstalledHere(): Answer {
  return plainAnswer(
    escaped(
      'I am not installed in this workspace any more, so I cannot answer. Whoever looks after its apps can install me again.',
    ),
  );
}

export function tokenOutOfReach(): Answer {
  return plainAnswer(
    escaped(
      'I cannot get at my token for this workspace just now, so I cannot answer. Try again in a minute; if it stays so, tell whoever runs Stet.',
    ),
  );
}
