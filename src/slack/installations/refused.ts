/** What Slack sends from a workspace for which there is no token: it is logged, and whoever asked something is told. */
import { type CodedError, ErrorCode } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { inOneLine } from '../intake.js';
import { loggable } from '../logging.js';
import { notInstalledHere, tokenOutOfReach } from '../messages/not-installed.js';
import { respondTo } from '../sending/sender.js';
import { NotInstalled } from './not-installed.js';
import { reasonOf } from './reason.js';
import { SealError } from './seal.js';

const bodySchema = z.object({
  team_id: z.string().optional(),
  team: z.object({ id: z.string() }).nullish(),
  response_url: z.string().optional(),
});

interface Failed {
  readonly error: CodedError;
  readonly body: unknown;
}

/**
 * Bolt’s last resort. What is not about tokens goes on as it would without this: Slack is not told that all is well, and sends an
 * event again.
 */
export function onError(logger: Logger): (failed: Failed) => Promise<void> {
  return async ({ error, body }) => {
    const reason = reasonOf(error);
    if (error.code !== ErrorCode.AuthorizationError) {
      logger.error(loggable(reason), 'a request could not be taken in');
      throw error;
    }
    const { team_id, team, response_url } = bodySchema.safeParse(body).data ?? {};
    const from = { team: team_id ?? team?.id };
    if (reason instanceof NotInstalled) logger.warn(from, 'ignored what came from a workspace without Stet');
    else if (reason instanceof SealError)
      logger.error({ ...from, reason: reason.message }, 'a token is out of reach');
    else logger.error({ ...from, ...loggable(reason) }, 'a token could not be looked up');
    if (response_url !== undefined) await tell(response_url, reason, logger);
    // The store may answer in a minute, when the event comes again.
    else if (!(reason instanceof NotInstalled || reason instanceof SealError)) throw error;
  };
}

async function tell(url: string, reason: unknown, logger: Logger): Promise<void> {
  const told = inOneLine(reason instanceof NotInstalled ? notInstalledHere() : tokenOutOfReach());
  try {
    await respondTo(url, { response_type: 'ephemeral', replace_original: false, ...told });
  } catch (silence) {
    logger.error(loggable(silence), 'could not say so either');
  }
}
