import { type FieldName, reportField } from '../../domain/history/fields.ts';
import { Contacts, NO_CONTACTS } from '../../domain/report/contacts.ts';
import { type ContextFact, ContextFacts, type ReportPart, type ReportTexts } from '../../domain/report/report-texts.ts';
import type { Handlers } from '../contract.ts';
import { type Context, openAudit, save } from './context.ts';

type Methods = Handlers<'reportText.get' | 'reportText.write' | 'reportText.writeFacts' | 'reportText.writeContacts'>;

/** The field that holds the contextual facts of an audit. */
export const FACTS = reportField('facts');

/** The field that holds whom inspectors met and heard beside the cases. */
export const CONTACTS = reportField('contacts');

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

/** Whom inspectors met and heard beside the cases, from the fields of an audit. */
export function contactsOf(fields: ReadonlyMap<FieldName, string>): Contacts {
  const stored = fields.get(CONTACTS);
  return stored === undefined ? NO_CONTACTS : Contacts.parse(JSON.parse(stored));
}

/** Texts of the report, contextual facts, meetings and surveys: fields of the audit, which can be written when it is closed too. */
export function reportTextMethods(context: Context): Methods {
  return {
    'reportText.get': ({ audit }) => {
      const { fields } = openAudit(context, audit);
      return { texts: textsOf(fields), facts: factsOf(fields), contacts: contactsOf(fields) };
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
    'reportText.writeContacts': ({ author, audit, contacts }) =>
      save(context, 'report', author, (recorder) => {
        openAudit(context, audit);
        const isKnown = contacts.meetings !== null || contacts.surveys.length > 0;
        recorder.edit(audit, [{ field: CONTACTS, value: isKnown ? JSON.stringify(contacts) : null }]);
      }),
  };
}
