import { expect, test } from '@jest/globals';
import { createChecker } from '../../../src/checking/check.js';
import { createTimer } from '../../../src/desk/checking/spent.js';
import { record, wrongClaim } from '../../slack/newsroom.js';

/** A clock that goes on when it is told to. */
function handClock() {
  let now = 0;
  return {
    clock: () => now,
    pass(ms: number) {
      now += ms;
    },
  };
}

test('a step has its own time, without that of the steps within it', () => {
  const { clock, pass } = handClock();
  const timer = createTimer(clock);
  const { made, spent } = timer.time(() => {
    pass(1);
    timer.measure('reading', () => pass(2));
    timer.measure('judging', () => {
      pass(4);
      timer.measure('comparing', () => {
        pass(8);
        timer.measure('retrieval', () => pass(16));
        timer.found(3);
        timer.measure('retrieval', () => pass(32));
        timer.found(4);
      });
    });
    timer.measure('judging', () => {
      pass(64);
      timer.found(1);
    });
    return 'made';
  });
  expect(made).toBe('made');
  expect(spent).toEqual({
    ...{ took: 127, waited: 0, candidates: 8 },
    steps: { reading: 2, judging: 68, comparing: 8, retrieval: 48 },
    slowest: { claim: 2, took: 64, candidates: 1 },
  });
});

test('a check that fails leaves nothing behind for the next', () => {
  const { clock, pass } = handClock();
  const timer = createTimer(clock);
  const failing = () =>
    timer.measure('judging', () => {
      pass(5);
      throw new RangeError('no');
    });
  expect(() => timer.time(failing)).toThrow(RangeError);
  const { spent } = timer.time(() => timer.measure('rules', () => pass(1)));
  expect(spent).toEqual({ took: 1, waited: 0, steps: { rules: 1 }, candidates: 0, slowest: null });
});

test('a checker with a watch reports what one without does', () => {
  const { clock } = handClock();
  const timer = createTimer(clock);
  const timed = createChecker(record, undefined, undefined, timer);
  const text = `${wrongClaim} “A mistake,” he said. Is the moon made of cheese?`;
  expect(timer.time(() => timed.check(text)).made).toEqual(createChecker(record).check(text));
});
