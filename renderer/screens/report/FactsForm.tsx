import { useId } from 'react';
import { type ContextFact, ContextFact as ContextFactSchema } from '../../../domain/report/report-texts.ts';
import { EditRows, type TypedRow } from './EditRows.tsx';

const COLUMNS = [
  { field: 'what', title: 'About the service', longest: 200, isCount: false },
  { field: 'here', title: 'This service', longest: 100, isCount: false },
  { field: 'elsewhere', title: 'Compared with', longest: 100, isCount: false },
  { field: 'source', title: 'Source', longest: 300, isCount: false },
] as const;

/** The rows that say something: what it is, and the figure. */
const keptOf = (rows: readonly TypedRow<keyof ContextFact>[]): readonly ContextFact[] =>
  rows.flatMap((row) => {
    const parsed = ContextFactSchema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });

/** The contextual facts of the service, a row each; saved as they are typed. */
export function FactsForm({
  facts,
  onChange,
}: {
  readonly facts: readonly ContextFact[];
  readonly onChange: (facts: readonly ContextFact[]) => void;
}) {
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className="govuk-heading-m" id={`${id}-title`}>
        Contextual facts
      </h2>
      <p className="govuk-hint">
        For example: First-time entrants per 100,000; 217; England and Wales 220; Youth Justice Board, January to
        December 2020. A row is kept once it says what it is and has the figure of this service.
      </p>
      <EditRows
        caption="What is known of the service"
        className="app-files app-facts"
        columns={COLUMNS}
        noun="row"
        add="Add a fact"
        rows={facts}
        onChange={(rows) => onChange(keptOf(rows))}
      />
    </section>
  );
}
