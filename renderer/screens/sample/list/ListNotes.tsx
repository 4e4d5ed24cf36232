import type { ListNote } from '../../../../api/contract/caseload.ts';

const FEW = 12;

/** What is worth knowing about a list and stops nothing, each with its row and column. */
export function ListNotes({ notes }: { readonly notes: readonly ListNote[] }) {
  if (notes.length === 0) return null;
  const items = notes.map(({ row, column, text }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same
    <li key={at}>
      {row !== null && <strong>Row {row}</strong>}
      {column !== null && <strong>{row === null ? column : `, ${column}`}</strong>}
      {(row !== null || column !== null) && ': '}
      {text}
    </li>
  ));
  return (
    <section aria-label="Worth knowing about the list" className="govuk-inset-text app-sample__notes">
      <ul className="govuk-list govuk-list--bullet">{items.slice(0, FEW)}</ul>
      {items.length > FEW && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{items.length - FEW} more</span>
          </summary>
          <ul className="govuk-list govuk-list--bullet">{items.slice(FEW)}</ul>
        </details>
      )}
    </section>
  );
}
