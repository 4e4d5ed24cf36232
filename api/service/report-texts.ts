import { type FieldName, reportField } from '../../domain/history/fields.ts';
import { type ContextFact, ContextFacts, type ReportPart, type ReportTexts } from '../../domain/report/report-texts.ts';
import type { Handlers } from '../contract.ts';
import { type Context, openAudit, save } from './context.ts';

type Methods = Handlers<'reportText.get' | 'reportText.write' | 'reportText.writeFacts'>;

/** The field that holds the contextual facts of an audit. */
export const FACTS = reportField('facts');

/** The texts of an audit's report, from its fields. */
export function textsOf(fields: ReadonlyMap<FieldName, string>): ReportTexts {
  const textOf = (part: ReportPart): string | null => fields.get(reportField(part)) ?? null;
  return {
    foreword: textOf('foreword'),
    overall: textOf('overall'),
    diversity: textOf('diversity'),
    involvement: textOf('involvement'),
  };
}

/** The contextual facts of an audit, from its fields. */
export function factsOf(fields: ReadonlyMap<FieldName, string>): readonly ContextFact[] {
  const stored = fields.get(FACTS);
  return stored === undefined ? [] : ContextFacts.parse(JSON.parse(stored));
}

/** Texts of the report and contextual facts: fields of the audit, which can be written when it is closed too. */
export function reportTextMethods(context: Context): Methods {
  return {
    'reportText.get': ({ audit }) => {
      const { fields } = openAudit(context, audit);
      return { texts: textsOf(fields), facts: factsOf(fields) };
    },
    'reportText.write': ({ author, audit, part, text }) =>
      save(context, 'report', author, (recorder) => {
        openAudit(context, audit);
        recorder.edit(audit, [{ field: reportField(part), value: text || null }]);
      }),
    'reportText.writeFacts': ({ author, audit, facts }) =>
      save(context, 'report', author, (recorder) => {
        openAudit(context, audit);
        recorder.edit(audit, [{ field: FACTS, value: facts.length === 0 ? null : JSON.stringify(facts) }]);
      }),
  };
}
