import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ListedCase } from '../../../api/contract/case.ts';
import type { CaseFeedback } from '../../../api/contract/round.ts';
import { FieldId } from '../../../domain/ids.ts';
import { ListTable } from '../../parts/ListTable.tsx';
import { sayCount } from '../../parts/words.ts';
import { CaseStatus } from '../case-list/CaseStatus.tsx';

const WORKER = FieldId.parse('caseManager');
const COLUMNS = ['Case', 'Worker', 'State', 'Feedback'];

const workerOf = ({ facts }: ListedCase): string => facts[WORKER] ?? '';

/** By worker's code and reference: an order that says nothing of anybody. */
const inOrder = (cases: readonly ListedCase[]): readonly ListedCase[] =>
  cases.toSorted(
    (a, b) =>
      workerOf(a).localeCompare(workerOf(b), 'en-GB', { numeric: true }) || (a.reference < b.reference ? -1 : 1),
  );

function sayFeedback(given: CaseFeedback | undefined): string {
  if (!given) return 'Not given yet';
  if (given.actions === 0) return 'Given, no actions';
  return `Given, ${sayCount(given.actions, 'action')}, ${given.openActions} open`;
}

/** The cases of a round: each can be judged from here, and its feedback written. */
export function RoundCases({
  audit,
  cases,
  feedback,
}: {
  readonly audit: AuditSummary;
  readonly cases: readonly ListedCase[];
  readonly feedback: readonly CaseFeedback[];
}) {
  const base = `/audits/${audit.id}`;
  const given = new Map(feedback.map((one) => [one.case, one]));
  const judged = cases.filter(({ complete }) => complete).length;
  return (
    <>
      <p className="govuk-body">
        {judged} of {sayCount(cases.length, 'case')} judged, feedback given on {feedback.length}. The{' '}
        <Link href={`${base}/sample/drawn`} className="govuk-link">
          ledger of the draw
        </Link>{' '}
        has its seed, and replaces a case with a reason.
      </p>
      <ListTable caption="Cases of the round, by worker" columns={COLUMNS}>
        {inOrder(cases).map((one) => (
          <tr key={one.id} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              <Link href={`${base}/cases/${one.id}`} className="govuk-link">
                <span className="govuk-visually-hidden">{one.complete ? 'Look at' : 'Judge'} </span>
                {one.reference}
              </Link>
            </th>
            <td className="govuk-table__cell" data-label="Worker">
              {workerOf(one) || <span className="app-quiet">Nobody named</span>}
            </td>
            <td className="govuk-table__cell" data-label="State">
              <CaseStatus one={one} />
            </td>
            <td className="govuk-table__cell" data-label="Feedback">
              <span>
                {sayFeedback(given.get(one.id))}.{' '}
                <Link href={`${base}/round/feedback/${one.id}`} className="govuk-link">
                  {given.has(one.id) ? 'Look at it' : 'Write it'}
                  <span className="govuk-visually-hidden">: feedback on {one.reference}</span>
                </Link>
              </span>
            </td>
          </tr>
        ))}
      </ListTable>
    </>
  );
}
