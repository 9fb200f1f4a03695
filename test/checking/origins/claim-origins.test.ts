/** What the record that ships has behind some of its statements; the sources were read for it. */
import { describe, expect, test } from '@jest/globals';
import { createChecker } from '../../../src/checking/check.js';
import { originsIn } from '../../../src/checking/origins/claim-origins.js';
import { loadRecord } from '../../../src/record/load.js';
import { shippedKnowledge } from '../../../src/record/package-root.js';
import { tiny } from '../tiny-record.js';

const checker = createChecker(await loadRecord(shippedKnowledge()));
const [halt] = originsIn(
  checker,
  'Hegseth ordered U.S. Cyber Command to halt offensive cyber operations against Russia.',
);

describe('the halt to cyber operations', () => {
  // NBC has it from an official. UPI credits the Times for who gave the orders, and The Record only for how long they last.
  // Axios has it “apparently”, and credits what it says next of the suspension to officials who told the Post. The two
  // documents without a publisher say not how they know.
  test('in a line', () => {
    expect(halt?.line).toBe(
      'Five outlets, three origins: a U.S. official to NBC News, officials to the Washington Post, The New York Times; two name none.',
    );
  });

  test('whom each credits', () => {
    const name = (id: string) => halt?.graph.nodes.find((node) => node.id === id)?.name;
    expect(
      halt?.graph.edges.map(({ from, to, places }) => [name(from), name(to), places[0]?.locator]).sort(),
    ).toEqual([
      ['Axios', 'The Washington Post', '¶16'],
      ['NBC News', 'a U.S. official', '¶12'],
      ['The Washington Post', 'officials', '¶16'],
      ['UPI', 'The New York Times', '¶4'],
    ]);
    expect(halt?.graph.circles).toEqual([]);
  });
});

test.each<[string, string]>([
  ['Trump called Zelenskyy a dictator.', 'Three outlets, one origin: Donald Trump.'],
  // Who Hegseth is to have ordered is not said: UPI has it of the administration, from sources.
  [
    'The Trump administration ordered an end to offensive cyber operations targeting Russia.',
    'Two outlets, two origins: sources to UPI, a U.S. official to NBC News.',
  ],
  ['The pause in cyber operations gives Russia free rein.', 'One outlet, one origin: Chuck Schumer.'],
  ['84% of Democrats hold a favorable view of Ukraine, Gallup found.', 'One outlet, one origin: Gallup.'],
  // Two sentences credit them together and apart: they are two, not three.
  [
    'The White House paused military aid to Ukraine.',
    'One outlet, two origins: a White House official to NBC News, a U.S. official to NBC News.',
  ],
])('%s', (text, line) => {
  expect(originsIn(checker, text).map((one) => one.line)).toEqual([line]);
});

test.each([
  'The moon is made of cheese.',
  // Who criticises a thing is not who did it.
  'Schumer ordered U.S. Cyber Command to halt offensive cyber operations against Russia.',
  'Hegseth ordered U.S. Cyber Command to resume offensive cyber operations against Russia.',
  'Trump called Macron a dictator.',
  'Is Trump a dictator?',
])('nobody on record carries: %s', (text) => {
  expect(originsIn(checker, text).map(({ line, graph }) => [line, graph.carriers])).toEqual([['', []]]);
});

describe('in a report', () => {
  const reported = (text: string) => checker.check(text).claims.map(({ origins }) => origins);

  test('where two outlets carry it', () => {
    expect(reported('Trump called Zelenskyy a dictator.')).toEqual([
      { outlets: 3, origins: 1, line: 'Three outlets, one origin: Donald Trump.' },
    ]);
  });

  test.each([
    ['one outlet in its own name', 'Trump has called for new elections in Ukraine.'],
    ['one outlet that somebody told', 'Schumer condemned the pause in cyber operations as a pivotal error.'],
    ['nobody', 'The moon is made of cheese.'],
    ['what is not checkable', 'What a day!'],
  ])('nothing of %s', (_, text) => {
    expect(reported(text)).toEqual([undefined]);
  });

  test('one outlet that has it from another', () => {
    expect(
      reported(
        'The orders to end cyber operations against Russia are expected to last into the foreseeable future, according to The Record.',
      ),
    ).toEqual([{ outlets: 1, origins: 1, line: 'One outlet, one origin: The Record.' }]);
  });
});

test('none of what is held against another text', () => {
  const against = createChecker(tiny, undefined, {
    check: () => {
      throw new Error('not asked');
    },
    trace: () => ({ text: '', other: { lines: [] } as never, day: null, asOf: '2026-01-01', claims: [] }),
  });
  expect(originsIn(against, 'Anything.', { against: 'Another.' })).toEqual([]);
});
