import { classificationPairs, compareClassifications } from '../../domain/classification/agreement.ts';
import type { Question } from '../../domain/framework/questions.ts';
import { answerField, type FieldName, factField, noteField } from '../../domain/history/fields.ts';
import type { AuditId, FieldId } from '../../domain/ids.ts';
import type { State } from '../../domain/scoring/answer.ts';
import { type CountedCase, countCases } from '../../domain/scoring/count-cases.ts';
import { judgeQuestion } from '../../domain/scoring/outcome.ts';
import { readAnswer } from '../../domain/scoring/read-answer.ts';
import { countSubgroups } from '../../domain/subgroups/count-subgroups.ts';
import { type Dimension, dimensionsOf } from '../../domain/subgroups/dimension.ts';
import { writeSubgroups } from '../../domain/subgroups/subgroups.ts';
import type { Subgroups } from '../../domain/subgroups/subgroups-schema.ts';
import type { FigureCase, FigureCases, FigureState } from '../contract/figure.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import type { PickedCase, Store } from '../ports.ts';
import { type Context, openAudit } from './context.ts';

type Methods = Handlers<'figure.cases' | 'subgroup.dimensions' | 'subgroup.figures' | 'classification.agreement'>;
type WhichCases = 'all' | 'complete';

const STATE_OF: Readonly<Record<State, FigureState>> = {
  yes: 'yes',
  no: 'no',
  'na-by-rule': 'na',
  'na-by-assessor': 'na',
  unanswered: 'unanswered',
};

/** The fields that decide the state of questions (A3): their answers, and the facts their conditions look at. */
function fieldsBehind(questions: readonly Question[]): readonly FieldName[] {
  const facts = questions.flatMap(({ conditions }) => conditions.map(({ field }) => factField(field)));
  return [...questions.map(({ id }) => answerField(id)), ...facts];
}

function asCounted({ caseType, complete, values }: PickedCase): CountedCase {
  return {
    caseType,
    complete,
    field: (id) => values.get(factField(id)) ?? null,
    answerTo: (id) => readAnswer(values.get(answerField(id)) ?? null),
  };
}

/** The cases that figures count (F6), with some of their fields. */
function* pickCases(
  store: Store,
  audit: AuditId,
  which: WhichCases,
  fields: readonly FieldName[],
): Generator<PickedCase> {
  for (const picked of store.pickFields(audit, fields)) if (which === 'all' || picked.complete) yield picked;
}

function writeCase(question: Question, picked: PickedCase): FigureCase {
  const { id, reference, caseType, complete, values } = picked;
  const facts = asCounted(picked);
  const { state, because } = judgeQuestion(question, facts, facts.answerTo(question.id));
  return { id, reference, caseType, complete, state, note: values.get(noteField(question.id)) ?? '', because };
}

function findDimension(context: Context, audit: AuditId, by: FieldId, showsWorkers: boolean): Dimension {
  const dimension = dimensionsOf(openAudit(context, audit).loaded.framework).find(({ id }) => id === by);
  if (!dimension) throw new AppError('bad-input', 'Cases cannot be divided by that field.');
  if (dimension.isWorker && !showsWorkers)
    throw new AppError('bad-input', 'Figures by case manager are given only where worker codes are asked for.');
  return dimension;
}

type CasesInput = Parameters<Methods['figure.cases']>[0];

/** F4: how many cases of the question's sample are in each state, and a page of those in the state asked for. */
function casesOf(
  context: Context,
  { audit, question: id, state, after, limit, within, cases: which }: CasesInput,
): FigureCases {
  const question = openAudit(context, audit).loaded.questionById.get(id);
  if (!question) throw new AppError('not-found', 'The framework has no such question.');
  const counts = { yes: 0, no: 0, na: 0, unanswered: 0 };
  const found: FigureCase[] = [];
  // Whoever names a case manager's code has it already.
  const dimension = within && findDimension(context, audit, within.by, true);
  const fields = [...fieldsBehind([question]), noteField(id), ...(within ? [factField(within.by)] : [])];
  for (const picked of pickCases(context.store, audit, which, fields)) {
    if (question.caseType !== null && question.caseType !== picked.caseType) continue;
    if (dimension && dimension.groupOf(asCounted(picked)) !== within?.group) continue;
    const written = writeCase(question, picked);
    const kind = STATE_OF[written.state];
    counts[kind] += 1;
    const isWanted = (state === null || state === kind) && (after === null || written.reference > after);
    if (isWanted && found.length <= limit) found.push(written);
  }
  return { counts, cases: found.slice(0, limit), more: found.length > limit };
}

type SubgroupsInput = Parameters<Methods['subgroup.figures']>[0];

function subgroupsOf(
  context: Context,
  { audit, by, cases: which, hidesBelow, showsWorkers }: SubgroupsInput,
): Subgroups {
  const dimension = findDimension(context, audit, by, showsWorkers);
  const { framework, questions } = openAudit(context, audit).loaded;
  const keys = questions.filter(({ kind }) => kind === 'key');
  const picked = pickCases(context.store, audit, which, [...fieldsBehind(keys), factField(by)]);
  const cases = [...picked].map(asCounted);
  const { countsOf } = countCases(keys, cases, 'all');
  return writeSubgroups({
    dimension,
    questions: keys,
    rules: framework.rules,
    groups: countSubgroups(keys, dimension, cases),
    whole: { id: 'all', cases: cases.length, countsOf },
    hidesBelow,
  });
}

/** What lies behind figures. Reads the fields they depend on, and no more of any case. */
export function figureMethods(context: Context): Methods {
  const { store } = context;
  return {
    'figure.cases': (input) => store.read(() => casesOf(context, input)),
    'subgroup.dimensions': ({ audit }) =>
      dimensionsOf(openAudit(context, audit).loaded.framework).map(({ id, label, isWorker }) => ({
        id,
        label,
        isWorker,
      })),
    'subgroup.figures': (input) => store.read(() => subgroupsOf(context, input)),
    'classification.agreement': ({ audit, cases: which }) =>
      store.read(() => {
        const { framework } = openAudit(context, audit).loaded;
        const pairs = classificationPairs(framework);
        const fields = pairs.flatMap(({ service, inspector }) => [factField(service), factField(inspector)]);
        return compareClassifications(framework, [...pickCases(store, audit, which, fields)].map(asCounted));
      }),
  };
}
