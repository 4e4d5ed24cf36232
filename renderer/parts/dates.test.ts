import { describe, expect, test } from 'vitest';
import { readDate, typeDate, typedDate } from './dates.ts';

describe('a typed date', () => {
  test.each([
    [{ day: '3', month: '3', year: '2026' }, '2026-03-03'],
    [{ day: '29', month: '02', year: '2024' }, '2024-02-29'],
    [{ day: '1', month: 'September', year: '2025' }, '2025-09-01'],
  ])('%o is %s', (typed, iso) => {
    expect(readDate(typed)).toBe(iso);
  });

  test.each([
    { day: '31', month: '2', year: '2026' },
    { day: '29', month: '2', year: '2025' },
    { day: '1', month: '13', year: '2026' },
    { day: '1', month: '1', year: '26' },
    { day: 'x', month: '1', year: '2026' },
  ])('%o is no day', (typed) => {
    expect(readDate(typed)).toBeNull();
  });

  test('that was stored is typed without leading zeros', () => {
    expect(typeDate('2026-03-03')).toEqual({ day: '3', month: '3', year: '2026' });
  });

  test('may be left empty', () => {
    expect(typedDate('Date').parse({ day: ' ', month: '', year: '' })).toBeNull();
  });

  test('that lacks a part is told which', () => {
    const { error } = typedDate('Date of disposal').safeParse({ day: '3', month: '', year: '' });
    expect(error?.issues[0]?.message).toBe('Date of disposal must have a month and a year');
  });
});
