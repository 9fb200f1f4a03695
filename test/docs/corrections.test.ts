/** The examples of docs/corrections.md are true, on the record that ships. */
import { test } from '@jest/globals';
import { holdTo, withExamples } from './examples.js';

test('every example says what the command says', () => {
  holdTo('docs/corrections.md', (written) => withExamples(written, { knowledge: '' }));
}, 60_000);
