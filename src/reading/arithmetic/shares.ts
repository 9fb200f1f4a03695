/** Shares of one whole that come to more than all of it. */
import type { Quantity } from '../numbers.js';
import type { Miscount, Slots } from './figures.js';

/** Several wholes, or one at several times: the shares need not be parts of one. */
const SEVERAL_WHOLES =
  /\b(?:from|up|down|compared|than|last|previous(?:ly)?|earlier|ago|among|men|women|Democrats?|Republicans?|independents?|whites?|Blacks?|Hispanics?|Latinos?|voters (?:who|under|over|aged)|error|respectively|turnout|precincts|reporting|counted|since|multiple|more than one|both|each|either|also|respondents could|primary|runoff|in (?:<d\d+>|\p{Lu}))\b/u;
const RESIDUE =
  /<n(\d+)>(?: (?:percent|of (?:voters|respondents|them|those (?:polled|surveyed))))?(?: (?:were|was|are|remain(?:ed|s|ing)?|said they (?:were|are|did)|saying|say they (?:are|were)|had|have|having|with))? (?:undecided|unsure|not sure|no opinion|uncertain|did(?:n[’']t| not) know|don[’']t know|neither|unaffiliated|not decided)\b/iu;
const AGAINST =
  /\b(?:split|won|beat|beating|defeat(?:ed|ing|s)?|le(?:d|ads|ading)|prevailed|ahead of|over|approved|passed|trail(?:s|ed|ing)?)\b[^<>]{0,50}<n(\d+)>(?: to |-|–)<n(\d+)>(?! (?:in|from)\b)/iu;

const plain = (one: Quantity | null): one is Quantity =>
  one !== null && one.unit === '%' && one.hedge === null && one.high === undefined && !one.vague;

const pastHundred = (shares: readonly Quantity[]): Miscount[] => {
  const sum = shares.reduce((all, { value }) => all + value, 0);
  // Each is rounded by itself.
  if (shares.length < 2 || shares.length > 6 || sum <= 100 + 0.5 * shares.length + 0.5) return [];
  return [
    {
      start: Math.min(...shares.map(({ start }) => start)),
      end: Math.max(...shares.map(({ end }) => end)),
      kind: 'pastHundred',
      right: `${Number(sum.toFixed(1))} percent`,
      expected: null,
    },
  ];
};

export function shares(slots: Slots): Miscount[] {
  if (SEVERAL_WHOLES.test(slots.text)) return [];
  const all = [...slots.text.matchAll(/<n(\d+)>/g)].map((match) => slots.number(match[1]));
  if (RESIDUE.test(slots.text) && all.every(plain)) return pastHundred(all.filter(plain));
  const against = AGAINST.exec(slots.text);
  const pair = [slots.number(against?.[1]), slots.number(against?.[2])];
  return against !== null && pair.every(plain) ? pastHundred(pair.filter(plain)) : [];
}
