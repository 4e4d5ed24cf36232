import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { Finding } from '../../../domain/report/finding-schema.ts';
import { wordingOf } from '../../../domain/report/findings.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { useKeptForm } from '../../parts/use-kept-form.ts';
import { useCommand } from '../../session/command.ts';

/** The id of the wording of a finding; its form is kept by it. */
export const wordingId = (question: string): string => `wording-${question}`;

/** The wording of one finding. Saving what the counts say, or nothing, goes back to the sentence from the counts. */
export function FindingForm({
  finding,
  onSave,
  onCancel,
}: {
  readonly finding: Finding;
  readonly onSave: (text: string | null) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { question, sentence } = finding;
  const id = wordingId(question);
  const form = useForm({ defaultValues: { text: wordingOf(finding) } });
  useKeptForm(id, form);
  const { register, handleSubmit } = form;
  const command = useCommand();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const save = handleSubmit(({ text }) => {
    const own = text.trim();
    return command.run(() => onSave(own === '' || own === sentence ? null : own));
  });
  return (
    <form className="app-finding__form" aria-label={`Wording of ${question}`} onSubmit={(event) => void save(event)}>
      {command.error && <FailureNotice error={command.error} />}
      <TextArea
        id={id}
        label="Wording in the report"
        hint={`From the counts: ${sentence}`}
        binding={register('text')}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={command.isBusy}>
          Save the wording
        </button>
        {finding.text !== null && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => void command.run(() => onSave(null))}
          >
            Use the sentence from the counts
          </button>
        )}
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
