import type { Figure } from '../../../domain/scoring/figure-schema.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { RatingMark } from '../../parts/RatingMark.tsx';
import { FigureLink } from './FigureLink.tsx';
import { intervalInWords, otherInWords, percentInWords, reconcile } from './figure-words.ts';
import { PercentBar } from './PercentBar.tsx';

/** What of a table of figures is shown. */
export interface FigureView {
  readonly words: FrameworkWords;
  /** Rule F5: the interval stands beside every percentage only while it is asked for. */
  readonly showsInterval: boolean;
  /** The address of the results, below which a figure's cases are. */
  readonly results: string;
}

/** The cells of one figure, after its heading. `band` is `undefined` for a figure that carries none. */
export function FigureCells({
  figure,
  band,
  view: { words, showsInterval, results },
}: {
  readonly figure: Figure;
  readonly band?: string | null;
  readonly view: FigureView;
}) {
  const { bands } = words.framework.rules;
  const interval = showsInterval ? figure.interval : null;
  return (
    <>
      <td className="app-figures__percent">
        <span className={figure.percent === null ? 'app-figures__none' : 'app-figures__number'}>
          {percentInWords(figure)}
        </span>
        {figure.percent !== null && (
          <PercentBar percent={figure.percent} band={band ?? null} bands={bands.list} interval={interval} />
        )}
        {interval && <span className="app-figures__label">{intervalInWords(interval)}</span>}
      </td>
      <td>
        {band !== undefined && <RatingMark rating={band} words={words} />}
        {band && <span className="app-figures__label">{words.bandLabel(band)}</span>}
      </td>
      <td className="app-figures__count">
        <FigureLink figure={figure} results={results} />
        <span className="app-figures__label">{otherInWords(figure)}</span>
      </td>
      <td className="app-figures__count app-figures__count--quiet">{reconcile(figure)}</td>
    </>
  );
}
