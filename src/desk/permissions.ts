/** Who may rule, file sources and change settings: whom the newsroom's environment lists, by Slack's ids and user groups. */

export type Action = 'rule' | 'file' | 'settings';

/** Whom a setting lists; null where it lists nobody, and everybody may. */
type Listed = readonly string[] | null;

/** Ids of people (U…, W…) and user groups (S…), and handles of groups (`@fact-desk`). */
export type Permissions = Readonly<Record<Action, Listed>>;

/** Where nobody is listed. */
export const everybody: Permissions = { rule: null, file: null, settings: null };

type Environment = Readonly<Record<string, string | undefined>>;

/** STET_EDITORS stands for those that are not set. */
const variables: Readonly<Record<Action, string>> = {
  rule: 'STET_RULERS',
  file: 'STET_FILERS',
  settings: 'STET_SETTERS',
};
const forAll = 'STET_EDITORS';

/** Where it is set who may: `STET_RULERS or STET_EDITORS`. */
export const settingsFor = (action: Action): string => `${variables[action]} or ${forAll}`;

/** The user groups that are listed anywhere: ids and handles. */
export const groupsListed = (permissions: Permissions): ReadonlySet<string> =>
  new Set(Object.values(permissions).flatMap((list) => (list ?? []).filter(isGroup)));

const form = /^(?:[UWS][A-Z0-9]{2,40}|@[\p{L}\p{N}._-]{1,80})$/u;

export type PermissionsRead =
  | { readonly kind: 'permissions'; readonly permissions: Permissions }
  /** What is wrong, a sentence each. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Who tries to keep people out is not to be misunderstood: what cannot be read is no list of everybody. */
export function readPermissions(env: Environment): PermissionsRead {
  const problems = [forAll, ...Object.values(variables)].flatMap((name) =>
    (listed(env[name]) ?? [])
      .filter((entry) => !form.test(entry))
      .map(
        (entry) =>
          `${name}: “${entry}” is neither the id of a person (U…) or of a user group (S…) nor a group’s @handle. Separate several with commas.`,
      ),
  );
  if (problems.length > 0) return { kind: 'invalid', problems };
  const list = (action: Action): Listed => listed(env[variables[action]]) ?? listed(env[forAll]);
  return {
    kind: 'permissions',
    permissions: { rule: list('rule'), file: list('file'), settings: list('settings') },
  };
}

/** Null for a variable that is not set, or is empty. */
function listed(value: string | undefined): Listed {
  const entries = (value ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.length === 0 ? null : entries;
}

export type Allowed =
  | { readonly kind: 'yes' }
  | {
      readonly kind: 'no';
      /** `no-answer`: Slack did not say which groups the person is in, so nothing is risked. */
      readonly reason: 'not-listed' | 'no-answer';
    };

/**
 * Whether somebody may do something.
 *
 * @param groupsOf ids and `@handles` of the user groups that a person is in; asked only where the answer depends on it
 */
export async function may(
  user: string,
  action: Action,
  permissions: Permissions,
  groupsOf: (user: string) => Promise<readonly string[]>,
): Promise<Allowed> {
  const list = permissions[action];
  if (list === null || list.includes(user)) return { kind: 'yes' };
  if (!list.some(isGroup)) return { kind: 'no', reason: 'not-listed' };
  try {
    const groups = await groupsOf(user);
    return list.some((entry) => isGroup(entry) && groups.includes(entry))
      ? { kind: 'yes' }
      : { kind: 'no', reason: 'not-listed' };
  } catch {
    return { kind: 'no', reason: 'no-answer' };
  }
}

const isGroup = (entry: string): boolean => /^[S@]/.test(entry);
