import { describe } from '@jest/globals';
import { createTextChecker } from '../../src/checking/against/check-against.js';
import { createChecker } from '../../src/checking/check.js';
import { readThesaurus } from '../../src/retrieval/thesaurus/file.js';
import { shipped } from '../checking/rule-tester.js';
import { onOwnSlack } from './own-slack.js';
import { coreScenarios } from './scenarios.js';

describe('on the local Slack that ships', () => {
  const checker = createChecker(shipped, undefined, createTextChecker(readThesaurus, shipped.asOf));
  coreScenarios((mode) => onOwnSlack(checker, mode));
});
