import type { FrameworkWords } from './framework-words.ts';

const STEP = 6;
const HEIGHT = 12;

/** A rating in words, with its place in the scale as rising steps: never by colour alone. */
export function RatingMark({ rating, words }: { readonly rating: string | null; readonly words: FrameworkWords }) {
  const place = words.placeOf(rating);
  const { ratings } = words.framework.rules;
  const rise = HEIGHT / ratings.length;
  return (
    <span className={`app-rating app-rating--${rating ?? 'none'}`}>
      <svg className="app-rating__steps" width={STEP * ratings.length} height={HEIGHT} aria-hidden="true">
        {ratings.map(({ id }, at) => (
          <rect
            key={id}
            className={at < place ? 'app-rating__step app-rating__step--reached' : 'app-rating__step'}
            x={at * STEP + 0.5}
            y={HEIGHT - rise * (at + 1) + 0.5}
            width={STEP - 2}
            height={rise * (at + 1) - 1}
          />
        ))}
      </svg>
      <span>{words.rating(rating)}</span>
    </span>
  );
}
