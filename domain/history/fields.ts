import type { FieldId, QuestionId, StandardId } from '../ids.ts';

/**
 * The names of the fields that changes are made to.
 *
 * | field                      | of    | value |
 * |----------------------------|-------|-------|
 * | `audit:service`, `:kind`, `:framework`, `:from`, `:to`, `:team` | audit | text; a framework is `id@version`, or `id@version#2.1,2.2.3` where a part is asked |
 * | `audit:caseload`, `audit:sample` | audit | JSON of the list that is drawn from, and of the sample |
 * | `excluded:C001`            | audit | why people left a case of the list out |
 * | `replacement:C001`         | audit | JSON of the replacement of a case of the sample |
 * | `left:C001` | audit | JSON of when a case of an earlier draw left, since the sample was drawn anew without it |
 * | `audit:round` | audit | JSON of the plan of a dip-sample round |
 * | `feedback:strengths` | case | text: what went well |
 * | `action:x-...` | case | JSON of what is to be done, by whom, by when, and what became of it |
 * | `draft:new`, `draft:x-...` | case | JSON of an action that is typed and not saved yet, new or to be changed |
 * | `audit:retain-until` | audit | the day after which it is to be purged |
 * | `audit:status` | audit | `closed`; nothing while it is open |
 * | `audit:snapshot` | audit | JSON of the results when it was last closed, with time and author |
 * | `audit:reopened:1` | audit | why it was reopened, the first time |
 * | `purge:certificate` | audit | JSON of what was purged: counts only |
 * | `judgement:1.1:qualitative`, `judgement:2.1:panel` | audit | JSON of a judgement |
 * | `case:type`, `:framework`, `:status`, `:assessor` | case | text; the status is nothing while the case is in progress, `withdrawn` once it left the sample |
 * | `case:revision`            | case  | a whole number from 2; nothing for the first revision |
 * | `case:reopened:2`          | case  | why revision 2 was begun |
 * | `evidence:1.1`             | audit | text, while nobody has rated the standard |
 * | `finding:2.1.1.a`        | audit | JSON of a kept finding |
 * | `recommendation:r-...`    | audit | JSON of a recommendation |
 * | `report:foreword`, `:overall`, `:diversity`, `:involvement` | audit | text of the report that people wrote |
 * | `report:facts`             | audit | JSON of the contextual facts of the service |
 * | `report:contacts`          | audit | JSON of the meetings held and the replies to surveys |
 * | `export:report.docx`      | audit | JSON of what left last, in counts |
 * | `case:type`, `:framework`, `:status`, `:assessor` | case | text |
 * | `field:gender`             | case  | text; several values are joined by `;` |
 * | `answer:2.1.1.a`           | case  | `yes`, `no`, `na` |
 * | `note:2.1.1.a`             | case  | text |
 * | `leave:note:2.1.1.a`       | both  | JSON of what was decided about a free text before it leaves |
 * | `example:2.1.1.a`          | case  | `yes` where the note is marked as a practice example |
 */
export type FieldName = string;

export const AUDIT_SERVICE = 'audit:service';
export const AUDIT_KIND = 'audit:kind';
export const AUDIT_FRAMEWORK = 'audit:framework';
export const AUDIT_FROM = 'audit:from';
export const AUDIT_TO = 'audit:to';
export const AUDIT_TEAM = 'audit:team';
export const AUDIT_CASELOAD = 'audit:caseload';
export const AUDIT_SAMPLE = 'audit:sample';
export const AUDIT_ROUND = 'audit:round';
export const STRENGTHS = 'feedback:strengths';
export const AUDIT_RETAIN_UNTIL = 'audit:retain-until';
export const AUDIT_STATUS = 'audit:status';
export const AUDIT_SNAPSHOT = 'audit:snapshot';
export const CERTIFICATE = 'purge:certificate';
export const CASE_TYPE = 'case:type';
export const CASE_FRAMEWORK = 'case:framework';
export const CASE_STATUS = 'case:status';
export const CASE_REVISION = 'case:revision';
export const CASE_ASSESSOR = 'case:assessor';
export const CASE_ORIGIN = 'case:origin';
export const REFERENCE = 'field:reference';

/** The field that holds why a revision of a case was begun. */
export const caseReopenedField = (revision: number): FieldName => `case:reopened:${revision}`;

/** The field that holds why an audit was reopened, the first, second or later time. */
export const auditReopenedField = (time: number): FieldName => `audit:reopened:${time}`;

/** The field that holds the answer to a question. */
export const answerField = (question: QuestionId): FieldName => `answer:${question}`;

/** The field that holds the note on a question. */
export const noteField = (question: QuestionId): FieldName => `note:${question}`;

/** The field that holds a fact about the case. */
export const factField = (field: FieldId): FieldName => `field:${field}`;

/** The field that holds a rating that people gave. */
export const judgementField = (standard: StandardId, kind: 'qualitative' | 'panel'): FieldName =>
  `judgement:${standard}:${kind}`;

/** The field that holds why people left a case of the list out, by its pseudonym. */
export const excludedField = (pseudonym: string): FieldName => `excluded:${pseudonym}`;

/** The field that holds by which case, and why, a case of the sample was replaced. */
export const replacementField = (pseudonym: string): FieldName => `replacement:${pseudonym}`;

/** The field that says when a case of an earlier draw left the audit. */
export const leftField = (pseudonym: string): FieldName => `left:${pseudonym}`;
/** The field that holds the evidence for a standard that nobody has rated yet. */
export const evidenceField = (standard: StandardId): FieldName => `evidence:${standard}`;

/** The field that holds what was decided about the free text of another field before it leaves (demand 25). */
export const leaveField = (field: FieldName): FieldName => `leave:${field}`;
/** The field that holds what was decided about the finding on a question. */
export const findingField = (question: QuestionId): FieldName => `finding:${question}`;

/** The field that holds a recommendation. */
export const recommendationField = (id: string): FieldName => `recommendation:${id}`;

/** The field that holds a text of the report, or its contextual facts. */
export const reportField = (part: string): FieldName => `report:${part}`;

/** The field that marks the note on a question as a practice example. */
export const exampleField = (question: QuestionId): FieldName => `example:${question}`;

/** The field that says what left last as one kind of file, such as `report.docx`. */
export const exportField = (file: string): FieldName => `export:${file}`;

/** The field that holds an action that came of a case. */
export const actionField = (id: string): FieldName => `action:${id}`;

/** The field that holds an action as far as it is typed; null for a new one. */
export const draftField = (id: string | null): FieldName => `draft:${id ?? 'new'}`;

/** The part of a field's name after its kind, if it is of that kind: `nameWithin('answer', 'answer:2.1.1')` is `2.1.1`. */
export function nameWithin(
  kind:
    | 'answer'
    | 'note'
    | 'field'
    | 'judgement'
    | 'excluded'
    | 'replacement'
    | 'left'
    | 'finding'
    | 'recommendation'
    | 'report'
    | 'example'
    | 'evidence'
    | 'action'
    | 'draft'
    | 'export'
    | 'leave',
  field: FieldName,
): string | null {
  return field.startsWith(`${kind}:`) ? field.slice(kind.length + 1) : null;
}

/** The question that a field holds the answer to; null for any other field. */
export function questionAnsweredBy(field: FieldName): QuestionId | null {
  return nameWithin('answer', field) as QuestionId | null; // only `answerField` makes such names
}
