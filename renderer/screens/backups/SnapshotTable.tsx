import { Link } from 'wouter';
import type { Snapshot } from '../../../api/contract/backup.ts';
import { dayInWords, timeInWords } from '../../parts/in-words.ts';
import { REASON_WORDS, sayBytes } from './backup-words.ts';

const COLUMNS = ['Made', 'Why', 'Size', 'Where'] as const;

function sayPlaces(places: Snapshot['places']): string {
  if (places.length > 1) return 'This computer and your folder';
  return places.includes('own') ? 'This computer' : 'Your folder';
}

/** The backups of the open workbook, newest first; each leads to what it holds. */
export function SnapshotTable({ snapshots }: { readonly snapshots: readonly Snapshot[] }) {
  return (
    <table className="govuk-table app-list app-list--stacked">
      <caption className="govuk-visually-hidden">Backups of this workbook, newest first</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {COLUMNS.map((title) => (
            <th key={title} scope="col" className="govuk-table__header">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {snapshots.map(({ id, at, reason, bytes, places }) => (
          <tr key={id} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              <Link href={`/backups/${encodeURIComponent(id)}`} className="govuk-link">
                {`${dayInWords(at)} at ${timeInWords(at)}`}
              </Link>
            </th>
            <td className="govuk-table__cell" data-label="Why">
              {REASON_WORDS[reason]}
            </td>
            <td className="govuk-table__cell" data-label="Size">
              {sayBytes(bytes)}
            </td>
            <td className="govuk-table__cell" data-label="Where">
              {sayPlaces(places)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
