/** An unmodified client of the Web API. Refusals come back as answers. */
import { type Logger, LogLevel, webApi } from '@slack/bolt';
import type { Slack } from '../../src/playground/index.js';

export type Answer = Record<string, unknown> & { ok?: boolean; error?: string };

export function webClient(slack: Slack, token: string = slack.botToken): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: slack.apiUrl,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    logger: quiet,
  });
}

/** For what is refused on purpose. */
export const quiet: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

/** Calls a method by its name. */
export async function call(
  slack: Slack,
  method: string,
  args: Record<string, unknown> = {},
  token?: string,
): Promise<Answer> {
  try {
    return { ...(await webClient(slack, token).apiCall(method, args)) };
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return { ...error.data };
    throw error;
  }
}
