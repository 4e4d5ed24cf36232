import { checkFact } from '../../domain/case/fact.ts';
import { findMisfits } from '../../domain/case/misfits.ts';
import { nameFramework } from '../../domain/framework/part.ts';
import {
  AUDIT_STATUS,
  answerField,
  CASE_ASSESSOR,
  CASE_FRAMEWORK,
  CASE_REVISION,
  CASE_STATUS,
  CASE_TYPE,
  exampleField,
  factField,
  noteField,
  REFERENCE,
} from '../../domain/history/fields.ts';
import { auditStatusOf, caseStatusOf, isCompleteAs, revisionOf, WITHDRAWN } from '../../domain/history/states.ts';
import { CaseId, type FieldId, QuestionId } from '../../domain/ids.ts';
import { judgeCase } from '../../domain/scoring/outcome.ts';
import { readAnswer } from '../../domain/scoring/read-answer.ts';
import { remarksOn } from '../../domain/scoring/remarks.ts';
import type { CaseSummary, ListedCase, OpenCase, QuestionState } from '../contract/case.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import type { Edit } from '../ports.ts';
import { type Context, type Opened, openAudit, openCaseFields, save } from './context.ts';

type Methods = Handlers<'case.create' | 'case.edit' | 'case.assign' | 'case.list' | 'case.open'>;

// The case question whose answer the case list shows.
const ALERT = QuestionId.parse('case.alert');

type GivenFacts = Readonly<Record<FieldId, string | null>>;

function factEdits({ loaded }: Opened, caseType: string, facts: GivenFacts): Edit[] {
  return Object.entries(facts).map(([id, text]) => {
    const field = loaded.framework.caseFields.find((known) => known.id === id);
    if (!field) throw new AppError('bad-input', 'The framework has no such case field.');
    if (text === null) return { field: factField(field.id), value: null };
    const checked = checkFact(field, caseType, text);
    if ('expected' in checked) throw new AppError('bad-input', `${field.label}: expected ${checked.expected}.`);
    return { field: factField(field.id), value: checked.value };
  });
}

function refuseEmptyReference(facts: GivenFacts, wanted: boolean): void {
  const reference = Object.entries(facts).find(([id]) => factField(id as FieldId) === REFERENCE); // keys of facts are field ids
  if (reference?.[1] === null || (wanted && !reference)) throw new AppError('bad-input', 'A case needs a reference.');
}

function checkCaseType({ loaded }: Opened, caseType: string): void {
  const known = loaded.framework.caseTypes.map(({ id }) => id);
  if (!known.includes(caseType)) {
    throw new AppError('bad-input', `Case type: expected one of ${known.join(', ')}.`);
  }
}

/** The edit that gives a case another type. Throws `bad-input` where a fact is left that the type cannot have. */
function typeEdit(opened: Opened, caseType: string, facts: GivenFacts): Edit {
  checkCaseType(opened, caseType);
  const kept = (id: FieldId): string | null => (id in facts ? null : (opened.fields.get(factField(id)) ?? null));
  const [misfit] = findMisfits(opened.loaded.framework, caseType, ({ id }) => kept(id));
  if (misfit) throw new AppError('bad-input', `${misfit.field.label}: expected ${misfit.expected}.`);
  return { field: CASE_TYPE, value: caseType };
}

/** The state of every question of a case, from its fields. */
export function questionStates({ fields, loaded }: Opened): readonly QuestionState[] {
  const facts = {
    caseType: fields.get(CASE_TYPE) ?? '',
    field: (id: FieldId) => fields.get(factField(id)) ?? null,
  };
  const answerTo = (id: QuestionState['question']) => readAnswer(fields.get(answerField(id)) ?? null);
  return judgeCase(loaded.questions, facts, answerTo).map(({ question, state, setAside, because }) => ({
    question: question.id,
    state,
    answer: answerTo(question.id),
    note: fields.get(noteField(question.id)) ?? '',
    setAside,
    because,
  }));
}

