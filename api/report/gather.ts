import {
  AUDIT_FROM,
  AUDIT_TEAM,
  AUDIT_TO,
  actionField,
  CASE_ASSESSOR,
  CASE_REVISION,
  CASE_STATUS,
  CASE_TYPE,
  factField,
  REFERENCE,
  STRENGTHS,
} from '../../domain/history/fields.ts';
import { caseStatusOf, revisionOf } from '../../domain/history/states.ts';
import { type AuditId, type CaseId, FieldId } from '../../domain/ids.ts';
import type { Interviews, ReportInput } from '../../domain/report/report-input.ts';
import type { FeedbackInput } from '../../domain/report/write-feedback.ts';
import { serviceOf } from '../service/audits.ts';
import { questionStates } from '../service/cases.ts';
import { type Context, openAudit, openCaseFields } from '../service/context.ts';
import { examplesOf } from '../service/examples.ts';
import { feedbackOf } from '../service/feedback.ts';
import { findingsOf } from '../service/findings.ts';
import { recommendationsOf } from '../service/recommendations.ts';
import { resultsOf } from '../service/results.ts';
import { maskTexts } from './mask-texts.ts';

// The case fields that documents look at; a framework without them has documents without what they say.
const INTERVIEWED = factField(FieldId.parse('caseManagerInterviewed'));
const CASE_MANAGER = factField(FieldId.parse('caseManager'));

const DAY = 'YYYY-MM-DD'.length;

const today = ({ clock }: Context): string => clock().toISOString().slice(0, DAY);

/** With how many case managers inspectors spoke, by case type. */
function countInterviews({ store }: Context, audit: AuditId): readonly Interviews[] {
  const counted = new Map<string, Interviews>();
  for (const fields of store.fieldsOfCases(audit, 'facts')) {
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

/** Everything that the documents of an audit are made from, in one look at the workbook; texts as they may leave. */
export function gatherReport(context: Context, audit: AuditId, names: boolean): ReportInput {
  const { fields, loaded } = openAudit(context, audit);
  const masked = maskTexts(context, audit);
  return {
    loaded,
    results: masked.results(resultsOf(context, audit, 'all')),
    from: fields.get(AUDIT_FROM) ?? null,
    to: fields.get(AUDIT_TO) ?? null,
    team: masked.team(fields.get(AUDIT_TEAM) ?? null),
    madeOn: today(context),
    findings: masked.findings(findingsOf(context, audit)),
    recommendations: masked.recommendations(recommendationsOf(context, audit)),
    examples: examplesOf(context, audit).map(({ case: of, reference, question, note }) => ({
      reference,
      question,
      text: masked.note(of, question, note),
    })),
    interviews: countInterviews(context, audit),
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
