import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoadedFramework } from '../domain/framework/load.ts';
import { releasedRegistry } from '../domain/framework/registry.ts';
import { QuestionId } from '../domain/ids.ts';
import { Answer } from '../domain/scoring/answer.ts';
import { findContradictions } from '../domain/scoring/contradiction.ts';
import { type Counts, countCase, NO_CASES, notApplicable } from '../domain/scoring/counts.ts';
import { judgeCase } from '../domain/scoring/outcome.ts';
import { denominatorOf, roundPercent } from '../domain/scoring/percent.ts';
import { Published, type PublishedFigures } from './rebuild/published.ts';
import { makeRandom } from './rebuild/random.ts';
import { inventPublished } from './rebuild/test-published.ts';
import { type Rebuilt, rebuild } from './rebuild.ts';
import { renderSample, SAMPLE_SEED } from './render.ts';

const SAMPLES = ['gloucestershire-2020', 'leicestershire-2021'];

function readText(...path: string[]): string {
  return readFileSync(join(import.meta.dirname, ...path), 'utf8');
}

function readPublished(name: string): Published {
  return Published.parse(JSON.parse(readText('published', `${name}.json`)));
}

function findFramework(id: string): LoadedFramework {
  const loaded = releasedRegistry().newest.find(({ framework }) => framework.id === id);
  if (!loaded) throw new Error(`no framework ${id}; expected a released one`);
  return loaded;
}

function frameworkOf({ framework }: Published): LoadedFramework {
  return findFramework(framework);
}

function rebuildSample(name: string, seed = SAMPLE_SEED): Rebuilt {
  const published = readPublished(name);
  return rebuild(published, frameworkOf(published), seed);
}

/** The state of every question of every case, worked out from nothing but the rows. */
function scoreRows(rows: Rebuilt, loaded: LoadedFramework) {
  const answers = new Map(rows.answers.map((row) => [`${row.reference} ${row.question}`, Answer.parse(row.answer)]));
  return rows.cases.map(({ reference, caseType, fields }) => {
    const facts = { caseType, field: (id: string) => fields[id] ?? null };
    return judgeCase(loaded.questions, facts, (question) => answers.get(`${reference} ${question}`) ?? null);
  });
}

function countRows(rows: Rebuilt, loaded: LoadedFramework): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { question, state } of scoreRows(rows, loaded).flat()) {
    counts.set(question.id, countCase(counts.get(question.id) ?? NO_CASES, state));
  }
  return counts;
}

function figuresOf(published: Published): readonly PublishedFigures[] {
  const keys = published.standards.flatMap(({ keyQuestions = [] }) => keyQuestions);
  return keys.flatMap((key) => [key, ...(key.prompts ?? [])]);
}

/** F1 and F2: the figures that the rows give for the questions that were published, in the published form. */
function recount(published: Published, rows: Rebuilt, loaded: LoadedFramework) {
  const counts = countRows(rows, loaded);
  return figuresOf(published).map((figures) => {
    const counted = counts.get(figures.id) ?? NO_CASES;
    const of = denominatorOf(counted, loaded.questionById.get(figures.id)?.denominator ?? 'applicable');
    const stated = figures.notApplicable === undefined ? {} : { notApplicable: notApplicable(counted) };
    return { id: figures.id, yes: counted.yes, of, ...stated };
  });
}

function countsPublished(published: Published) {
  return figuresOf(published).map(({ id, yes, of, notApplicable: na }) =>
    na === undefined ? { id, yes, of } : { id, yes, of, notApplicable: na },
  );
}

/** Rule A2: the references and key questions of answers that contradict their prompts. */
function listContradictions(rows: Rebuilt, loaded: LoadedFramework): readonly string[] {
  return scoreRows(rows, loaded).flatMap((outcomes, at) => {
    const states = outcomes.map(({ question, state }) => ({ question: question.id, state }));
    return [...findContradictions(loaded, states).keys()].map((id) => `${rows.cases[at]?.reference} ${id}`);
  });
}

function withFigures(published: Published, id: string, figures: Partial<PublishedFigures>): Published {
  return Published.parse({
    ...published,
    standards: published.standards.map((standard) => ({
      ...standard,
      keyQuestions: standard.keyQuestions?.map((key) => (key.id === id ? { ...key, ...figures } : key)),
    })),
  });
}

