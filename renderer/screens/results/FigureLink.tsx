import { Link } from 'wouter';
import type { Figure } from '../../../domain/scoring/figure-schema.ts';
import { useLeave } from '../../session/return-place.tsx';
import { tracedAddress, type Within } from './cases/traced.ts';
import { countsInWords } from './figure-words.ts';

/** The counts of a figure, as the way to its cases. Coming back, the focus is on it again. */
export function FigureLink({
  figure,
  results,
  within = null,
  of = '',
}: {
  readonly figure: Figure;
  /** The address of the results that the figure is of. */
  readonly results: string;
  /** The subgroup it is of; null for all cases. */
  readonly within?: Within | null;
  /** What the figure is of beside others of its question on the same screen, such as "female". */
  readonly of?: string;
}) {
  const leave = useLeave();
  const id = `figure-${figure.id}${of === '' ? '' : `-${of.replace(/\W+/g, '-')}`}`;
  return (
    <Link
      id={id}
      href={tracedAddress(results, { question: figure.id, state: null, within })}
      className="govuk-link"
      onClick={() => leave(id)}
    >
      {countsInWords(figure)}
      <span className="govuk-visually-hidden">
        : cases of {figure.id}
        {of !== '' && `, ${of}`}
      </span>
    </Link>
  );
}
