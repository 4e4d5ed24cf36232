import { describe, expect, test } from 'vitest';
import { bandAbove, bandBelow, bandOf, roundingDecided, startOfBand } from './band.ts';
import { roundPercent } from './percent.ts';
import { rating, released, thirdFramework } from './test-builders.ts';

const { rules } = released('yos-2018').framework;
const bands = rules.bands.list;
const third = thirdFramework().framework.rules;

describe('R1 bands', () => {
  test.each([
    [0, 'inadequate'],
    [49, 'inadequate'],
    [50, 'requires-improvement'],
    [64, 'requires-improvement'],
    [65, 'good'],
    [79, 'good'],
    [80, 'outstanding'],
    [100, 'outstanding'],
  ])('R1 %i per cent is %s', (percent, band) => {
    expect(bandOf(percent, bands)).toBe(band);
  });

  test('R1 without a percentage there is no band', () => {
    expect(bandOf(null, bands)).toBeNull();
  });

  test('R1 each band begins where the framework says, between its neighbours', () => {
    expect(startOfBand(rating('good'), bands)).toBe(65);
    expect(bandAbove(rating('good'), bands)).toBe('outstanding');
    expect(bandBelow(rating('good'), bands)).toBe('requires-improvement');
    expect(bandAbove(rating('outstanding'), bands)).toBeNull();
    expect(bandBelow(rating('inadequate'), bands)).toBeNull();
    expect(bandAbove(rating('unheard-of'), bands)).toBeNull();
    expect(bandBelow(rating('unheard-of'), bands)).toBeNull();
  });

  test('R1 one more sufficient case never lowers a band', () => {
    const place = (yes: number, of: number) =>
      bands.findIndex((band) => band.rating === bandOf(roundPercent(yes, of, rules.rounding), bands));
    for (let of = 1; of <= 60; of += 1) {
      for (let yes = 0; yes < of; yes += 1) expect(place(yes + 1, of)).toBeGreaterThanOrEqual(place(yes, of));
    }
  });
});

describe('F3 where rounding decides', () => {
  test('F3 11 of 17 is 65 per cent, good, and rounding decided it', () => {
    const percent = roundPercent(11, 17, rules.rounding);
    expect(percent).toBe(65);
    expect(bandOf(percent, bands)).toBe('good');
    expect(roundingDecided(11, 17, rules)).toBe(true);
  });

  test('F3 15 of 23, 65.2, is good without the help of rounding', () => {
    expect(roundingDecided(15, 23, rules)).toBe(false);
  });

  test('F3 exactly on a boundary rounding decides nothing, and nothing at all of no cases', () => {
    expect(roundingDecided(13, 20, rules)).toBe(false);
    expect(roundingDecided(4, 5, rules)).toBe(false);
    expect(roundingDecided(0, 0, rules)).toBe(false);
  });

  test('F3 there are 40 pairs up to n = 100 where rounding decides the band', () => {
    let pairs = 0;
    for (let of = 1; of <= 100; of += 1) {
      for (let yes = 0; yes <= of; yes += 1) if (roundingDecided(yes, of, rules)) pairs += 1;
    }
    expect(pairs).toBe(40);
  });

  test('F3 rounding down never decides a band that begins at a whole number', () => {
    const down = { ...rules, rounding: { ...rules.rounding, method: 'down' as const } };
    expect(roundingDecided(11, 17, down)).toBe(false);
  });

  test('F3 to one decimal and half to even, 55.45 stays below a band from 55.5, and 55.46 is in it', () => {
    expect(roundPercent(1109, 2000, third.rounding)).toBe(55.4);
    expect(roundingDecided(1109, 2000, third)).toBe(false);
    expect(roundPercent(2773, 5000, third.rounding)).toBe(55.5);
    expect(bandOf(55.5, third.bands.list)).toBe('sound');
    expect(roundingDecided(2773, 5000, third)).toBe(true);
  });
});
