/** The same as in core.test.ts, on a Slack that others wrote: `npm run test:peer`. */
import { describe, jest, test } from '@jest/globals';
import { createTextChecker } from '../../src/checking/against/check-against.js';
import { createChecker } from '../../src/checking/check.js';
import { readThesaurus } from '../../src/retrieval/thesaurus/file.js';
import { shipped } from '../checking/rule-tester.js';
import { fetchLocalSlack } from './fetch-local-slack.js';
import { onLocalSlack } from './on-local-slack.js';
import { coreScenarios } from './scenarios.js';

jest.setTimeout(45_000);

const fetched = await fetchLocalSlack();

describe('on local-slack', () => {
  if ('missing' in fetched) {
    // A file of which all is skipped is not listed with its reason.
    process.stderr.write(`skipped: ${fetched.missing}\n`);
    test.skip(`skipped: ${fetched.missing}`, () => {});
    return;
  }
  const checker = createChecker(shipped, undefined, createTextChecker(readThesaurus, shipped.asOf));
  coreScenarios((mode) => onLocalSlack(fetched.program, checker, mode));
});
