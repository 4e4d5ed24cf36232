import { describe, expect, test } from 'vitest';
import { loadFramework } from '../framework/load.ts';
import third from '../framework/test-data/third-framework.json' with { type: 'json' };
import { answerField, noteField } from '../history/fields.ts';
import { FieldId, QuestionId } from '../ids.ts';
import { matchQuestions } from './match-questions.ts';
import { planMove } from './plan-move.ts';

type Changes = Readonly<Record<string, string>>;

/** The third framework in its next version: text by text, changed. */
function nextVersion(changes: Changes, id: Changes = {}) {
  const json = JSON.stringify({ ...third, version: 5 });
  const reworded = Object.entries(changes).reduce((text, [from, to]) => text.replaceAll(from, to), json);
  const renumbered = Object.entries(id).reduce(
    (text, [from, to]) => text.replaceAll(`"id":"${from}"`, `"id":"${to}"`),
    reworded,
  );
  return loadFramework(JSON.parse(renumbered));
}

const from = loadFramework(third);
const q = (id: string) => QuestionId.parse(id);
const FIELDS = new Map([
  [answerField(q('M1.1')), 'yes'],
  [answerField(q('M1.1.a')), 'no'],
  [noteField(q('M1.1.a')), 'Nobody asked'],
  [answerField(q('M2.1')), 'yes'],
  ['field:need', 'acute'],
  ['field:reference', 'R1'],
]);
const plan = (to: ReturnType<typeof nextVersion>) => planMove({ fields: FIELDS, caseType: 'matched', from, to });

describe('demand 8: moving a case', () => {
  test('to a version that asks the same keeps everything', () => {
    expect(plan(nextVersion({}))).toEqual({
      kept: ['M1.1', 'M1.1.a', 'M2.1'].map((id) => ({ from: id, to: id })),
      askedAgain: [],
      setAside: [],
      askedNew: [],
      factsEmptied: [],
      edits: [],
    });
  });

  test('asks a question again whose words differ, and keeps its note', () => {
    const moved = plan(nextVersion({ 'Was the young person asked?': 'Was the child asked?' }));
    expect(moved.askedAgain).toEqual(['M1.1.a']);
    expect(moved.kept.map(({ from: id }) => id)).toEqual(['M1.1', 'M2.1']);
    expect(new Map(moved.edits.map(({ field, value }) => [field, value]))).toEqual(
      new Map([
        ['answer:M1.1.a', null],
        ['note:M1.1.a', 'Nobody asked'],
      ]),
    );
  });

  test('keeps an answer under the new number of its question', () => {
    const moved = plan(nextVersion({}, { 'M1.1.a': 'M1.1.c' }));
    expect(moved.kept).toContainEqual({ from: 'M1.1.a', to: 'M1.1.c' });
    expect(moved.askedNew).toEqual([]);
    expect(new Map(moved.edits.map(({ field, value }) => [field, value]))).toEqual(
      new Map([
        ['answer:M1.1.a', null],
        ['note:M1.1.a', null],
        ['answer:M1.1.c', 'no'],
        ['note:M1.1.c', 'Nobody asked'],
      ]),
    );
  });

  test('sets aside what is no longer asked, and names what was not asked before', () => {
    const moved = plan(
      nextVersion({ 'Was the young person asked?': 'Was it the right time?' }, { 'M1.1.a': 'M1.1.z' }),
    );
    expect(moved.setAside).toEqual(['M1.1.a']);
    expect(moved.askedNew).toEqual(['M1.1.z']);
    expect(moved.edits).toEqual([]); // no question has its number, so the answer can stay where it is
  });

  test('does not take two questions that swapped their numbers for each other', () => {
    const swapped = nextVersion({
      'Was the young person asked?': '(the first)',
      'Were the police told?': 'Was the young person asked?',
      '(the first)': 'Were the police told?',
    });
    const moved = plan(swapped);
    expect(moved.kept).toContainEqual({ from: 'M1.1.a', to: 'M1.1.b' });
    expect([moved.askedAgain, moved.setAside]).toEqual([[], []]);
    const after = new Map(moved.edits.map(({ field, value }) => [field, value]));
    expect([after.get('answer:M1.1.a'), after.get('answer:M1.1.b')]).toEqual([null, 'no']);
  });

  test('empties a fact that the version does not have with that value', () => {
    const moved = plan(nextVersion({ '"acute"': '"severe"' }));
    expect(moved.factsEmptied).toEqual([FieldId.parse('need')]);
    expect(moved.edits).toEqual([{ field: 'field:need', value: null }]);
  });
});

test('white space is no difference, and a question of another case type is another question', () => {
  const to = nextVersion({
    'Did meetings help?': 'Did  meetings\\nhelp?',
    'Was contact kept up?': 'Was the match made with care?',
  });
  const matched = matchQuestions(from.questions, to.questions);
  expect(matched.get(q('M2.1'))).toEqual({ id: 'M2.1', isSame: true });
  expect(matched.get(q('M1.1'))).toEqual({ id: 'M1.1', isSame: true });
  expect(matched.get(q('W1.1'))).toEqual({ id: 'W1.1', isSame: false });
});
