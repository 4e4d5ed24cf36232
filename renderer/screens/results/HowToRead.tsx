import type { FrameworkWords } from '../../parts/framework-words.ts';

/** What the columns and bands mean, from the framework's own rules; folded away until wanted. */
export function HowToRead({ words }: { readonly words: FrameworkWords }) {
  const { bands, standardRating } = words.framework.rules;
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">How to read the figures</span>
      </summary>
      <div className="govuk-details__text">
        <p>A percentage is the share of cases judged sufficient, as a whole number.</p>
        <ul className="govuk-list govuk-list--bullet">
          {bands.list.map(({ rating, from, label }) => (
            <li key={rating}>
              From {from}%: {words.rating(rating)} ({label})
            </li>
          ))}
        </ul>
        <p>
          <strong>Applicable</strong> cases were answered yes or no. <strong>Asked</strong> adds those to which the
          question did not apply. Every line adds up: applicable, not applicable and unanswered are all the cases.
          Unanswered cases are in no percentage.
        </p>
        <p>{standardRating.source}. Domains have no rating.</p>
        <p>The interval is a 95% Wilson interval. It never changes a rating.</p>
      </div>
    </details>
  );
}
