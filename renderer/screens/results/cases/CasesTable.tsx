import { Link } from 'wouter';
import type { FigureCase, FigureCases } from '../../../../api/contract/figure.ts';
import type { QuestionId } from '../../../../domain/ids.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';
import { sayCount } from '../../../parts/words.ts';
import { useLeave } from '../../../session/return-place.tsx';

const STATE_WORDS: Readonly<Record<FigureCase['state'], string>> = {
  yes: 'Yes',
  no: 'No',
  'na-by-rule': 'Not applicable, by rule',
  'na-by-assessor': 'Not applicable, by the assessor',
  unanswered: 'Unanswered',
};

interface RowProps {
  /** The address of this list. */
  readonly base: string;
  readonly question: QuestionId;
  readonly one: FigureCase;
  readonly words: FrameworkWords;
}

function Row({ base, question, one, words }: RowProps) {
  const leave = useLeave();
  const id = `case-${one.id}`;
  return (
    <tr>
      <th scope="row">
        <Link id={id} href={`${base}/${one.id}/at/${question}`} className="govuk-link" onClick={() => leave(id)}>
          {one.reference}
        </Link>
      </th>
      <td>{STATE_WORDS[one.state]}</td>
      <td className="app-trace__note">{one.note || one.because || ''}</td>
      <td>{words.caseType(one.caseType)}</td>
      <td>{one.complete ? 'Complete' : 'In progress'}</td>
    </tr>
  );
}

/** The cases of a figure in the order of their references: answer and note, and the way to each case at this question. */
export function CasesTable({
  base,
  question,
  found,
  words,
  onMore,
}: Omit<RowProps, 'one'> & { readonly found: FigureCases; readonly onMore: () => void }) {
  const { cases, more } = found;
  if (cases.length === 0) return <p className="govuk-inset-text">No case is in this state.</p>;
  return (
    <>
      <ScrollingTable caption={`${sayCount(cases.length, 'case')}${more ? ' of more' : ''}`} className="app-trace">
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Answer</th>
            <th scope="col">Note, or why it does not apply</th>
            <th scope="col">Case type</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <Row key={one.id} base={base} question={question} one={one} words={words} />
          ))}
        </tbody>
      </ScrollingTable>
      {more && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onMore}>
          Show more cases
        </button>
      )}
    </>
  );
}
