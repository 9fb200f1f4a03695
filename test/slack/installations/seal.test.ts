import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readKeys } from '../../../src/slack/installations/keys.js';
import { isCurrent, seal, unseal } from '../../../src/slack/installations/seal.js';
import { keys, secretKey } from './keys.js';

const [first, second] = [secretKey(), secretKey()];
const ours = keys(first);

describe('STET_ENCRYPTION_KEY', () => {
  const bytes = Buffer.from(first, 'base64');
  test.each([
    ['base64', first],
    ['base64 for addresses', bytes.toString('base64url')],
    ['hexadecimal', bytes.toString('hex')],
    ['hexadecimal in capitals', bytes.toString('hex').toUpperCase()],
  ])('is read from %s', (_, typed) => expect(readKeys(typed)).toEqual(ours));

  test('several, the newest first', () => {
    expect(readKeys(`${second}, ${first}`)).toEqual([...keys(second), ...ours]);
  });

  test.each([
    ['nothing', ''],
    ['words', 'a very secret sentence'],
    ['16 bytes', Buffer.alloc(16, 1).toString('base64')],
    ['33 bytes', Buffer.alloc(33, 1).toString('base64')],
    ['one of several', `${first},short`],
    ['a comma too many', `${first},`],
  ])('%s is no key', (_, typed) => expect(readKeys(typed)).toBeNull());

  test('what signs is not what seals, and neither is the secret', () => {
    const [{ id, sealing, state }] = ours;
    const all = [bytes, Buffer.from(sealing), Buffer.from(state, 'base64url')].map((one) =>
      one.toString('hex'),
    );
    expect(new Set(all).size).toBe(3);
    expect(all.join(' ')).not.toContain(id);
  });
});

describe('a seal', () => {
  test('opens to what was sealed, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (secret, of) => {
        const sealed = seal(secret, of, ours);
        expect(unseal(sealed, of, ours)).toBe(secret);
        expect(seal(secret, of, ours)).not.toBe(sealed);
      }),
    );
  });

  test('does not open where a single character of it was changed', () => {
    const sealed = seal('xoxb-secret', 'T1', ours);
    for (let at = 0; at < sealed.length; at += 1) {
      // The highest bit of a digit of base64 is never padding.
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'g' : 'A') + sealed.slice(at + 1);
      expect(() => unseal(changed, 'T1', ours)).toThrow(
        /were (?:changed since they were|sealed with another key)/,
      );
    }
  });

  test('does not open where its end is missing', () => {
    const sealed = seal('xoxb-secret', 'T1', ours);
    for (let end = 0; end < sealed.length; end += 1)
      expect(() => unseal(sealed.slice(0, end), 'T1', ours)).toThrow('The tokens of T1');
  });

  test('of one workspace does not open for another', () => {
    expect(() => unseal(seal('xoxb-secret', 'T1', ours), 'T2', ours)).toThrow(
      'The tokens of T2 in the store were changed',
    );
  });

  test('with another key says which key is missing, and what to do', () => {
    const sealed = seal('xoxb-secret', 'T1', ours);
    expect(() => unseal(sealed, 'T1', keys(second))).toThrow(
      `were sealed with another key (${ours[0].id}). Add that one to STET_ENCRYPTION_KEY after the new one`,
    );
  });

  test('opens with an older key in the list, and is to be made anew', () => {
    const sealed = seal('xoxb-secret', 'T1', ours);
    const both = keys(second, first);
    expect(unseal(sealed, 'T1', both)).toBe('xoxb-secret');
    expect(isCurrent(sealed, ours)).toBe(true);
    expect(isCurrent(sealed, both)).toBe(false);
    expect(isCurrent(seal('xoxb-secret', 'T1', both), both)).toBe(true);
  });
});
