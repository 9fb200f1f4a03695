import { describe, expect, test } from '@jest/globals';
import {
  asSignature,
  commonTo,
  containment,
  likeness,
  signatureOf,
} from '../../../src/filing/copies/signature.js';
import { readEvents } from '../../eval/copies/pairs.js';

const [event] = readEvents();
const wire = event?.wire ?? '';
const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, n) => `word${from + n}`).join(' ');

describe('signatureOf', () => {
  test('the same text has the same signature, of at most 128 numbers in ascending order', () => {
    const { values } = signatureOf(wire);
    expect(signatureOf(wire).values).toEqual(values);
    expect(values).toHaveLength(128);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
  });

  test.each([
    ['capitals', wire.toUpperCase()],
    ['marks', wire.replaceAll(', ', ' – ')],
    ['typographic apostrophes', wire.replaceAll("'", '’')],
    ['blank lines', wire.replaceAll('\n', '\n\n')],
  ])('%s make no difference', (_, other) => {
    expect(likeness(signatureOf(wire), signatureOf(other))).toBe(1);
  });

  test.each(['', ' ', 'Two words', '“All of this was said by somebody else, word for word.”'])(
    'nothing to compare in %j',
    (text) => {
      expect(signatureOf(text).values).toEqual([]);
      expect(likeness(signatureOf(text), signatureOf(text))).toBe(0);
    },
  );

  test('as it was kept, and what was not one', () => {
    const signature = signatureOf(wire);
    expect(asSignature(JSON.parse(JSON.stringify(signature)))).toEqual(signature);
    expect(asSignature({ method: 'none' })).toBeNull();
    expect(asSignature(null)).toBeNull();
  });

  test('signatures of another method are not compared', () => {
    const signature = signatureOf(wire);
    expect(likeness(signature, { ...signature, method: 'another' })).toBe(0);
  });
});

describe('what two texts have in common', () => {
  // Of 1,000 words the first 250: an estimate from a sample of 128, so within a few hundredths.
  const [whole, part] = [signatureOf(words(0, 1000)), signatureOf(words(0, 250))];

  test('all of a part is in the whole, and a quarter of the whole in the part', () => {
    expect(containment(part, whole)).toBe(1);
    expect(containment(whole, part)).toBeGreaterThan(0.17);
    expect(containment(whole, part)).toBeLessThan(0.33);
  });

  test('half of each', () => {
    const { ofFirst, ofSecond } = commonTo(signatureOf(words(0, 600)), signatureOf(words(300, 900)));
    for (const share of [ofFirst, ofSecond]) {
      expect(share).toBeGreaterThan(0.37);
      expect(share).toBeLessThan(0.63);
    }
  });
});
