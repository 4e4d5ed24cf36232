import {
  AUDIT_FROM,
  AUDIT_KIND,
  AUDIT_TEAM,
  AUDIT_TO,
  actionField,
  CASE_ASSESSOR,
  CASE_REVISION,
  CASE_STATUS,
  CASE_TYPE,
  type FieldName,
  factField,
  REFERENCE,
  STRENGTHS,
} from '../../domain/history/fields.ts';
import { caseStatusOf, isCompleteAs, revisionOf } from '../../domain/history/states.ts';
import { type AuditId, type CaseId, FieldId } from '../../domain/ids.ts';
import { WORKER_FIELDS } from '../../domain/privacy/worker-fields.ts';
import { describeInspected } from '../../domain/report/inspected.ts';
import type { FiguresOf, Interviews, ReportInput, SampleTold } from '../../domain/report/report-input.ts';
import type { FeedbackInput } from '../../domain/report/write-feedback.ts';
import type { CaseFacts } from '../../domain/scoring/applicability.ts';
import type { WantedDocument } from '../contract/report.ts';
import { showSample } from '../sample/show.ts';
import { serviceOf } from '../service/audits.ts';
import { questionStates } from '../service/cases.ts';
import { type Context, openAudit, openCaseFields } from '../service/context.ts';
import { examplesOf } from '../service/examples.ts';
import { feedbackOf } from '../service/feedback.ts';
import { findingsOf } from '../service/findings.ts';
import { recommendationsOf } from '../service/recommendations.ts';
import { contactsOf, factsOf, textsOf } from '../service/report-texts.ts';
import { maskTexts } from './mask-texts.ts';
import { reportedOf } from './reported.ts';

// The case fields that documents look at; a framework without them has documents without what they say.
const INTERVIEWED = factField(FieldId.parse('caseManagerInterviewed'));
const CASE_MANAGER = factField(FieldId.parse('caseManager'));

const DAY = 'YYYY-MM-DD'.length;

const today = ({ clock }: Context): string => clock().toISOString().slice(0, DAY);

type CaseFields = ReadonlyMap<FieldName, string>;

/** The facts of the cases that a document's figures are of (F6). */
function reportedCases({ store }: Context, audit: AuditId, { kind }: FiguresOf): readonly CaseFields[] {
  const all = [...store.fieldsOfCases(audit, 'facts')];
  return kind === 'all' ? all : all.filter((fields) => isCompleteAs(fields.get(CASE_STATUS)));
}

/** With how many case managers inspectors spoke, by case type. */
function countInterviews(cases: readonly CaseFields[]): readonly Interviews[] {
  const counted = new Map<string, Interviews>();
  for (const fields of cases) {
    const caseType = fields.get(CASE_TYPE) ?? '';
    const { cases, held, notHeld } = counted.get(caseType) ?? { cases: 0, held: 0, notHeld: 0 };
    const interviewed = fields.get(INTERVIEWED);
    counted.set(caseType, {
      caseType,
      cases: cases + 1,
      held: held + (interviewed === 'yes' ? 1 : 0),
      notHeld: notHeld + (interviewed === 'no' ? 1 : 0),
    });
  }
  return [...counted.values()];
}

const asFacts = (fields: CaseFields): CaseFacts => ({
  caseType: fields.get(CASE_TYPE) ?? '',
  field: (id) => fields.get(factField(id)) ?? null,
});

/** How the sample was drawn, where it was: in words without codes of workers unless people are named. */
function tellSample(context: Context, audit: AuditId, names: boolean): SampleTold | null {
  const shown = showSample(context, audit);
  if (shown === null || names) return shown && { sentences: shown.methodology, match: shown.match };
  const withoutCodes = (text: string): string =>
    shown.overCap.reduce(
      (left, { manager, cases }) => left.replace(`${manager} (${cases})`, `a case manager (${cases})`),
      text,
    );
  return {
    sentences: shown.methodology.map(withoutCodes),
    match: shown.match.filter(({ field }) => !WORKER_FIELDS.has(field)),
  };
}

/** Everything that the documents of an audit are made from, in one look at the workbook; texts as they may leave. */
export function gatherReport(context: Context, { audit, names, cases: which }: WantedDocument): ReportInput {
  const { fields, loaded } = openAudit(context, audit);
  const masked = maskTexts(context, audit);
  const { results, figuresOf } = reportedOf(context, audit, which);
  const cases = reportedCases(context, audit, figuresOf);
  return {
    loaded,
    kind: fields.get(AUDIT_KIND) === 'dip-sample' ? 'dip-sample' : 'inspection',
    results: masked.results(results),
    figuresOf,
    from: fields.get(AUDIT_FROM) ?? null,
    to: fields.get(AUDIT_TO) ?? null,
    team: masked.team(fields.get(AUDIT_TEAM) ?? null),
    madeOn: today(context),
    findings: masked.findings(findingsOf(context, audit, results)),
    recommendations: masked.recommendations(recommendationsOf(context, audit)),
    examples: examplesOf(context, audit).map(({ case: of, reference, question, note }) => ({
      reference,
      question,
      text: masked.note(of, question, note),
    })),
    interviews: countInterviews(cases),
    sample: tellSample(context, audit, names),
    texts: masked.texts(textsOf(fields)),
    facts: masked.facts(factsOf(fields)),
    contacts: masked.contacts(contactsOf(fields)),
    inspected: describeInspected(loaded.framework, cases.map(asFacts)),
    names,
  };
}

/** Everything that the feedback sheet of a case is made from; notes as they may leave. */
export function gatherFeedback(context: Context, id: CaseId, names: boolean): FeedbackInput {
  const opened = openCaseFields(context, id);
  const { fields, loaded, audit } = opened;
  const masked = maskTexts(context, audit);
  const answers = questionStates(opened).filter(({ setAside }) => !setAside);
  return {
    loaded,
    service: serviceOf(openAudit(context, audit).fields),
    reference: fields.get(REFERENCE) ?? '',
    caseType: fields.get(CASE_TYPE) ?? '',
    revision: revisionOf(fields.get(CASE_REVISION)),
    status: caseStatusOf(fields.get(CASE_STATUS)),
    answers: answers.map(({ question, state, note }) => ({ question, state, note: masked.note(id, question, note) })),
    strengths: masked.ofCase(id, STRENGTHS, fields.get(STRENGTHS) ?? ''),
    actions: feedbackOf(context, id).actions.map(({ id: action, action: { text, owner, due }, words }) => ({
      text: masked.ofCase(id, actionField(action), text),
      owner,
      due,
      words,
    })),
    madeOn: today(context),
    people: names
      ? { caseManager: fields.get(CASE_MANAGER) ?? null, assessor: fields.get(CASE_ASSESSOR) ?? null }
      : null,
  };
}
