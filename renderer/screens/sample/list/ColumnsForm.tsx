import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ListMapping } from '../../../../domain/caseload/mapping.ts';
import type { Framework } from '../../../../domain/framework/schema.ts';
import { takeFocus } from '../../../parts/take-focus.ts';
import { sayCount } from '../../../parts/words.ts';
import { ColumnRow } from './ColumnRow.tsx';
import { ListNotes } from './ListNotes.tsx';
import { ListOptions } from './ListOptions.tsx';
import { SheetChoice } from './SheetChoice.tsx';
import type { Looked, Reading } from './use-list.ts';

const HEADINGS = ['Casebook’s word', 'Column of the list', 'First values'];

/** Says what each column of a list is. What Casebook guessed is filled in, and can be changed. */
export function ColumnsForm({
  reading,
  looked,
  mapping: first,
  framework,
  isBusy,
  onLook,
  onCheck,
  onAgain,
}: {
  readonly reading: Reading;
  readonly looked: Looked;
  readonly mapping: ListMapping;
  readonly framework: Framework;
  readonly isBusy: boolean;
  readonly onLook: (reading: Reading) => void;
  readonly onCheck: (mapping: ListMapping) => void;
  readonly onAgain: () => void;
}) {
  const [mapping, setMapping] = useState(first);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocus(heading.current), []);
  const setColumn = (target: string, column: string): void => {
    const others = Object.entries(mapping.columns).filter(([id]) => id !== target);
    setMapping({ ...mapping, columns: Object.fromEntries(column === '' ? others : [...others, [target, column]]) });
  };
  const check = (event: FormEvent): void => {
    event.preventDefault();
    onCheck(mapping);
  };
  const from =
    looked.mappingFrom === 'kept'
      ? 'The columns are as they were for the last list of this service.'
      : 'Casebook guessed the columns by their headers.';
  return (
    <form onSubmit={check} noValidate>
      <h2 className="govuk-heading-m app-sample__stage" tabIndex={-1} ref={heading}>
        Columns of {reading.file.name}
      </h2>
      <p className="govuk-body">
        {sayCount(looked.rows, 'row')} below the header in row {looked.headerRow}. {from} Look them through: a column
        that is not named here is not kept.
      </p>
      {looked.sheets.length > 1 && (
        <SheetChoice
          sheets={looked.sheets}
          sheet={looked.sheet}
          onChoose={(sheet) => onLook({ ...reading, sheet, headerRow: null })}
        />
      )}
      <ListNotes notes={looked.notes} />
      <table className="govuk-table app-list app-list--stacked app-sample__columns">
        <caption className="govuk-visually-hidden">Columns of the list</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {HEADINGS.map((title) => (
              <th key={title} scope="col" className="govuk-table__header">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {looked.targets.map((target) => (
            <ColumnRow
              key={target.id}
              target={target}
              columns={looked.columns}
              chosen={mapping.columns[target.id] ?? ''}
              onChoose={(column) => setColumn(target.id, column)}
            />
          ))}
        </tbody>
      </table>
      <ListOptions
        mapping={mapping}
        framework={framework}
        headerRow={looked.headerRow}
        onMapping={setMapping}
        onHeaderRow={(headerRow) => onLook({ ...reading, headerRow })}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isBusy}>
          Check the list
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onAgain}>
          Choose another file
        </button>
      </div>
    </form>
  );
}
