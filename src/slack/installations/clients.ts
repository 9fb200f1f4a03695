/** A client for each workspace that installed Stet. */
import { type HTTPReceiver, webApi } from '@slack/bolt';
import type { Origin } from '../jobs/kind.js';
import { reasonOf } from './reason.js';

/** Bolt's way to a workspace's token: it renews those that expire. */
export type Authorize = NonNullable<HTTPReceiver['installer']>['authorize'];

/**
 * The token is asked for each time, so that one that was revoked or renewed is noticed, whichever process did it; the client is
 * kept for as long as it is the same.
 */
export class WorkspaceClients {
  readonly #authorize: Authorize;
  readonly #options: webApi.WebClientOptions;
  readonly #clients = new Map<string, { readonly token: string; readonly client: webApi.WebClient }>();

  constructor(authorize: Authorize, options: webApi.WebClientOptions) {
    this.#authorize = authorize;
    this.#options = options;
  }

  /**
   * @throws {NotInstalled} where Stet is not installed, or no longer
   * @throws {SealError} where its token cannot be opened
   */
  async of({ team, enterprise }: Origin): Promise<webApi.WebClient> {
    const token = await this.#tokenOf(team, enterprise);
    const kept = this.#clients.get(team);
    if (kept?.token === token) return kept.client;
    // The workspace is named for calls with an organisation's token, which is good for several.
    const client = new webApi.WebClient(token, { ...this.#options, teamId: team });
    this.#clients.set(team, { token, client });
    return client;
  }

  forget(team: string): void {
    this.#clients.delete(team);
  }

  async #tokenOf(team: string, enterprise: string | undefined): Promise<string> {
    try {
      const { botToken } = await this.#authorize({
        teamId: team,
        enterpriseId: enterprise,
        isEnterpriseInstall: false,
      });
      if (botToken !== undefined) return botToken;
    } catch (error) {
      this.forget(team);
      throw reasonOf(error);
    }
    throw new Error('an installation without a bot token');
  }
}