function factsOf({ fields, loaded }: Opened): OpenCase['facts'] {
  return Object.fromEntries(
    loaded.framework.caseFields.flatMap((field) => {
      const value = fields.get(factField(field.id));
      return value === undefined ? [] : [[field.id, value]];
    }),
  );
}

function listCase(context: Context, summary: CaseSummary): ListedCase {
  const opened = openCaseFields(context, summary.id);
  const alert = opened.fields.get(answerField(ALERT)) ?? null;
  return {
    ...summary,
    frameworkVersion: opened.loaded.framework.version,
    status: caseStatusOf(opened.fields.get(CASE_STATUS)),
    revision: revisionOf(opened.fields.get(CASE_REVISION)),
    assessor: opened.fields.get(CASE_ASSESSOR) ?? null,
    alert: readAnswer(alert),
    notesAsked: summary.answered < summary.applicable ? 0 : remarksOn(opened.loaded, questionStates(opened)).length,
    facts: factsOf(opened),
  };
}

/** A case with the state of every question, and what is left to do. */
export function openCase(context: Context, id: CaseId): OpenCase {
  const opened = openCaseFields(context, id);
  const { audit, fields, loaded } = opened;
  const questions = questionStates(opened);
  return {
    id,
    audit,
    framework: loaded.framework.id,
    frameworkVersion: loaded.framework.version,
    part: loaded.part,
    caseType: fields.get(CASE_TYPE) ?? '',
    complete: isCompleteAs(fields.get(CASE_STATUS)),
    status: caseStatusOf(fields.get(CASE_STATUS)),
    isWithdrawn: fields.get(CASE_STATUS) === WITHDRAWN,
    revision: revisionOf(fields.get(CASE_REVISION)),
    auditStatus: auditStatusOf(context.store.valueOf(audit, AUDIT_STATUS)),
    assessor: fields.get(CASE_ASSESSOR) ?? null,
    facts: factsOf(opened),
    questions,
    remarks: remarksOn(loaded, questions),
    examples: loaded.questions
      .filter((question) => fields.has(exampleField(question.id)))
      .map((question) => question.id),
  };
}

/** Cases: made, edited, listed, opened. */
export function caseMethods(context: Context): Methods {
  const { store, makeId } = context;
  return {
    'case.create': ({ author, audit, caseType, facts }) => {
      const opened = openAudit(context, audit);
      checkCaseType(opened, caseType);
      refuseEmptyReference(facts, true);
      const id = CaseId.parse(`c-${makeId()}`);
      const edits = [
        { field: CASE_ASSESSOR, value: author },
        { field: CASE_TYPE, value: caseType },
        { field: CASE_FRAMEWORK, value: nameFramework(opened.loaded) },
        ...factEdits(opened, caseType, facts),
      ];
      store.act('create-case', author, (recorder) => recorder.createCase(id, audit, edits));
      return { id };
    },
    'case.edit': ({ author, case: id, caseType, facts }) => {
      const opened = openCaseFields(context, id);
      refuseEmptyReference(facts, false);
      const before = opened.fields.get(CASE_TYPE) ?? '';
      const type = caseType === null || caseType === before ? [] : [typeEdit(opened, caseType, facts)];
      const edits = [...type, ...factEdits(opened, caseType ?? before, facts)];
      return save(context, 'edit-case', author, (recorder) => void recorder.edit(id, edits));
    },
    'case.assign': ({ author, case: id, assessor }) => {
      openCaseFields(context, id);
      const edit = { field: CASE_ASSESSOR, value: assessor };
      return save(context, 'edit-case', author, (recorder) => void recorder.edit(id, [edit]));
    },
    'case.list': ({ audit }) =>
      store.read(() => {
        openAudit(context, audit);
        return [...store.cases(audit)].map((summary) => listCase(context, summary));
      }),
    'case.open': ({ case: id }) => store.read(() => openCase(context, id)),
  };
}
