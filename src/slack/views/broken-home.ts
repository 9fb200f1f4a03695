/** The home tab where it cannot be made. */
import type { types } from '@slack/bolt';
import { header, section } from '../messages/blocks.js';
import { escapedLine, mrkdwn } from '../messages/mrkdwn.js';

/** @param reference stands in the log beside what went wrong */
export const brokenHome = (reference: string): types.HomeView => ({
  type: 'home',
  blocks: [
    header('This page could not be made'),
    section(
      mrkdwn`Something went wrong on my side, and it is in the log as ${escapedLine(reference, 60)}. Open this tab once more; if it happens again, give that reference to whoever runs Stet. Commands and mentions are answered as ever: try /factcheck help.`,
    ),
  ],
});
