import type { KeptList } from '../../../../domain/sampling/kept.ts';
import { momentInWords } from '../../../parts/in-words.ts';
import { sayCount } from '../../../parts/words.ts';

const KINDS = { 'utf-8': 'CSV, UTF-8', 'windows-1252': 'CSV, read as Windows-1252', xlsx: 'Excel' } as const;

/** The list that samples are drawn from now, with its fingerprints. */
export function ListSummary({ list, onReplace }: { readonly list: KeptList; readonly onReplace: (() => void) | null }) {
  const facts = [
    ['File', `${list.file} (${KINDS[list.encoding]})`],
    ['Cases', sayCount(list.rows, 'case')],
    ['Taken in', momentInWords(list.at)],
    ['Fingerprint of the file (SHA-256)', list.fileSha256],
    ['Fingerprint of what was kept', list.rowsSha256],
  ] as const;
  return (
    <section aria-label="The list of cases" className="app-sample__block">
      <dl className="govuk-summary-list app-sample__facts">
        {facts.map(([key, value]) => (
          <div key={key} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{key}</dt>
            <dd className="govuk-summary-list__value app-break">{value}</dd>
          </div>
        ))}
      </dl>
      {onReplace && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onReplace}>
          Take in another list
        </button>
      )}
    </section>
  );
}
