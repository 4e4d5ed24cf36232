import type { CheckedList } from '../../../../api/contract/caseload.ts';
import type { ListMapping } from '../../../../domain/caseload/mapping.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { Notice } from '../../../parts/Notice.tsx';
import { sayCount } from '../../../parts/words.ts';
import { FaultTable } from '../../exchange/FaultTable.tsx';
import { ListNotes } from './ListNotes.tsx';
import { ManagerKey } from './ManagerKey.tsx';
import { Preview } from './Preview.tsx';
import { UnknownValues } from './UnknownValues.tsx';

interface Props {
  readonly checked: CheckedList;
  readonly mapping: ListMapping;
  readonly words: FrameworkWords;
  readonly isBusy: boolean;
  readonly onCheck: (mapping: ListMapping) => void;
  readonly onColumns: () => void;
  readonly onTakeIn: () => void;
}

function Faulty({ checked, mapping, words, isBusy, onCheck, onColumns }: Omit<Props, 'onTakeIn'>) {
  const { faults, moreFaults, unknownValues } = checked;
  return (
    <>
      <Notice title="Nothing was taken in">
        <p className="govuk-body">
          {moreFaults ? 'At least ' : ''}
          {sayCount(faults.length, 'cell')} of the list cannot be read as they are. Say below what values mean, choose
          other columns, or correct the file and choose it again.
        </p>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onColumns}>
          Change the columns
        </button>
      </Notice>
      {unknownValues.length > 0 && (
        <UnknownValues unknown={unknownValues} mapping={mapping} words={words} isBusy={isBusy} onCheck={onCheck} />
      )}
      <FaultTable faults={faults} />
    </>
  );
}

function sayDropped(dropped: readonly string[]): string {
  if (dropped.length === 0) return 'Every column is kept.';
  return `Dropped at the door: ${dropped.join(', ')}.`;
}

function Ready({ checked, words, isBusy, onColumns, onTakeIn }: Props) {
  const { rows, dropped, notes, managers, preview } = checked;
  return (
    <>
      <Notice title="Checked, not taken in yet">
        <p className="govuk-body">
          {sayCount(rows, 'case')} can be taken in. {sayDropped(dropped)}
        </p>
        <div className="govuk-button-group">
          <button type="button" className="govuk-button" aria-disabled={isBusy} onClick={onTakeIn}>
            Take in {sayCount(rows, 'case')}
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onColumns}>
            Change the columns
          </button>
        </div>
      </Notice>
      <ListNotes notes={notes} />
      <Preview rows={preview} words={words} />
      <ManagerKey managers={managers} />
    </>
  );
}

/** What checking a list found: its faults, or what would be taken in. */
export function CheckedStage(props: Props) {
  return props.checked.faults.length > 0 ? <Faulty {...props} /> : <Ready {...props} />;
}
