import type { SamplePlan } from '../../../../api/contract/sample.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { sayCount, sayNumber } from '../../../parts/words.ts';
import { sayTraits } from '../say-stratum.ts';

function Shortfalls({ plan, words }: { readonly plan: SamplePlan; readonly words: FrameworkWords }) {
  const short = plan.types.filter(({ wanted, planned }) => planned < wanted);
  return short.map(({ caseType, wanted, eligible }) => (
    <p key={caseType} className="govuk-body">
      <strong>Too few {words.caseType(caseType).toLowerCase()}s:</strong> {wanted} are wanted and {eligible} are
      eligible. Other case types take their places as far as they can.
    </p>
  ));
}

/** What would be drawn of each case type and stratum. */
export function PlanTable({ plan, words }: { readonly plan: SamplePlan; readonly words: FrameworkWords }) {
  return (
    <section aria-label="What would be drawn" className="app-sample__block">
      <p className="govuk-body">
        <strong>{sayCount(plan.size, 'case')}:</strong>{' '}
        {plan.types
          .map(
            ({ caseType, planned, eligible }) => `${planned} of ${eligible} ${words.caseType(caseType).toLowerCase()}s`,
          )
          .join(', ')}
        .
      </p>
      <Shortfalls plan={plan} words={words} />
      <ScrollingTable caption="Strata of the sample" className="app-sample__strata">
        <thead>
          <tr>
            <th scope="col">Stratum</th>
            <th scope="col" className="app-table__number">
              Eligible
            </th>
            <th scope="col" className="app-table__number">
              To be drawn
            </th>
          </tr>
        </thead>
        {plan.types.map(({ caseType, eligible, planned }) => (
          <tbody key={caseType}>
            <tr className="app-sample__group">
              <th scope="rowgroup">{words.caseType(caseType)}s</th>
              <td className="app-table__number">{sayNumber(eligible)}</td>
              <td className="app-table__number">{sayNumber(planned)}</td>
            </tr>
            {plan.strata
              .filter((stratum) => stratum.caseType === caseType)
              .map((stratum) => (
                <tr key={JSON.stringify(stratum.traits)}>
                  <th scope="row">{sayTraits(stratum.traits, words)}</th>
                  <td className="app-table__number">{sayNumber(stratum.eligible)}</td>
                  <td className="app-table__number">{sayNumber(stratum.planned)}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </ScrollingTable>
    </section>
  );
}
