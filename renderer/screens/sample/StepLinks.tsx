import { Link } from 'wouter';
import type { Step, StepId } from './steps.ts';

/** The steps to a sample, in order; those that cannot be taken yet are said, and lead nowhere. */
export function StepLinks({
  steps,
  here,
  base,
}: {
  readonly steps: readonly Step[];
  readonly here: StepId;
  readonly base: string;
}) {
  return (
    <nav aria-label="Steps to a sample" className="app-steps app-no-print">
      <ol className="app-steps__list">
        {steps.map(({ id, title, isOpen }, at) => (
          <li key={id} className={id === here ? 'app-steps__item app-steps__item--here' : 'app-steps__item'}>
            {isOpen ? (
              <Link href={`${base}/${id}`} aria-current={id === here ? 'step' : undefined} className="govuk-link">
                {at + 1}. {title}
              </Link>
            ) : (
              <span className="app-quiet">
                {at + 1}. {title}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
