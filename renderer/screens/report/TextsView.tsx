import { useForm } from 'react-hook-form';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ReportWriting } from '../../../api/contract/report-text.ts';
import type { ReportPart } from '../../../domain/report/report-texts.ts';
import { Asked } from '../../parts/Asked.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { ContactsForm } from './ContactsForm.tsx';
import { FactsForm } from './FactsForm.tsx';
import { useTexts, useWriting } from './use-texts.ts';

const PARTS: readonly {
  readonly part: ReportPart;
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
}[] = [
  { part: 'foreword', label: 'Foreword', hint: 'On a page of its own, before the ratings.', rows: 6 },
  {
    part: 'overall',
    label: 'Overall findings',
    hint: 'At the head of the summary, before strengths and areas.',
    rows: 6,
  },
  { part: 'diversity', label: 'Diversity', hint: 'Above the figures of the questions that name diversity.', rows: 4 },
  {
    part: 'involvement',
    label: 'Involvement of children and their parents or carers',
    hint: 'Above the figures of the questions on their involvement.',
    rows: 4,
  },
];

function Texts({
  texts,
  onWrite,
}: {
  texts: ReportWriting['texts'];
  onWrite: (part: ReportPart, text: string) => void;
}) {
  const { register } = useForm({
    defaultValues: {
      foreword: texts.foreword ?? '',
      overall: texts.overall ?? '',
      diversity: texts.diversity ?? '',
      involvement: texts.involvement ?? '',
    },
  });
  return PARTS.map(({ part, label, hint, rows }) => (
    <TextArea
      key={part}
      id={`text-${part}`}
      label={label}
      hint={hint}
      rows={rows}
      binding={register(part, {
        onChange: (event: { target: { value: string } }) => onWrite(part, event.target.value),
      })}
    />
  ));
}

/** The texts of the report that people write themselves, and what is known of the service. All of it saves itself. */
export function TextsView({ audit }: { readonly audit: AuditSummary }) {
  const query = useTexts(audit);
  const { write, writeFacts, writeContacts } = useWriting(audit);
  return (
    <>
      <p className="app-lead">
        A part that is empty is left out of the report, with its heading. A blank line begins a new paragraph. What you
        type is saved as you go.
      </p>
      <Asked query={query}>
        {({ texts, facts, contacts }) => (
          <form aria-label="Texts of the report" noValidate onSubmit={(event) => event.preventDefault()}>
            <Texts texts={texts} onWrite={write} />
            <FactsForm facts={facts} onChange={writeFacts} />
            <ContactsForm contacts={contacts} onChange={writeContacts} />
          </form>
        )}
      </Asked>
    </>
  );
}
