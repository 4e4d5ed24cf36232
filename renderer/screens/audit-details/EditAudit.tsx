import type { AuditSummary } from '../../../api/contract/audit.ts';
import { typeDate } from '../../parts/dates.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { AuditForm } from '../audits/AuditForm.tsx';
import type { WantedAudit } from '../audits/wanted-audit.ts';

/** Edits what the audit is of. A closed audit is not edited. */
export function EditAudit({
  audit,
  onDone,
}: {
  readonly audit: AuditSummary;
  readonly onDone: (said: string) => void;
}) {
  const { client, author } = useCasebook();
  const { service, kind, from, to, team, retainUntil, framework } = audit;
  if (audit.status === 'closed') return null;
  const save = async ({ framework: _framework, ...parts }: WantedAudit): Promise<void> => {
    const { action } = await client['audit.edit']({ author, audit: audit.id, ...parts });
    onDone(action === null ? 'Nothing differed, so nothing was changed.' : 'The details are saved.');
  };
  return (
    <section>
      <h2 className="govuk-heading-m">What it is of</h2>
      <AuditForm
        frameworks={null}
        initial={{
          framework,
          service,
          kind,
          from: typeDate(from),
          to: typeDate(to),
          team: team ?? '',
          retainUntil: typeDate(retainUntil),
        }}
        action="Save the details"
        back={`/audits/${audit.id}/cases`}
        onSend={save}
      />
    </section>
  );
}
