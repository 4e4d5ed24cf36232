import { useState } from 'react';
import { Link } from 'wouter';
import type { SampledCase } from '../../../../api/contract/sample.ts';
import type { AuditId } from '../../../../domain/ids.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ReasonForm } from '../../../parts/ReasonForm.tsx';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { useTypedForms } from '../../../session/casebook.tsx';
import { sayCaseType, sayFact, sayField } from '../say-fact.ts';

const FIELDS = [
  'disposal',
  'disposalDate',
  'gender',
  'serviceRiskOfSeriousHarm',
  'serviceSafetyWellbeing',
  'caseManager',
];
const COLUMNS = FIELDS.length + 4;
const NAME = 'name';

function Replaced({ one }: { readonly one: SampledCase }) {
  return one.replaced.map(({ pseudonym, reason }) => (
    <span key={pseudonym} className="app-figures__label">
      In place of {pseudonym}: {reason}
    </span>
  ));
}

const reasonId = (pseudonym: string): string => `replace-${pseudonym}`;

/** The cases of the sample as it is, each with its row in the list, and a way to replace it. */
export function SampleTable({
  audit,
  cases,
  words,
  onReplace,
}: {
  readonly audit: AuditId;
  readonly cases: readonly SampledCase[];
  readonly words: FrameworkWords;
  readonly onReplace: (pseudonym: string, reason: string) => Promise<void>;
}) {
  const typed = useTypedForms();
  const [asked, setAsked] = useState<string | null>(
    () => cases.find((one) => typed.isLeft(reasonId(one.case.pseudonym)))?.case.pseudonym ?? null,
  );
  const hasNames = cases.some((one) => one.case.facts[NAME] !== undefined);
  const give = async (pseudonym: string, reason: string): Promise<void> => {
    await onReplace(pseudonym, reason);
    setAsked(null);
  };
  return (
    <ScrollingTable caption="Cases of the sample" className="app-sample__rows">
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Case number</th>
          {hasNames && <th scope="col">Name</th>}
          <th scope="col">Case type</th>
          {FIELDS.map((field) => (
            <th key={field} scope="col">
              {sayField(field, words)}
            </th>
          ))}
          <th scope="col" className="app-no-print">
            <span className="govuk-visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      {cases.map((one) => {
        const { pseudonym, reference, row, caseType, facts } = one.case;
        return (
          <tbody key={pseudonym}>
            <tr>
              <th scope="row">
                {one.madeInto === null ? (
                  pseudonym
                ) : (
                  <Link href={`/audits/${audit}/cases/${one.madeInto}`} className="govuk-link">
                    {pseudonym}
                  </Link>
                )}
                <Replaced one={one} />
              </th>
              <td>{reference ?? `Row ${row}`}</td>
              {hasNames && <td>{facts[NAME]}</td>}
              <td>{sayCaseType(caseType, words)}</td>
              {FIELDS.map((field) => (
                <td key={field}>{sayFact(field, facts[field] ?? '', words)}</td>
              ))}
              <td className="app-no-print">
                <button type="button" className="app-jump" onClick={() => setAsked(pseudonym)}>
                  Replace<span className="govuk-visually-hidden"> {pseudonym}</span>
                </button>
              </td>
            </tr>
            {asked === pseudonym && (
              <tr>
                <td colSpan={COLUMNS + (hasNames ? 1 : 0)}>
                  <ReasonForm
                    id={reasonId(pseudonym)}
                    label={`Why ${pseudonym} is replaced`}
                    hint="The next reserve of its stratum takes its place. A case that was made of it leaves the audit, unless it was judged. The reason is kept; never write a name."
                    action={`Replace ${pseudonym}`}
                    onGive={(reason) => give(pseudonym, reason)}
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
