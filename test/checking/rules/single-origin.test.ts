import { singleOrigin } from '../../../src/checking/rules/single-origin.js';
import { digestOf } from '../../../src/record/digest.js';
import type { NewsRecord } from '../../../src/record/record.js';
import { sourceSchema } from '../../../src/record/schema.js';
import { testRule } from '../rule-tester.js';
import { tiny } from '../tiny-record.js';

const paper = (id: string, publisher: string, facts: readonly object[]) =>
  sourceSchema.parse({
    id,
    title: null,
    publisher,
    byline: null,
    date: { on: '2024-05-20' },
    url: null,
    origins: [
      { id: 'fjord', name: 'Radio Fjord', kind: 'outlet', locator: '¶1' },
      { id: 'official', name: 'an unnamed official', kind: 'unnamed', locator: '¶1' },
    ],
    facts: facts.map((fact) => ({ locator: '¶1', ...fact })),
  });

const fjord = { attribution: { to: 'Radio Fjord', origin: 'fjord' } };
const official = { attribution: { to: 'an official', origin: 'official' } };
const sources = [
  paper('morning', 'Morning Paper', [
    { id: 'bridge', text: 'The council will close the harbor bridge.', ...fjord },
    { id: 'school', text: 'The council will sell the old school.', ...official },
    { id: 'pool', text: 'The council will drain the swimming pool.', ...fjord },
    { id: 'tram', text: 'The council will extend the tram line.' },
  ]),
  paper('evening', 'Evening Paper', [
    { id: 'bridge', text: 'The council will close the harbor bridge.', ...fjord },
    { id: 'school', text: 'The council will sell the old school.', ...official },
    { id: 'pool', text: 'The council will drain the swimming pool.' },
  ]),
  paper('radio', 'Radio Fjord', [{ id: 'bridge', text: 'The council will close the harbor bridge.' }]),
  // The same agency twice.
  paper('wire-early', 'Tide Wire', [{ id: 'library', text: 'The council will move the town library.' }]),
  paper('wire-late', 'Tide Wire', [{ id: 'library', text: 'The council will move the town library.' }]),
];
const content = {
  sources,
  people: tiny.people,
  organisations: tiny.organisations,
  discrepancies: [],
  spellings: [],
};
const papers: NewsRecord = { asOf: '2024-05-20', digest: digestOf(content), ...content };

testRule(
  singleOrigin,
  {
    valid: [
      // The draft says whose it is.
      'Reuters reported that the White House asked the Treasury Department to identify Russia sanctions that can be relaxed.',
      // The source’s own reporting, or several sources’.
      'Gallup found that 84% of Democrats have a favorable view of Ukraine.',
      'Donald Trump is the President of the United States.',
      // Not on record.
      'The White House asked the Treasury Department to bake a cake.',
      // The record has the contrary.
      'Pete Hegseth is the Secretary of State.',
    ],
    invalid: [
      {
        text: 'The White House asked the Treasury Department to identify Russia sanctions that can be relaxed.',
        messageId: 'credited',
        actual: /^The White House/,
        expected: null,
        cites: ['axios-putin-moves'],
      },
      {
        text: 'The White House asked the State Department to identify Russia sanctions that can be relaxed.',
        messageId: 'credited',
        actual: /^The White House/,
      },
    ],
  },
  {
    record: papers,
    valid: [
      // One outlet’s unnamed official may be another than the other’s.
      'The council will sell the old school.',
      // One of two has it on its own.
      'The council will drain the swimming pool.',
      // One source’s own.
      'The council will extend the tram line.',
      'Radio Fjord reported that the council will close the harbor bridge.',
    ],
    invalid: [
      {
        text: 'The council will close the harbor bridge.',
        messageId: 'carried',
        actual: /^The council/,
        cites: ['morning', 'evening', 'radio'],
      },
      {
        text: 'The council will move the town library.',
        messageId: 'carried',
        actual: /^The council/,
        cites: ['wire-early', 'wire-late'],
      },
    ],
  },
);
