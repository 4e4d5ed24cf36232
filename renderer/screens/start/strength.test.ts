import { describe, expect, test } from 'vitest';
import { judgeStrength } from './strength.ts';

describe('the strength of a passphrase', () => {
  test.each([
    ['12345678', 'Very weak'],
    ['aaaaaaaaaaaaaaaa', 'Very weak'],
    ['password', 'Very weak'],
    ['Casebook2024', 'Very weak'],
    ['gn4xu2w9', 'Weak'],
    ['marble teapot harbour', 'Weak'],
    ['marble teapot harbour lantern', 'Fair'],
    ['marble teapot harbour lantern quietly', 'Strong'],
    ['marble teapot harbour lantern quietly orchard seven', 'Very strong'],
  ])('of "%s" is told as %s', (passphrase, words) => {
    expect(judgeStrength(passphrase).words).toBe(words);
  });

  test('says why a short one is weak', () => {
    expect(judgeStrength('gn4xu2w9').why).toMatch(/short/);
  });

  test('says why a common one is weak', () => {
    expect(judgeStrength('password').why).toMatch(/tried first/);
  });

  test('does not ask for capitals, digits or signs', () => {
    expect(judgeStrength('marble teapot harbour lantern quietly').why).not.toMatch(/capital|digit|number|sign/i);
  });
});
