import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStamp } from './stamp.ts';

const at = (time: string): Date => new Date(`2026-11-22T${time}Z`);

test('the first stamp is the time on the wall', () => {
  expect(nextStamp(null, at('14:03:22.123'))).toBe('2026-11-22T14:03:22.123Z/0000');
});

test('a clock that went on gives its own time', () => {
  expect(nextStamp('2026-11-22T14:03:22.123Z/00ff', at('14:03:22.124'))).toBe('2026-11-22T14:03:22.124Z/0000');
});

test('a clock that stands still counts on', () => {
  expect(nextStamp('2026-11-22T14:03:22.123Z/000f', at('14:03:22.123'))).toBe('2026-11-22T14:03:22.123Z/0010');
});

test('a clock that was set back counts on from the later time', () => {
  expect(nextStamp('2026-11-22T14:03:22.123Z/0000', at('09:00:00.000'))).toBe('2026-11-22T14:03:22.123Z/0001');
});

test('a counter that is full goes on in the next millisecond', () => {
  expect(nextStamp('2026-11-22T14:03:22.999Z/ffff', at('14:03:22.999'))).toBe('2026-11-22T14:03:23.000Z/0000');
  expect(nextStamp('2026-11-22T14:03:22.999Z/fffe', at('09:00:00.000'))).toBe('2026-11-22T14:03:22.999Z/ffff');
});

test('whatever the clock does, stamps grow as text, and are never behind it', () => {
  const clocks = fc.array(fc.date({ min: new Date('1999-12-31'), max: new Date('2100-01-01'), noInvalidDate: true }), {
    minLength: 2,
    maxLength: 50,
  });
  fc.assert(
    fc.property(clocks, (times) => {
      let last: string | null = null;
      for (const time of times) {
        const next = nextStamp(last, time);
        expect(last === null || next > last).toBe(true);
        expect(next >= time.toISOString()).toBe(true);
        last = next;
      }
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});
