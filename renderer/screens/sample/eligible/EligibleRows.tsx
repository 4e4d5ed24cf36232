import { useState } from 'react';
import type { JudgedRow } from '../../../../api/contract/sample.ts';
import type { AuditId } from '../../../../domain/ids.ts';
import type { Eligibility } from '../../../../domain/sampling/settings.ts';
import { Asked } from '../../../parts/Asked.tsx';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { sayCount, sayNumber } from '../../../parts/words.ts';
import { useCasebook } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import { JudgedTable } from './JudgedTable.tsx';

const ROWS_A_PAGE = 50;

type Shown = 'all' | 'eligible' | 'excluded';

const SHOWN: readonly { readonly id: Shown; readonly title: string }[] = [
  { id: 'excluded', title: 'Those not eligible' },
  { id: 'eligible', title: 'Those eligible' },
  { id: 'all', title: 'All' },
];

function Pages({
  from,
  total,
  onFrom,
}: {
  readonly from: number;
  readonly total: number;
  readonly onFrom: (from: number) => void;
}) {
  const last = Math.min(total, from + ROWS_A_PAGE);
  return (
    <div className="app-sample__pages">
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button--small"
        aria-disabled={from === 0}
        onClick={() => from > 0 && onFrom(from - ROWS_A_PAGE)}
      >
        Earlier
      </button>
      <span role="status">
        {total === 0 ? 'No case' : `${sayNumber(from + 1)} to ${sayNumber(last)} of ${sayCount(total, 'case')}`}
      </span>
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button--small"
        aria-disabled={last >= total}
        onClick={() => last < total && onFrom(from + ROWS_A_PAGE)}
      >
        Later
      </button>
    </div>
  );
}

/** The cases of the list a page at a time, with why they are not eligible, and leaving one out by decision. */
export function EligibleRows({
  audit,
  eligibility,
  words,
  round,
  onExclude,
}: {
  readonly audit: AuditId;
  readonly eligibility: Eligibility;
  readonly words: FrameworkWords;
  /** Changes whenever a case was left out or taken back. */
  readonly round: number;
  readonly onExclude: (row: JudgedRow, reason: string | null) => Promise<void>;
}) {
  const { client } = useCasebook();
  const [show, setShow] = useState<Shown>('excluded');
  const [from, setFrom] = useState(0);
  const key = JSON.stringify([audit, eligibility, show, from, round]);
  const query = useQuery(key, () => client['sample.rows']({ audit, eligibility, show, from, limit: ROWS_A_PAGE }));
  return (
    <section aria-label="Look through the list" className="app-sample__block">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="shown">
          Show
        </label>
        <select
          id="shown"
          className="govuk-select"
          value={show}
          onChange={({ currentTarget: { value } }) => {
            setShow(SHOWN.find(({ id }) => id === value)?.id ?? 'all');
            setFrom(0);
          }}
        >
          {SHOWN.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <Asked query={query}>
        {({ total, rows }) => (
          <>
            <Pages from={from} total={total} onFrom={setFrom} />
            {rows.length > 0 && <JudgedTable rows={rows} words={words} onExclude={onExclude} />}
          </>
        )}
      </Asked>
    </section>
  );
}
