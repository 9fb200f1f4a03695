/**
 * The examples of docs/command.md are true: each `$ …` line of a console block is run, and what follows it is what it
 * says. `UPDATE_DOCS=1 npm test` writes down what it says now; review the change as any other.
 */
import { test } from '@jest/globals';
import { holdTo, withExamples } from '../docs/examples.js';
import { knowledge } from './stet.js';

test('every example says what the command says', () => {
  holdTo('docs/command.md', (written) => withExamples(written, { knowledge }));
}, 120_000);
