import { describe, expect, test } from 'vitest';
import { released } from '../scoring/test-builders.ts';
import { turnQuestion } from './clause.ts';
import { pastOf } from './verbs.ts';

const questions = (['yos-2018', 'yjs-2021'] as const).flatMap((id) =>
  released(id).questions.map(({ id: question, text }) => ({ question: `${id} ${question}`, text })),
);

describe('turning a question into what is said of cases', () => {
  test.each([
    [
      'Does planning involve other agencies?',
      'planning involved other agencies',
      'did planning involve other agencies',
    ],
    [
      'Does assessment clearly identify and analyse any risks?',
      'assessment clearly identified and analysed any risks',
      'did assessment clearly identify and analyse any risks',
    ],
    [
      'Does reviewing include analysis of, and respond to, diversity factors?',
      'reviewing included analysis of, and responded to, diversity factors',
      'did reviewing include analysis of, and respond to, diversity factors',
    ],
    ['Is there a focus on this?', 'there was a focus on this', 'was there a focus on this'],
    ['Are reviews recorded?', 'reviews were recorded', 'were reviews recorded'],
    ['Was oversight adequate?', 'oversight was adequate', 'was oversight adequate'],
    ['Does this case need an alert?', 'the case needed an alert', 'did the case need an alert'],
  ])('%s', (question, statement, inverted) => {
    expect(turnQuestion(question)).toEqual({ statement, inverted });
  });

  test('an infinitive stays as it is: "to manage and minimise"', () => {
    const clause = turnQuestion('Does planning set out controls to manage and minimise the risk?');
    expect(clause?.statement).toBe('planning set out controls to manage and minimise the risk');
  });

  test('later parts of a question go behind their subject in a statement, and before it after "in only"', () => {
    const clause = turnQuestion(
      'Are the child and their parents involved in planning, and are their views taken into account?',
    );
    expect(clause).toEqual({
      statement: 'the child and their parents were involved in planning, and their views were taken into account',
      inverted: 'were the child and their parents involved in planning, and were their views taken into account',
    });
  });

  test('a participle within the subject is not taken for the predicate', () => {
    expect(turnQuestion('Are the services delivered sufficient to manage the risk?')?.statement).toBe(
      'the services delivered were sufficient to manage the risk',
    );
    expect(turnQuestion('Are the delivered services those most likely to help?')?.statement).toBe(
      'the delivered services were those most likely to help',
    );
  });

  test.each([
    'Was it completed within an appropriate time?',
    'How well did they plan?',
    'Does the moon shine?',
    'Is the moon bright?',
    '',
  ])('what fits no rule is left to be quoted: %j', (question) => {
    expect(turnQuestion(question)).toBeNull();
  });
});

describe('the past of a verb', () => {
  test.each([
    ['analyse', 'analysed'],
    ['identify', 'identified'],
    ['focus', 'focused'],
    ['draw', 'drew'],
    ['set', 'set'],
  ])('%s, %s', (verb, past) => {
    expect(pastOf(verb)).toBe(past);
  });

  test('what is no verb of the questions has none, a name of every object among it', () => {
    expect(['constructor', 'assessment', ''].map(pastOf)).toEqual([null, null, null]);
  });
});

describe('every question of both frameworks', () => {
  test('is turned, but for the two that speak of "it"', () => {
    const quoted = questions.filter(({ text }) => turnQuestion(text) === null).map(({ question }) => question);
    expect(quoted).toEqual(['yos-2018 3.1.2.r2', 'yos-2018 3.1.3.r2']);
  });

  test('says what was reviewed as English', async () => {
    const lines = questions.map(({ question, text }) => {
      const clause = turnQuestion(text);
      return clause
        ? `${question}\n  ${clause.statement}\n  in only a few cases ${clause.inverted}`
        : `${question}\n  quoted: ${text}`;
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./test-data/clauses.txt');
  });
});
