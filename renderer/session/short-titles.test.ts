import { expect, it } from 'vitest';
import { shortTitles } from './short-titles.ts';

it('leaves away the words that the questions of a standard all begin with', () => {
  const texts = [
    "Does planning focus sufficiently on supporting the child's desistance?",
    'Does planning focus sufficiently on keeping the child safe?',
    'Does planning focus sufficiently on keeping other people safe?',
  ];
  expect(shortTitles(texts)).toEqual([
    "Supporting the child's desistance",
    'Keeping the child safe',
    'Keeping other people safe',
  ]);
});

it('keeps the words of questions that share none, or stand alone', () => {
  expect(shortTitles(['Are the recommendations sound?', 'Does the work with the police succeed?'])).toEqual([
    'Are the recommendations sound',
    'Does the work with the police succeed',
  ]);
  expect(shortTitles(['Does it work?'])).toEqual(['Does it work']);
});

it('keeps a question whole that is the beginning of another', () => {
  expect(shortTitles(['Is it', 'Is it good?'])).toEqual(['Is it', 'Good']);
});
