import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { Question } from '../../domain/framework/questions.ts';
import type { FieldId } from '../../domain/ids.ts';
import { type Counts, countCase, NO_CASES, notApplicable } from '../../domain/scoring/counts.ts';
import { denominatorOf } from '../../domain/scoring/percent.ts';
import { Published } from './published.ts';
import type { Random } from './random.ts';

/** Whether each field satisfies the rule about it, for one case. */
type Satisfied = ReadonlyMap<FieldId, boolean>;

function satisfyAtRandom(questions: readonly Question[], random: Random): Satisfied {
  const fields = new Set(questions.flatMap(({ conditions }) => conditions.map(({ field }) => field)));
  return new Map([...fields].map((field) => [field, random.chance(0.6)]));
}

/** Key questions under a rule are never `na` by the assessor, so that those which share a rule agree. */
function countAtRandom(question: Question, cases: readonly Satisfied[], random: Random): Counts {
  const mayBeNa = question.kind === 'prompt' || question.conditions.length === 0;
  const likely = random.ratio();
  return cases.reduce((counts, satisfied) => {
    if (!question.conditions.every(({ field }) => satisfied.get(field))) return countCase(counts, 'na-by-rule');
    if (random.chance(0.07)) return countCase(counts, 'unanswered');
    if (mayBeNa && random.chance(0.1)) return countCase(counts, 'na-by-assessor');
    return countCase(counts, random.chance(likely) ? 'yes' : 'no');
  }, NO_CASES);
}

/** Published figures that some case files do give: with every `notApplicable`, or as reports print them. For tests. */
export function inventPublished(
  { framework, questions }: LoadedFramework,
  cases: Readonly<Record<string, number>>,
  everyCount: boolean,
  random: Random,
): Published {
  const samples = new Map(
    Object.entries(cases).map(([caseType, size]) => [
      caseType,
      Array.from({ length: size }, () => satisfyAtRandom(questions, random)),
    ]),
  );
  const figuresOf = (question: Question) => {
    const counts = countAtRandom(question, samples.get(question.caseType ?? '') ?? [], random);
    const figures = { id: question.id, yes: counts.yes, of: denominatorOf(counts, question.denominator) };
    return everyCount || question.kind === 'key' ? { ...figures, notApplicable: notApplicable(counts) } : figures;
  };
  const below = (id: string) => questions.filter(({ kind, keyQuestion }) => kind === 'prompt' && keyQuestion === id);
  return Published.parse({
    service: 'An Invented Service',
    framework: framework.id,
    reportDate: '2020-06',
    cases,
    standards: framework.domains
      .flatMap(({ standards }) => standards)
      .map(({ id, title, evidence, keyQuestions }) => ({
        id,
        title,
        keyQuestions: questions
          .filter(({ kind, standard }) => evidence === 'cases' && kind === 'key' && standard === id)
          .filter((key) => keyQuestions.some((each) => each.id === key.id))
          .map((key) => ({ ...figuresOf(key), prompts: random.chance(0.7) ? below(key.id).map(figuresOf) : [] })),
      })),
  });
}
