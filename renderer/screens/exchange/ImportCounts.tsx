import type { ImportSummary } from '../../../api/contract/exchange.ts';
import { sayCount, sayNumber } from '../../parts/words.ts';

const COLUMNS = [
  { id: 'new', title: 'New' },
  { id: 'changed', title: 'Changed' },
  { id: 'same', title: 'The same' },
] as const;

const ROWS = [
  { id: 'cases', title: 'Cases' },
  { id: 'answers', title: 'Answers' },
  { id: 'judgements', title: 'Judgements' },
] as const;

/** How many rows change anything. */
export function countChanges({ cases, answers, judgements }: ImportSummary): number {
  return [cases, answers, judgements].reduce((sum, one) => sum + one.new + one.changed, 0);
}

function SetAside({ count }: { readonly count: number }) {
  return (
    <p className="govuk-body">
      {sayCount(count, 'answer')} of these {count === 1 ? 'belongs' : 'belong'} to questions that do not apply to their
      case. They are kept, set aside, and in no figure until the question applies.
    </p>
  );
}

function LackReason({ summary }: { readonly summary: ImportSummary }) {
  const { lackReason } = summary;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {sayCount(summary.answers.lackReason, 'answer')} “not applicable” without a reason
        </span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">They are taken in. Each needs a note before its case can be completed.</p>
        <ul className="govuk-list govuk-list--bullet">
          {lackReason.map(({ reference, question }) => (
            <li key={`${reference} ${question}`}>
              {reference}, {question}
            </li>
          ))}
        </ul>
        {lackReason.length < summary.answers.lackReason && (
          <p className="govuk-body">These are the first {lackReason.length}.</p>
        )}
      </div>
    </details>
  );
}

/** What an import does, or did: rows by what becomes of them. */
export function ImportCounts({ summary, caption }: { readonly summary: ImportSummary; readonly caption: string }) {
  return (
    <>
      <table className="govuk-table app-list app-list--stacked app-list--counts">
        <caption className="govuk-table__caption govuk-table__caption--m">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">
              Rows
            </th>
            {COLUMNS.map(({ id, title }) => (
              <th key={id} scope="col" className="govuk-table__header govuk-table__header--numeric">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {ROWS.map(({ id, title }) => (
            <tr key={id} className="govuk-table__row">
              <th scope="row" className="govuk-table__header">
                {title}
              </th>
              {COLUMNS.map((column) => (
                <td key={column.id} className="govuk-table__cell govuk-table__cell--numeric" data-label={column.title}>
                  {sayNumber(summary[id][column.id])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {summary.answers.setAside > 0 && <SetAside count={summary.answers.setAside} />}
      {summary.answers.lackReason > 0 && <LackReason summary={summary} />}
    </>
  );
}
