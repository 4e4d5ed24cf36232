import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ReportWriting } from '../../../api/contract/report-text.ts';
import type { Contacts } from '../../../domain/report/contacts.ts';
import type { ContextFact, ReportPart } from '../../../domain/report/report-texts.ts';
import { useCasebook, useSaver } from '../../session/casebook.tsx';
import { type Query, useQuery } from '../../session/query.ts';
import { sendCall } from '../../session/send-call.ts';

/** What was written for the report besides its findings, with all that was typed before. */
export function useTexts({ id: audit }: AuditSummary): Query<ReportWriting> & { readonly reload: () => void } {
  const { client } = useCasebook();
  const saver = useSaver();
  return useQuery(`texts ${audit}`, async () => {
    await saver.flushAll();
    return client['reportText.get']({ audit });
  });
}

/** Saves texts, contextual facts, meetings and surveys as they are typed. */
export function useWriting({ id: audit }: AuditSummary): {
  readonly write: (part: ReportPart, text: string) => void;
  readonly writeFacts: (facts: readonly ContextFact[]) => void;
  readonly writeContacts: (contacts: Contacts) => void;
} {
  const { client, author } = useCasebook();
  const saver = useSaver();
  return {
    write: (part, text) =>
      saver.submitLater(
        `report ${audit} ${part}`,
        sendCall(client, 'reportText.write', { author, audit, part, text: text.trim() || null }),
      ),
    writeFacts: (facts) =>
      saver.submitLater(
        `report ${audit} facts`,
        sendCall(client, 'reportText.writeFacts', { author, audit, facts: [...facts] }),
      ),
    writeContacts: (contacts) =>
      saver.submitLater(
        `report ${audit} contacts`,
        sendCall(client, 'reportText.writeContacts', {
          author,
          audit,
          contacts: { ...contacts, surveys: [...contacts.surveys] },
        }),
      ),
  };
}
