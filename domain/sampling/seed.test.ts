import { describe, expect, test } from 'vitest';
import { drawLot, drawRatio, murmur3, normaliseSeed, orderByLot } from './seed.ts';

describe('S4: chance by seed', () => {
  // Published test values of MurmurHash3 x86 32: of no bytes with seed 0, 1 and 2^32 - 1.
  test.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['', 0xffffffff, 0x81f16f39],
  ])('the hash of %j under %i is the published one', (text, seed, hash) => {
    expect(murmur3(text, seed)).toBe(hash);
  });

  // The bytes 0x21 0x43 0x65 0x87 (published: f55b516b) are the code units 0x4321 and 0x8765; 0x21 0x43 (a0f7b07a) the first.
  test('whole blocks and a half one have the published values too', () => {
    expect(murmur3('\u4321\u8765', 0)).toBe(0xf55b516b);
    expect(murmur3('\u4321', 0)).toBe(0xa0f7b07a);
    expect(murmur3('\u0000\u0000', 0)).toBe(0x2362f9de);
  });

  test('a seed is the same however it is typed', () => {
    expect(normaliseSeed('  7k3f-q29x ')).toBe('7K3F-Q29X');
    expect(normaliseSeed('two  words')).toBe('TWO WORDS');
  });

  test('the lots of some keys are what they were when samples were first drawn, and stay so for ever', () => {
    expect(drawLot('7K3F-Q29X', '#R1')).toEqual({ first: 2765931682, second: 2172788948 });
    expect(drawRatio('7K3F-Q29X', 'start')).toBe(0.7964341188780963);
  });

  test('the order of items before has no say', () => {
    const items = Array.from({ length: 100 }, (_, at) => `case ${at}`);
    const ordered = orderByLot(items, 'S', (item) => item);
    expect(orderByLot(items.toReversed(), 'S', (item) => item)).toEqual(ordered);
    expect(orderByLot(items, 'T', (item) => item)).not.toEqual(ordered);
    expect([...ordered].sort()).toEqual([...items].sort());
  });
});
