/** Which user groups a person is in, as Slack knows it. Remembered for some minutes, so that every press does not ask again. */
import { z } from 'zod';
import type { Origin } from './jobs/kind.js';
import type { ChannelQueues } from './sending/channel-queues.js';
import type { Surroundings } from './surroundings.js';

/** Whom a newcomer waits for at most until they may do what their new group may, in milliseconds. */
const rememberedFor = 5 * 60_000;

/** As many workspaces are remembered. */
const most = 100;

const groupsSchema = z.array(z.object({ id: z.string(), handle: z.string() }));
const usersSchema = z.array(z.string());

interface Members {
  readonly until: number;
  /** By the id of a group and by its `@handle`, the people in it. */
  readonly of: Promise<ReadonlyMap<string, readonly string[]>>;
}

export interface GroupsParts extends Pick<Surroundings, 'clientFor' | 'now'> {
  readonly queues: Pick<ChannelQueues, 'patiently'>;
  /** The groups that matter: ids and `@handles`. No others are asked about. */
  readonly listed: ReadonlySet<string>;
}

export class UserGroups {
  readonly #parts: GroupsParts;
  readonly #teams = new Map<string, Members>();

  constructor(parts: GroupsParts) {
    this.#parts = parts;
  }

  /**
   * Ids and `@handles` of the groups that somebody is in.
   *
   * @throws what Slack refuses it with; it is asked again the next time
   */
  async groupsOf(user: string, origin: Origin): Promise<readonly string[]> {
    const members = await this.#members(origin);
    return [...members].filter(([, people]) => people.includes(user)).map(([group]) => group);
  }

  #members(origin: Origin): Members['of'] {
    const { team } = origin;
    const now = this.#parts.now().getTime();
    const known = this.#teams.get(team);
    if (known !== undefined && known.until > now) return known.of;
    const of = this.#ask(origin);
    const asked = { until: now + rememberedFor, of };
    this.#teams.delete(team);
    this.#teams.set(team, asked);
    const [oldest] = this.#teams.keys();
    if (this.#teams.size > most && oldest !== undefined) this.#teams.delete(oldest);
    // What failed is not remembered.
    of.catch(() => {
      if (this.#teams.get(team) === asked) this.#teams.delete(team);
    });
    return of;
  }

  async #ask(origin: Origin): Promise<ReadonlyMap<string, readonly string[]>> {
    const { clientFor, queues, listed } = this.#parts;
    const client = await clientFor(origin);
    const { usergroups } = await queues.patiently('usergroups', () => client.usergroups.list());
    const members = new Map<string, readonly string[]>();
    for (const { id, handle } of groupsSchema.parse(usergroups ?? [])) {
      const names = [id, `@${handle}`].filter((name) => listed.has(name));
      if (names.length === 0) continue;
      const { users } = await queues.patiently('usergroups', () =>
        client.usergroups.users.list({ usergroup: id }),
      );
      const people = usersSchema.parse(users ?? []);
      for (const name of names) members.set(name, people);
    }
    return members;
  }
}
