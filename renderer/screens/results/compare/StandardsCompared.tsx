import type { ComparedQuestion, ComparedStandard, Comparison } from '../../../../domain/comparison/compare.ts';
import type { KeyQuestionResult } from '../../../../domain/scoring/figure-schema.ts';
import { isSmall } from '../../../../domain/scoring/small-numbers.ts';
import { RatingMark } from '../../../parts/RatingMark.tsx';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { FigureLink } from '../FigureLink.tsx';
import { otherInWords, percentInWords, reconcile } from '../figure-words.ts';
import type { AuditResults } from '../use-results.ts';

interface Sides {
  readonly one: AuditResults;
  readonly other: AuditResults;
}

const KIND_WORDS: Readonly<Record<ComparedStandard['kind'], string>> = {
  same: '',
  changed: 'Another standard under this number: not to be compared',
  missing: 'In one of the two only',
};

/** "+8 points (-12 to +27)" */
function sayPoints({ points, interval }: ComparedQuestion): string {
  if (points === null || interval === null) return 'None';
  const signed = (value: number): string =>
    Math.round(value) > 0 ? `+${Math.round(value)}` : String(Math.round(value) || 0);
  return `${signed(points)} points (${signed(interval[0])} to ${signed(interval[1])})`;
}

function FigureCell({ figure, side }: { readonly figure: KeyQuestionResult | null; readonly side: AuditResults }) {
  if (figure === null) return <td>Not asked</td>;
  return (
    <td className="app-figures__count">
      <strong>{percentInWords(figure)}</strong>
      <span className="app-figures__label">
        <FigureLink figure={figure} results={`/audits/${side.audit.id}/results`} of={side.audit.service} />
        {isSmall(figure.of) && ', few cases'}
      </span>
      <span className="app-figures__label">{otherInWords(figure)}</span>
      <span className="app-figures__label">{reconcile(figure)}</span>
    </td>
  );
}

function QuestionRow({ question, sides }: { readonly question: ComparedQuestion; readonly sides: Sides }) {
  return (
    <tr>
      <th scope="row">
        <span className="app-figures__id">{question.id}</span> {sides.other.words.question(question.id)}
      </th>
      <FigureCell figure={question.one} side={sides.one} />
      <FigureCell figure={question.other} side={sides.other} />
      <td>{sayPoints(question)}</td>
    </tr>
  );
}

function StandardRows({ standard, sides }: { readonly standard: ComparedStandard; readonly sides: Sides }) {
  const { id, kind, one, other, questions } = standard;
  const title = kind === 'changed' ? `${one?.title} / ${other?.title}` : (other ?? one)?.title;
  return (
    <tbody>
      <tr className={kind === 'same' ? 'app-compared' : 'app-compared app-compared--break'}>
        <th scope="rowgroup">
          {id} {title}
        </th>
        <td>{one ? <RatingMark rating={one.rating} words={sides.one.words} /> : 'No such standard'}</td>
        <td>{other ? <RatingMark rating={other.rating} words={sides.other.words} /> : 'No such standard'}</td>
        <td>{KIND_WORDS[kind]}</td>
      </tr>
      {questions.map((question) => (
        <QuestionRow key={question.id} question={question} sides={sides} />
      ))}
    </tbody>
  );
}

function AuditHead({ value }: { readonly value: AuditResults }) {
  const cases = Object.values(value.results.cases).reduce((sum, count) => sum + count, 0);
  return (
    <th scope="col">
      {value.audit.service}
      <span className="app-figures__label">
        {value.words.framework.title}, {cases} cases
      </span>
    </th>
  );
}

/** Standards and, within one framework, key questions of two audits side by side. */
export function StandardsCompared({ comparison, ...sides }: Sides & { readonly comparison: Comparison }) {
  const { one, other } = sides;
  return (
    <ScrollingTable caption="Two audits side by side" className="app-compare">
      <thead>
        <tr>
          <th scope="col">Standard</th>
          <AuditHead value={one} />
          <AuditHead value={other} />
          <th scope="col">Difference, in points</th>
        </tr>
      </thead>
      <tbody>
        <tr className="app-compared">
          <th scope="row">Overall</th>
          <td>
            <RatingMark rating={one.results.overall} words={one.words} />
            <span className="app-figures__label">
              {one.results.score} of {one.results.maxScore}
            </span>
          </td>
          <td>
            <RatingMark rating={other.results.overall} words={other.words} />
            <span className="app-figures__label">
              {other.results.score} of {other.results.maxScore}
            </span>
          </td>
          <td />
        </tr>
      </tbody>
      {comparison.standards.map((standard) => (
        <StandardRows key={standard.id} standard={standard} sides={sides} />
      ))}
    </ScrollingTable>
  );
}
