import { Link } from 'wouter';
import type { ImportSummary } from '../../../api/contract/exchange.ts';
import type { Fault } from '../../../api/errors.ts';
import { Notice } from '../../parts/Notice.tsx';
import { sayCount } from '../../parts/words.ts';
import { FaultTable } from './FaultTable.tsx';
import { countChanges, ImportCounts } from './ImportCounts.tsx';

const AnotherButton = ({ children, onClick }: { children: string; onClick: () => void }) => (
  <button type="button" className="govuk-button govuk-button--secondary" onClick={onClick}>
    {children}
  </button>
);

/** The files have faults, and nothing was imported. */
export function Faulty({ faults, onAgain }: { readonly faults: readonly Fault[]; readonly onAgain: () => void }) {
  return (
    <>
      <Notice title="Nothing was imported">
        <p className="govuk-notification-banner__heading">{sayCount(faults.length, 'fault')} must be mended first</p>
        <p className="govuk-body">
          Mend them in the files and choose the files again. The workbook is as it was before.
        </p>
      </Notice>
      <FaultTable faults={faults} />
      <AnotherButton onClick={onAgain}>Choose the files again</AnotherButton>
    </>
  );
}

interface CheckedProps {
  readonly summary: ImportSummary;
  readonly isBusy: boolean;
  readonly onImport: () => void;
  readonly onAgain: () => void;
}

/** The files are whole: what importing them would do. */
export function Checked({ summary, isBusy, onImport, onAgain }: CheckedProps) {
  const changes = countChanges(summary);
  return (
    <>
      <Notice title="Checked, not imported yet">
        <p className="govuk-notification-banner__heading">
          {changes === 0
            ? 'These files change nothing'
            : `The files have no faults. ${sayCount(changes, 'row')} will be new or changed`}
        </p>
        {changes === 0 && <p className="govuk-body">Every row in them is in the audit already.</p>}
      </Notice>
      <ImportCounts summary={summary} caption="What importing does" />
      <div className="govuk-button-group">
        {changes > 0 && (
          <button type="button" className="govuk-button" aria-disabled={isBusy} onClick={onImport}>
            Import {sayCount(changes, 'row')}
          </button>
        )}
        <AnotherButton onClick={onAgain}>Choose other files</AnotherButton>
      </div>
    </>
  );
}

interface DoneProps {
  readonly summary: ImportSummary;
  readonly cases: string;
  readonly onUndo: (action: number) => void;
  readonly onAgain: () => void;
}

/** The files are imported: what that did, and the way to take it back. */
export function Done({ summary, cases, onUndo, onAgain }: DoneProps) {
  const { action } = summary;
  return (
    <>
      <Notice title="Imported" isSuccess>
        <p className="govuk-notification-banner__heading">
          {sayCount(countChanges(summary), 'row')} imported and saved
        </p>
        <p className="govuk-body">The history shows each change. You can undo the import as one step.</p>
        <div className="govuk-button-group">
          <Link href={cases} className="govuk-button">
            Go to the cases
          </Link>
          {action !== null && (
            <button type="button" className="govuk-button govuk-button--secondary" onClick={() => onUndo(action)}>
              Undo the import
            </button>
          )}
        </div>
      </Notice>
      <ImportCounts summary={summary} caption="What the import did" />
      <AnotherButton onClick={onAgain}>Import other files</AnotherButton>
    </>
  );
}

/** The import was taken back. */
export function Undone({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <>
      <Notice title="Import undone" isSuccess>
        <p className="govuk-notification-banner__heading">The audit is as it was before the import</p>
        <p className="govuk-body">Both the import and its undoing stay in the history.</p>
      </Notice>
      <AnotherButton onClick={onAgain}>Import other files</AnotherButton>
    </>
  );
}
