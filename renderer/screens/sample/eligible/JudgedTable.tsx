import { useState } from 'react';
import type { JudgedRow } from '../../../../api/contract/sample.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ReasonForm } from '../../../parts/ReasonForm.tsx';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { useTypedForms } from '../../../session/casebook.tsx';
import { sayExclusion } from '../exclusion-words.ts';
import { sayCaseType, sayFact } from '../say-fact.ts';

const FIELDS = ['disposal', 'disposalDate', 'gender', 'caseManager'];
const COLUMNS = FIELDS.length + 5;

type OnExclude = (row: JudgedRow, reason: string | null) => Promise<void>;

function Actions({
  row,
  onAsk,
  onExclude,
}: {
  readonly row: JudgedRow;
  readonly onAsk: () => void;
  readonly onExclude: OnExclude;
}) {
  const { exclusion } = row;
  const name = <span className="govuk-visually-hidden"> {row.case.pseudonym}</span>;
  if (exclusion?.kind === 'by-hand') {
    return (
      <button type="button" className="app-jump" onClick={() => void onExclude(row, null)}>
        Take back{name}
      </button>
    );
  }
  if (exclusion !== null) return null;
  return (
    <button type="button" className="app-jump" onClick={onAsk}>
      Leave out{name}
    </button>
  );
}

const reasonId = (pseudonym: string): string => `out-${pseudonym}`;

/** Cases of the list, one a row, each with why it is not eligible. */
export function JudgedTable({
  rows,
  words,
  onExclude,
}: {
  readonly rows: readonly JudgedRow[];
  readonly words: FrameworkWords;
  readonly onExclude: OnExclude;
}) {
  const typed = useTypedForms();
  const [asked, setAsked] = useState<string | null>(
    () => rows.find((one) => typed.isLeft(reasonId(one.case.pseudonym)))?.case.pseudonym ?? null,
  );
  return (
    <ScrollingTable caption="Cases of the list" className="app-sample__rows">
      <thead>
        <tr>
          <th scope="col">Pseudonym</th>
          <th scope="col">Case number</th>
          <th scope="col">Case type</th>
          {FIELDS.map((field) => (
            <th key={field} scope="col">
              {words.field(field)}
            </th>
          ))}
          <th scope="col">Eligible</th>
          <th scope="col">
            <span className="govuk-visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      {rows.map((row) => {
        const { pseudonym, reference, caseType, facts } = row.case;
        return (
          <tbody key={pseudonym}>
            <tr>
              <th scope="row">{pseudonym}</th>
              <td>{reference ?? `Row ${row.case.row}`}</td>
              <td>{sayCaseType(caseType, words)}</td>
              {FIELDS.map((field) => (
                <td key={field}>{sayFact(field, facts[field] ?? '', words)}</td>
              ))}
              <td>{row.exclusion ? sayExclusion(row.exclusion) : 'Yes'}</td>
              <td>
                <Actions row={row} onAsk={() => setAsked(pseudonym)} onExclude={onExclude} />
              </td>
            </tr>
            {asked === pseudonym && (
              <tr>
                <td colSpan={COLUMNS}>
                  <ReasonForm
                    id={reasonId(pseudonym)}
                    label={`Why ${pseudonym} is left out`}
                    hint="For example: the child has moved away. Never a name."
                    action={`Leave out ${pseudonym}`}
                    onGive={(reason) => onExclude(row, reason)}
                    onCancel={() => setAsked(null)}
                  />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </ScrollingTable>
  );
}
