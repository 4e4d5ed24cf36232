import type { LoadedFramework } from '../domain/framework/load.ts';
import { deepFreeze } from '../domain/freeze.ts';
import { type AnswerRow, fillAnswerSheet } from './rebuild/answer-sheet.ts';
import { type Asked, checkQuestionsKnown } from './rebuild/asked.ts';
import { inventCaseAnswers } from './rebuild/case-answers.ts';
import type { CaseFields } from './rebuild/case-fields.ts';
import { allocateManagers } from './rebuild/case-managers.ts';
import type { Deal } from './rebuild/deal.ts';
import { inventCases } from './rebuild/hidden-case.ts';
import { inventPrompts } from './rebuild/invented-prompts.ts';
import { type JudgementRow, listJudgements } from './rebuild/judgements.ts';
import { dealKeyQuestion } from './rebuild/key-answers.ts';
import type { Published } from './rebuild/published.ts';
import { dealPublishedPrompts } from './rebuild/published-prompts.ts';
import { makeRandom } from './rebuild/random.ts';
import { inventRecorded } from './rebuild/recorded-answers.ts';
import { planSample, type Sample } from './rebuild/sample.ts';

/** A row of `cases.csv`. A field that is not in `fields` is empty. */
export interface CaseRow {
  readonly reference: string;
  readonly caseType: string;
  readonly fields: CaseFields;
}

/** The rows of `cases.csv`, `answers.csv` and `judgements.csv`. */
export interface Rebuilt {
  readonly cases: readonly CaseRow[];
  readonly answers: readonly AnswerRow[];
  readonly judgements: readonly JudgementRow[];
}

/** Answers below one key question: prompts as published, or invented where nothing is, and recorded questions. */
function dealBelow(key: Asked, judgements: Deal, { cases, asked, rules, random, fieldsOf }: Sample): Map<Asked, Deal> {
  const below = asked.filter(({ question }) => question.keyQuestion === key.question.id);
  const prompts = below.filter(({ question }) => question.kind === 'prompt');
  const published = prompts.filter(({ figures }) => figures);
  const invented = published.length > 0 ? [] : prompts;
  const stream = random.fork(`below ${key.question.id}`);
  return new Map([
    ...dealPublishedPrompts(published, cases, rules, judgements, stream),
    ...inventPrompts(invented, cases, rules, judgements, stream),
    ...below
      .filter(({ question }) => question.kind === 'recorded')
      .map((one) => [one, inventRecorded(one, cases, rules, judgements, fieldsOf, stream)] as const),
  ]);
}

function dealAnswers(sample: Sample): ReadonlyMap<Asked, Deal> {
  const { asked, cases, rules, random, fieldsOf } = sample;
  const deals = new Map<Asked, Deal>();
  const keys = asked.filter(({ question }) => question.kind === 'key');
  for (const key of keys) {
    const theme = keys.filter(({ question }) => question.standard === key.question.standard).indexOf(key);
    const judgements = dealKeyQuestion(key, theme, cases, rules, fieldsOf, random.fork('key'));
    deals.set(key, judgements);
    for (const [one, deal] of dealBelow(key, judgements, sample)) deals.set(one, deal);
  }
  for (const one of asked.filter(({ question }) => question.kind === 'case')) {
    deals.set(one, inventCaseAnswers(one, cases, random.fork('case')));
  }
  return deals;
}

/**
 * Invents case files that give every published figure when they are scored: counts of yes, of cases judged and of cases
 * not applicable, for each key question and each published prompt, and the ratings people gave. The same arguments
 * always give the same rows. `seed` is a whole number. Throws, with a sentence that says where, when published figures
 * contradict each other, the sample or the framework.
 */
export function rebuild(published: Published, loaded: LoadedFramework, seed: number): Rebuilt {
  checkQuestionsKnown(published, loaded);
  const random = makeRandom(seed).fork(`${published.framework} ${published.service}`);
  const everyCase = inventCases(published.service, published.cases, random.fork('cases'));
  const managerOf = allocateManagers(everyCase, random.fork('managers'));
  const samples = Object.keys(published.cases).map((caseType) =>
    planSample(published, loaded, caseType, everyCase, managerOf, random.fork(caseType)),
  );
  return deepFreeze({
    cases: samples.flatMap(({ cases, fieldsOf }) =>
      cases.map((one) => ({ reference: one.reference, caseType: one.caseType, fields: fieldsOf(one) })),
    ),
    answers: samples.flatMap((sample) => {
      const deals = dealAnswers(sample);
      return sample.cases.flatMap((one) =>
        fillAnswerSheet(one, sample.fieldsOf(one), deals, loaded, random.fork('notes')),
      );
    }),
    judgements: listJudgements(published, loaded.framework),
  });
}
