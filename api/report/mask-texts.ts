import {
  AUDIT_TEAM,
  type FieldName,
  findingField,
  judgementField,
  noteField,
  recommendationField,
  reportField,
} from '../../domain/history/fields.ts';
import type { AuditId, CaseId, QuestionId } from '../../domain/ids.ts';
import type { Contacts } from '../../domain/report/contacts.ts';
import type { Finding } from '../../domain/report/finding-schema.ts';
import type { ContextFact, ReportTexts } from '../../domain/report/report-texts.ts';
import type { Results } from '../../domain/scoring/results-schema.ts';
import type { Recommendation } from '../contract/report.ts';
import { factPlace, placeWithin, surveyPlace, WHO } from '../leaving/free-text.ts';
import { leaveText } from '../leaving/leave.ts';
import { type Context, openAudit } from '../service/context.ts';
import { CONTACTS, FACTS } from '../service/report-texts.ts';

/** The texts of an audit as a document may hold them: masked, but for what people decided may leave (demand 25). */
export interface MaskedTexts {
  team(text: string | null): string | null;
  findings(findings: readonly Finding[]): readonly Finding[];
  recommendations(given: readonly Recommendation[]): readonly Recommendation[];
  results(results: Results): Results;
  texts(texts: ReportTexts): ReportTexts;
  facts(facts: readonly ContextFact[]): readonly ContextFact[];
  contacts(contacts: Contacts): Contacts;
  note(of: CaseId, question: QuestionId, note: string): string;
  /** A text in another field of a case. */
  ofCase(of: CaseId, field: FieldName, text: string): string;
}

type Standard = Results['standards'][number];
type Mask = (kind: 'qualitative' | 'panel', text: string | null) => string | null;

/** A standard with the reasons that people wrote as they may leave. */
function maskStandard(standard: Standard, mask: Mask): Standard {
  const { panel } = standard;
  const moved = panel ? { panel: { ...panel, reason: mask('panel', panel.reason) } } : {};
  return standard.evidence === 'qualitative'
    ? { ...standard, ...moved, reason: mask('qualitative', standard.reason) }
    : { ...standard, ...moved };
}

/** How the texts of an audit go into documents. */
export function maskTexts(context: Context, audit: AuditId): MaskedTexts {
  const leave = leaveText(context, audit, { texts: 'masked', names: false });
  const { fields } = openAudit(context, audit);
  const mask = (field: FieldName, text: string | null): string | null =>
    text === null ? null : leave(fields, field, text);
  return {
    team: (text) => mask(AUDIT_TEAM, text),
    findings: (findings) =>
      findings.map((finding) => ({ ...finding, text: mask(findingField(finding.question), finding.text) })),
    recommendations: (given) =>
      given.map((one) => {
        const field = recommendationField(one.id);
        return { ...one, text: leave(fields, field, one.text), who: leave(fields, placeWithin(field, WHO), one.who) };
      }),
    results: (results) => ({
      ...results,
      standards: results.standards.map((standard) =>
        maskStandard(standard, (kind, text) => mask(judgementField(standard.id, kind), text)),
      ),
    }),
    texts: (given) => ({
      foreword: mask(reportField('foreword'), given.foreword),
      overall: mask(reportField('overall'), given.overall),
      diversity: mask(reportField('diversity'), given.diversity),
      involvement: mask(reportField('involvement'), given.involvement),
    }),
    facts: (given) =>
      given.map(({ what, here, elsewhere, source }, row) => ({
        what: leave(fields, factPlace(FACTS, row, 'what'), what),
        here: leave(fields, factPlace(FACTS, row, 'here'), here),
        elsewhere: leave(fields, factPlace(FACTS, row, 'elsewhere'), elsewhere),
        source: leave(fields, factPlace(FACTS, row, 'source'), source),
      })),
    contacts: ({ surveys, ...counts }) => ({
      ...counts,
      surveys: surveys.map((one, row) => ({ ...one, who: leave(fields, surveyPlace(CONTACTS, row), one.who) })),
    }),
    ofCase: (of, field, text) => leave(context.store.fieldsOf(of), field, text),
    note: (of, question, note) => leave(context.store.fieldsOf(of), noteField(question), note),
  };
}
