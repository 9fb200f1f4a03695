import { type Miscount, miscountsIn } from '../../reading/arithmetic/miscounts.js';
import type { Rule } from '../rule.js';

const MESSAGES: Readonly<Record<Miscount['kind'], string>> = {
  change: 'From the one figure to the other it is {{right}}.',
  direction: 'These figures go the other way: it is {{right}}.',
  margin: 'The difference is {{right}}.',
  moreThanAll: 'That is more than there are: {{right}}.',
  rest: 'What is left is {{right}}.',
  share: 'That comes to {{right}}.',
  total: 'The parts add up to {{right}}.',
  list: 'The list names {{right}}.',
  pastHundred: 'These shares add up to {{right}}.',
  age: 'By these dates the age is {{right}}.',
  span: 'By these dates it is {{right}}.',
};

/** Figures of the draft that do not add up. */
export const wrongArithmetic: Rule = {
  meta: {
    id: 'wrong-arithmetic',
    severity: 'warning',
    description: 'Figures within the draft do not add up: changes, totals, shares, margins, ages.',
    messages: MESSAGES,
  },
  check({ sentence, draft }) {
    return miscountsIn(sentence, draft.before.get(sentence) ?? null).map(
      ({ kind, start, end, right, expected }) => ({
        messageId: kind,
        data: { right },
        start,
        end,
        expected: expected === null ? [] : [expected],
        citations: [],
      }),
    );
  },
};
