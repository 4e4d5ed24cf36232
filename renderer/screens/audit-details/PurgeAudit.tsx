import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import * as z from 'zod';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { errorOf, useFieldErrors } from '../../parts/form-errors.ts';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { sayCount, sayDate } from '../../parts/words.ts';
import { useCasebook, useSaver, useUndo } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { tellWindows } from '../../session/windows.ts';

const NAMES = ['purge-reason', 'purge-service'];

const wantedPurge = (service: string) =>
  z.object({
    'purge-reason': z
      .string()
      .trim()
      .min(1, 'Enter why the audit is purged')
      .max(2000, 'Use 2,000 characters or fewer for why the audit is purged'),
    'purge-service': z
      .string()
      .trim()
      .refine((typed) => typed === service.trim(), 'Type the name of the service exactly as it stands above'),
  });

function PurgeForm({ audit }: { readonly audit: AuditSummary }) {
  const { client, author } = useCasebook();
  const [, navigate] = useLocation();
  const saver = useSaver();
  const undo = useUndo();
  const command = useCommand();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(wantedPurge(audit.service)),
    defaultValues: { 'purge-reason': '', 'purge-service': '' },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const { errors } = formState;
  const list = useFieldErrors(errors, NAMES);
  const purge = handleSubmit((typed) =>
    command.run(async () => {
      await saver.flushAll();
      await client['purge.audit']({
        author,
        audit: audit.id,
        reason: typed['purge-reason'],
        service: typed['purge-service'],
      });
      undo.clear(); // what could be undone may be gone
      tellWindows({ kind: 'purged', subject: audit.id });
      navigate(`/purged/${audit.id}`, { replace: true });
    }),
  );
  return (
    <form onSubmit={(event) => void purge(event)} noValidate>
      <ErrorSummary errors={list} />
      {command.error && <FailureNotice error={command.error} />}
      <TextArea
        id="purge-reason"
        label="Why is it purged?"
        hint="Kept on the certificate. Name nobody."
        binding={register('purge-reason')}
        error={errorOf(errors, 'purge-reason')}
      />
      <TextField
        id="purge-service"
        label={`To purge it, type the name of the service: ${audit.service}`}
        binding={register('purge-service')}
        error={errorOf(errors, 'purge-service')}
      />
      <button type="submit" className="govuk-button govuk-button--warning" aria-disabled={command.isBusy}>
        Purge the audit for ever
      </button>
      <p role="status" className="govuk-body app-busy">
        {command.isBusy &&
          'Purging the workbook. This may take minutes; what is changed meanwhile is saved afterwards.'}
      </p>
    </form>
  );
}

/** The end of an audit: removed for ever from workbook and backups, once its name was typed. */
export function PurgeAudit({ audit }: { readonly audit: AuditSummary }) {
  return (
    <section>
      <h2 className="govuk-heading-m">Purge</h2>
      <p className="govuk-body">
        {audit.retainUntil === null
          ? 'No day is set until which this audit is to be kept.'
          : `This audit is to be kept until ${sayDate(audit.retainUntil)}.`}{' '}
        Purging removes {sayCount(audit.cases, 'case')} with every answer, note and judgement, and its history, from
        this workbook and from its backups. What remains is a certificate with counts. This cannot be undone. Files that
        were exported, and copies of the workbook kept elsewhere, are not reached.
      </p>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Purge this audit</span>
        </summary>
        <div className="govuk-details__text">
          <PurgeForm audit={audit} />
        </div>
      </details>
    </section>
  );
}
