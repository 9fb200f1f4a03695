import { expect, test } from '@jest/globals';
import { Pace } from '../../../src/desk/jobs/pace.js';

function paceAt(): { pace: Pace; pass(ms: number): void } {
  let now = 0;
  return {
    pace: new Pace({ most: 16, now: () => now }),
    pass(ms) {
      now += ms;
    },
  };
}

test('is the most while acknowledgements are quick', () => {
  const { pace } = paceAt();
  for (let time = 0; time < 100; time += 1) pace.acknowledged(4);
  expect(pace.most).toBe(16);
});

test('is halved by a slow one, once for all that are slow at the same time, and never nothing', () => {
  const { pace, pass } = paceAt();
  pace.acknowledged(4);
  const numbers = [];
  for (let time = 0; time < 6; time += 1) {
    for (let more = 0; more < 5; more += 1) pace.acknowledged(80);
    numbers.push(pace.most);
    pass(250);
  }
  // Between two, a quarter of a second has given one back.
  expect(numbers).toEqual([8, 4, 2, 1, 1, 1]);
});

test('rises by one after the other', () => {
  const { pace, pass } = paceAt();
  pace.acknowledged(4);
  pace.acknowledged(80);
  pass(750);
  expect(pace.most).toBe(11);
  pass(60_000);
  expect(pace.most).toBe(16);
});

test('is the most where the database is far away: what every acknowledgement takes is not slow', () => {
  const { pace } = paceAt();
  for (let time = 0; time < 100; time += 1) pace.acknowledged(60 + (time % 7) * 10);
  expect(pace.most).toBe(16);
});

test('a database that has become slow is known for one after a while', () => {
  const { pace, pass } = paceAt();
  pace.acknowledged(10);
  for (let time = 0; time < 200; time += 1) {
    pace.acknowledged(60);
    pass(100);
  }
  expect(pace.most).toBe(16);
});
