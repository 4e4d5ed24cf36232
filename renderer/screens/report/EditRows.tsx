import { useId, useRef, useState } from 'react';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';

/** A column of typed text; `longest` is in characters. */
export interface RowColumn<F extends string> {
  readonly field: F;
  readonly title: string;
  readonly longest: number;
  readonly isCount: boolean;
}

/** What is typed in a row, by its columns. */
export type TypedRow<F extends string> = Readonly<Record<F, string>>;

interface EditRowsProps<F extends string> {
  readonly caption: string;
  readonly className: string;
  readonly columns: readonly RowColumn<F>[];
  /** What one row is, as in "Remove row 2". */
  readonly noun: string;
  /** The words of the button that adds one. */
  readonly add: string;
  /** The rows to begin with. */
  readonly rows: readonly TypedRow<F>[];
  readonly onChange: (rows: readonly TypedRow<F>[]) => void;
}

/** A table that is typed into, a row each, with rows added and removed; told as it is typed. */
export function EditRows<F extends string>({
  caption,
  className,
  columns,
  noun,
  add,
  rows,
  onChange,
}: EditRowsProps<F>) {
  const id = useId();
  const next = useRef(rows.length);
  const [lines, setLines] = useState(() => rows.map((row, at) => ({ key: `${id}-${at}`, row })));
  const change = (changed: typeof lines): void => {
    setLines(changed);
    onChange(changed.map(({ row }) => row));
  };
  const addLine = (): void => {
    const key = `${id}-${next.current++}`;
    const blank = Object.fromEntries(columns.map(({ field }) => [field, ''])) as TypedRow<F>; // each column is there
    setLines([...lines, { key, row: blank }]);
    requestAnimationFrame(() => document.getElementById(`${key}-${columns[0]?.field}`)?.focus());
  };
  const remove = (at: number): void => {
    change(lines.filter((_, place) => place !== at));
    document.getElementById(`${id}-add`)?.focus();
  };
  return (
    <>
      {lines.length > 0 && (
        <ScrollingTable caption={caption} className={className}>
          <thead>
            <tr>
              {columns.map(({ field, title }) => (
                <th key={field} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">Remove</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, row }, at) => (
              <tr key={key}>
                {columns.map(({ field, title, longest, isCount }) => (
                  <td key={field}>
                    <input
                      id={`${key}-${field}`}
                      className={`govuk-input${isCount ? ' govuk-input--width-4' : ''}`}
                      type="text"
                      inputMode={isCount ? 'numeric' : 'text'}
                      autoComplete="off"
                      maxLength={longest}
                      aria-label={`${title}, ${noun} ${at + 1}`}
                      value={row[field]}
                      onChange={({ target }) => change(lines.with(at, { key, row: { ...row, [field]: target.value } }))}
                    />
                  </td>
                ))}
                <td>
                  <button type="button" className="app-link-button" onClick={() => remove(at)}>
                    Remove
                    <span className="govuk-visually-hidden">
                      {' '}
                      {noun} {at + 1}
                    </span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
      )}
      <button type="button" id={`${id}-add`} className="govuk-button govuk-button--secondary" onClick={addLine}>
        {add}
      </button>
    </>
  );
}