describe.each(SAMPLES)('the sample %s', (name) => {
  const published = readPublished(name);
  const loaded = frameworkOf(published);
  const rows = rebuildSample(name);

  test('gives every published count of yes, of and not applicable', () => {
    expect(recount(published, rows, loaded)).toEqual(countsPublished(published));
  });

  test('F3: gives every published percentage', () => {
    const keys = published.standards.flatMap(({ keyQuestions = [] }) => keyQuestions);
    for (const { percent, yes, of } of keys.flatMap((key) => [key, ...(key.prompts ?? [])])) {
      expect(roundPercent(yes, of, loaded.framework.rules.rounding)).toBe(percent);
    }
  });

  test('has as many cases of each type as were inspected, each with a reference of its own', () => {
    for (const [caseType, size] of Object.entries(published.cases)) {
      expect(rows.cases.filter((one) => one.caseType === caseType)).toHaveLength(size);
    }
    expect(new Set(rows.cases.map(({ reference }) => reference)).size).toBe(rows.cases.length);
  });

  test('answers only questions that apply, and gives a reason beside each not applicable', () => {
    expect(
      scoreRows(rows, loaded)
        .flat()
        .filter(({ setAside }) => setAside),
    ).toEqual([]);
    expect(rows.answers.filter(({ answer, note }) => answer === 'na' && note === '')).toEqual([]);
  });

  test('fills case fields with values the framework knows', () => {
    const known = new Map(loaded.framework.caseFields.map((field) => [field.id as string, field]));
    for (const { caseType, fields } of rows.cases) {
      for (const [id, value] of Object.entries(fields)) {
        const field = known.get(id);
        expect(field?.caseTypes ?? [caseType]).toContain(caseType);
        if (field?.type !== 'choice') continue;
        const options = Array.isArray(field.options) ? field.options : Object.entries(field.options);
        expect(options.flat(2)).toContain(value);
      }
    }
  });

  test('has a judgement for each standard that people rated or moved', () => {
    const rated = published.standards.filter(({ ruleRating }) => !ruleRating).map(({ id }) => `${id} qualitative`);
    const moved = published.standards.filter(({ panel }) => panel).map(({ id }) => `${id} panel`);
    expect(rows.judgements.map(({ standard, kind }) => `${standard} ${kind}`).sort()).toEqual(
      [...rated, ...moved].sort(),
    );
    for (const { standard, rating } of rows.judgements) {
      expect(rating).toBe(published.standards.find(({ id }) => id === standard)?.rating);
    }
  });

  test('A2: has few answers that contradict their prompts, and a note beside each', () => {
    const contradictions = listContradictions(rows, loaded);
    const noted = rows.answers
      .filter(({ note }) => note !== '')
      .map(({ reference, question }) => `${reference} ${question}`);
    expect(contradictions.length).toBeLessThanOrEqual(4);
    expect(noted).toEqual(expect.arrayContaining([...contradictions]));
  });

  test('has notes on about one answer in six', () => {
    const share = rows.answers.filter(({ note }) => note !== '').length / rows.answers.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.25);
  });

  test('has no text that a spreadsheet would take for a formula', () => {
    const cells = [...rows.cases, ...rows.answers, ...rows.judgements].flatMap((row) =>
      Object.values(row).flatMap((cell) => (typeof cell === 'string' ? [cell] : Object.values(cell as object))),
    );
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(String(cell)))).toEqual([]);
  });

  test('is the same for the same seed, differs for another, and gives the same figures for either', () => {
    expect(rebuildSample(name)).toEqual(rows);
    const another = rebuildSample(name, SAMPLE_SEED + 1);
    expect(another.answers).not.toEqual(rows.answers);
    expect(recount(published, another, loaded)).toEqual(countsPublished(published));
  });

  test('is kept in this folder as the script writes it', () => {
    for (const [file, text] of renderSample(JSON.parse(readText('published', `${name}.json`)))) {
      expect(readText(name, file)).toBe(text);
    }
  });
});

test('Leicestershire: management oversight was sufficient in half of the relevant cases', () => {
  const oversight = rebuildSample('leicestershire-2021').answers.filter(
    ({ question }) => question === 'case.oversight',
  );
  const yes = oversight.filter(({ answer }) => answer === 'yes').length;
  expect(oversight.filter(({ answer }) => answer === 'no')).toHaveLength(yes);
});

test('cases that are neither judged nor not applicable stay unanswered', () => {
  const published = withFigures(readPublished('gloucestershire-2020'), '2.2.1', { yes: 18, of: 21, notApplicable: 1 });
  const loaded = frameworkOf(published);
  const counts = countRows(rebuild(published, loaded, 1), loaded).get('2.2.1');
  expect(counts).toEqual({ yes: 18, no: 3, naByRule: 0, naByAssessor: 1, unanswered: 1 });
});

test.each([
  ['questions under one rule disagree', '2.3.2', { of: 18, notApplicable: 5 }, /2\.2\.2: 4, 2\.3\.2: 5/],
  ['more cases are counted than inspected', '2.1.1', { of: 24 }, /2\.1\.1: 24 cases/],
  ['there are more yes than cases judged', '2.1.1', { yes: 23, of: 22 }, /2\.1\.1: 23 yes of 22/],
])('says where the published counts are at odds when %s', (_, id, figures, message) => {
  const published = withFigures(readPublished('gloucestershire-2020'), id, figures);
  expect(() => rebuild(published, frameworkOf(published), 1)).toThrow(message);
});

test('says which published question the framework does not have', () => {
  const published = readPublished('gloucestershire-2020');
  const other = withFigures(published, '2.1.1', { id: QuestionId.parse('9.9.9') });
  expect(() => rebuild(other, frameworkOf(published), 1)).toThrow(/9\.9\.9 is published/);
});

test('a report with larger samples, and questions left unanswered in one or three cases, is rebuilt exactly', () => {
  const published = Published.parse(JSON.parse(readText('rebuild', 'test-data', 'larger-report.json')));
  const loaded = frameworkOf(published);
  expect(recount(published, rebuild(published, loaded, 1), loaded)).toEqual(countsPublished(published));
});

test.each(['yos-2018', 'yjs-2021'])('any figures that real cases could give are rebuilt exactly (%s)', (framework) => {
  const loaded = findFramework(framework);
  const size = fc.nat({ max: 14 });
  const report = fc.record({ seed: fc.nat(), court: size, outOfCourt: size, everyCount: fc.boolean() });
  fc.assert(
    fc.property(report, ({ seed, court, outOfCourt, everyCount }) => {
      const cases = { court, 'out-of-court': outOfCourt };
      const published = inventPublished(loaded, cases, everyCount, makeRandom(seed));
      expect(recount(published, rebuild(published, loaded, seed), loaded)).toEqual(countsPublished(published));
    }),
    { numRuns: 60, seed: 7 },
  );
});
