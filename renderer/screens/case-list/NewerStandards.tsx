import { Link } from 'wouter';
import type { ListedCase } from '../../../api/contract/case.ts';
import { sayCount, sayNumber } from '../../parts/words.ts';

const NAMED = 10;

/** A5, demand 8: says that a newer version of the standards is there, and leads to the cases that go by an older one. */
export function NewerStandards({
  cases,
  newest,
  path,
}: {
  readonly cases: readonly ListedCase[];
  readonly newest: number;
  /** Address of the audit. */
  readonly path: string;
}) {
  const older = cases.filter(({ frameworkVersion }) => frameworkVersion < newest);
  if (older.length === 0) return null;
  const more = older.length - NAMED;
  return (
    <section className="govuk-inset-text" aria-label="A newer version of the standards">
      <p className="govuk-body">
        Version {newest} of these standards is available. {sayCount(older.length, 'case')} of {cases.length}{' '}
        {older.length === 1 ? 'goes' : 'go'} by an older one, and {older.length === 1 ? 'stays' : 'stay'} with it until
        you move {older.length === 1 ? 'it' : 'them'}, one by one. What moving would do is shown first, in the details
        of the case.
      </p>
      <ul className="govuk-list app-newer">
        {older.slice(0, NAMED).map(({ id, reference }) => (
          <li key={id}>
            <Link href={`${path}/cases/${id}/details`} className="govuk-link">
              {reference}
              <span className="govuk-visually-hidden">: details, to be moved</span>
            </Link>
          </li>
        ))}
        {more > 0 && <li>and {sayNumber(more)} more</li>}
      </ul>
    </section>
  );
}
