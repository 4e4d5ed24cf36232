import { Link } from 'wouter';
import type { Figure } from '../../../domain/scoring/figure-schema.ts';
import { useLeave } from '../../session/return-place.tsx';
import { countsInWords } from './figure-words.ts';

/** The counts of a figure, as the way to its cases. Coming back, the focus is on it again. */
export function FigureLink({ figure, results }: { readonly figure: Figure; readonly results: string }) {
  const leave = useLeave();
  const id = `figure-${figure.id}`;
  return (
    <Link id={id} href={`${results}/cases/${figure.id}/all`} className="govuk-link" onClick={() => leave(id)}>
      {countsInWords(figure)}
      <span className="govuk-visually-hidden">: cases of {figure.id}</span>
    </Link>
  );
}
