import { AppError } from '../api/errors.ts';
import type { LoadedFramework } from '../domain/framework/load.ts';
import { frameworkCalled } from '../domain/framework/part.ts';
import type { Registry } from '../domain/framework/registry.ts';
import {
  AUDIT_FRAMEWORK,
  answerField,
  CASE_FRAMEWORK,
  CASE_STATUS,
  CASE_TYPE,
  factField,
  nameWithin,
  questionAnsweredBy,
  REFERENCE,
} from '../domain/history/fields.ts';
import { isCompleteAs, WITHDRAWN } from '../domain/history/states.ts';
import type { CaseFacts } from '../domain/scoring/applicability.ts';
import { judgeCase, judgeQuestion, type QuestionOutcome } from '../domain/scoring/outcome.ts';
import { readAnswer } from '../domain/scoring/read-answer.ts';
import { type CaseRow, type Cases, isCaseId, ROW_FIELDS } from './cases.ts';
import type { Driver } from './driver.ts';
import type { Replacement, Subject } from './log.ts';
import type { Tallies } from './tallies.ts';

/** The value of a field, as far as the projections ask. */
export type LookUp = (field: string) => string | null;

/** What a case comes to: its row in the list, and the outcome of each question that counts it. */
export interface CaseState {
  readonly row: CaseRow;
  readonly counted: readonly QuestionOutcome[];
}

const isAnswered = ({ state }: QuestionOutcome): boolean =>
  state === 'yes' || state === 'no' || state === 'na-by-assessor';

/** Whether the sample of the question has the case in it: a set-aside answer to another case type's question has not. */
const counts = (outcome: QuestionOutcome, caseType: string): boolean =>
  outcome.question.caseType === null || outcome.question.caseType === caseType;

/** The framework, or the part of one, that a field names. Throws `newer-workbook` where this program does not have it. */
export function frameworkNamed(registry: Registry, name: string): LoadedFramework {
  const loaded = frameworkCalled(registry, name);
  if (!loaded) {
    throw new AppError('newer-workbook', `This workbook uses the framework ${name}, which this program does not have.`);
  }
  return loaded;
}

/** What a case comes to, worked out from its fields alone; null while it has no reference or type, and once it was withdrawn. */
export function stateOfCase(
  registry: Registry,
  subject: Pick<Subject, 'seq' | 'audit'>,
  look: LookUp,
): CaseState | null {
  const reference = look(REFERENCE);
  const caseType = look(CASE_TYPE);
  const framework = look(CASE_FRAMEWORK);
  if (reference === null || caseType === null || framework === null || look(CASE_STATUS) === WITHDRAWN) return null;
  const { questions } = frameworkNamed(registry, framework);
  const facts: CaseFacts = { caseType, field: (id) => look(factField(id)) };
  const outcomes = judgeCase(questions, facts, (question) => readAnswer(look(answerField(question))));
  const counted = outcomes.filter((outcome) => counts(outcome, caseType));
  return {
    counted,
    row: {
      seq: subject.seq,
      audit: subject.audit,
      reference,
      caseType,
      framework,
      complete: isCompleteAs(look(CASE_STATUS)),
      answered: counted.filter(isAnswered).length,
      applicable: counted.filter(({ state }) => state !== 'na-by-rule').length,
    },
  };
}

/** Keeps the list of cases and the tallies in step with the log. To be called after the log was appended to. */
export interface Projection {
  /** `before` gives what a field that was not replaced holds. */
  apply(subject: Subject, replaced: readonly Replacement[], before: LookUp): void;
}

/** The projections of a workbook. */
export function openProjection(driver: Driver, registry: Registry, cases: Cases, tallies: Tallies): Projection {
  const putAudit = driver.prepare(
    `INSERT INTO audit (seq, framework) VALUES (?, ?) ON CONFLICT DO UPDATE SET framework = excluded.framework`,
  );

  const removeAudit = driver.prepare(`DELETE FROM audit WHERE seq = ?`);

  function replaceAudit(subject: Subject, replaced: readonly Replacement[]): void {
    const framework = replaced.find(({ field }) => field === AUDIT_FRAMEWORK);
    if (!framework) return;
    if (framework.new === null) removeAudit.run(subject.seq);
    else putAudit.run(subject.seq, framework.new);
  }

  function refuseTwin(after: CaseRow): void {
    const twin = cases.find(after.audit, after.reference);
    const own = cases.get(after.seq)?.reference === after.reference;
    if (twin !== null && !own) throw new AppError('exists', 'There is a case of that reference in this audit already.');
  }

  function replaceCase(subject: Subject, replaced: readonly Replacement[], kept: LookUp): void {
    const changed = new Map(replaced.map((one) => [one.field, one]));
    const lookAt =
      (when: 'old' | 'new'): LookUp =>
      (field) => {
        const one = changed.get(field);
        return one ? one[when] : kept(field);
      };
    const after = stateOfCase(registry, subject, lookAt('new'));
    const before = stateOfCase(registry, subject, lookAt('old'));
    for (const { question, state } of before?.counted ?? []) tallies.move(subject.audit, question.id, state, -1);
    for (const { question, state } of after?.counted ?? []) tallies.move(subject.audit, question.id, state, 1);
    if (after) {
      refuseTwin(after.row);
      cases.put(after.row);
    } else if (before) cases.remove(subject.seq);
  }

  /** The quick way, for answers alone: only their own questions move. A test holds that it comes to the same. */
  function moveAnswers(subject: Subject, row: CaseRow, answers: readonly Replacement[], look: LookUp): void {
    const { questionById } = frameworkNamed(registry, row.framework);
    const known = new Map<string, string | null>();
    const lookOnce = (field: string): string | null => {
      const found = known.get(field);
      if (found !== undefined) return found;
      const value = look(field);
      known.set(field, value);
      return value;
    };
    const facts: CaseFacts = { caseType: row.caseType, field: (id) => lookOnce(factField(id)) };
    let answered = 0;
    for (const { field, old, new: now } of answers) {
      const id = questionAnsweredBy(field);
      const question = id === null ? undefined : questionById.get(id);
      if (!question) continue; // asked by another version of the framework: kept, and in no figure
      const before = judgeQuestion(question, facts, readAnswer(old));
      const after = judgeQuestion(question, facts, readAnswer(now));
      if (!counts(after, row.caseType)) continue;
      tallies.move(subject.audit, question.id, before.state, -1);
      tallies.move(subject.audit, question.id, after.state, 1);
      answered += Number(isAnswered(after)) - Number(isAnswered(before));
    }
    cases.addAnswered(subject.seq, answered);
  }

  return {
    apply(subject, replaced, kept) {
      if (!isCaseId(subject.id)) return replaceAudit(subject, replaced);
      if (replaced.some(({ field }) => ROW_FIELDS.has(field) || nameWithin('field', field) !== null)) {
        return replaceCase(subject, replaced, kept);
      }
      const answers = replaced.filter(({ field }) => questionAnsweredBy(field) !== null);
      const row = answers.length > 0 ? cases.get(subject.seq) : null;
      if (row) moveAnswers(subject, row, answers, kept);
    },
  };
}
