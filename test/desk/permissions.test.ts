import { describe, expect, test } from '@jest/globals';
import { may, readPermissions } from '../../src/desk/permissions.js';

const none = async () => {
  throw new Error('nobody is to be asked');
};

describe('whom the environment lists', () => {
  test.each([
    ['nobody: everybody may', {}, { rule: null, file: null, settings: null }],
    ['nobody, in words', { STET_EDITORS: ' , ' }, { rule: null, file: null, settings: null }],
    [
      'editors, for all of it',
      { STET_EDITORS: 'U012AB, @fact-desk' },
      {
        rule: ['U012AB', '@fact-desk'],
        file: ['U012AB', '@fact-desk'],
        settings: ['U012AB', '@fact-desk'],
      },
    ],
    [
      'others for one thing',
      { STET_EDITORS: 'W012AB', STET_FILERS: 'S0614TZR7' },
      { rule: ['W012AB'], file: ['S0614TZR7'], settings: ['W012AB'] },
    ],
    ['rulers only', { STET_RULERS: 'U012AB' }, { rule: ['U012AB'], file: null, settings: null }],
  ])('%s', (_, env, permissions) =>
    expect(readPermissions(env)).toEqual({ kind: 'permissions', permissions }),
  );

  test.each(['ada', 'u012ab', '@', 'U012AB;U34', 'C012AB'])('“%s” is no such list', (entry) => {
    expect(readPermissions({ STET_RULERS: entry })).toEqual({
      kind: 'invalid',
      problems: [
        `STET_RULERS: “${entry}” is neither the id of a person (U…) or of a user group (S…) nor a group’s @handle. Separate several with commas.`,
      ],
    });
  });
});

describe('somebody', () => {
  const permissions = { rule: ['U1', 'S1', '@desk'], file: ['U1'], settings: null };
  test.each([
    ['who is listed may', 'U1', 'rule', none, { kind: 'yes' }],
    ['where nobody is listed may', 'U9', 'settings', none, { kind: 'yes' }],
    ['who is not listed, and no group is, may not', 'U9', 'file', none, { kind: 'no', reason: 'not-listed' }],
    ['in a listed group may', 'U9', 'rule', async () => ['S2', 'S1'], { kind: 'yes' }],
    ['in a group listed by its handle may', 'U9', 'rule', async () => ['S2', '@desk'], { kind: 'yes' }],
    ['in another group may not', 'U9', 'rule', async () => ['S2'], { kind: 'no', reason: 'not-listed' }],
    // A group's answer cannot make somebody of another's id.
    ['with an odd group may not', 'U9', 'rule', async () => ['U1'], { kind: 'no', reason: 'not-listed' }],
    ['whose groups Slack does not tell may not', 'U9', 'rule', none, { kind: 'no', reason: 'no-answer' }],
  ] as const)('%s', async (_, user, action, groupsOf, allowed) =>
    expect(await may(user, action, permissions, groupsOf)).toEqual(allowed),
  );
});
