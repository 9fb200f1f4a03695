import { describe, expect, test } from '@jest/globals';
import { kinship } from '../../../src/filing/copies/kind.js';
import { signatureOf } from '../../../src/filing/copies/signature.js';
import { labelledPairs } from '../../eval/copies/pairs.js';

/** What is written about in `docs/origins.md` as beyond what runs of words can show. */
const beyond: readonly string[] = ['reworded throughout'];

describe('what a text is to the wire', () => {
  test.each(labelledPairs().filter(({ made }) => !beyond.includes(made)))(
    '$name: $made: $label',
    ({ original, other, label }) => {
      const kind = kinship(signatureOf(original), signatureOf(other))?.kind ?? 'none';
      expect(kind).toBe(label);
      expect(kinship(signatureOf(other), signatureOf(original))?.kind ?? 'none').toBe(label);
    },
  );
});
