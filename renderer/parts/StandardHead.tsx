import type { FrameworkWords } from './framework-words.ts';
import { RatingMark } from './RatingMark.tsx';

/** The heading of a standard with its rating beside it. Its id is `standard-` and the standard's. */
export function StandardHead({
  id,
  rating,
  words,
}: {
  readonly id: string;
  readonly rating: string | null;
  readonly words: FrameworkWords;
}) {
  return (
    <div className="app-standard__head">
      <h3 className="govuk-heading-s" id={`standard-${id}`} tabIndex={-1}>
        {words.standard(id)}
      </h3>
      <p className="app-standard__rating">
        <span className="govuk-visually-hidden">Rating: </span>
        <RatingMark rating={rating} words={words} />
      </p>
    </div>
  );
}
