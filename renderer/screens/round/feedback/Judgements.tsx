import type { OpenCase } from '../../../../api/contract/case.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { ScrollingTable } from '../../../parts/ScrollingTable.tsx';

const JUDGED: Readonly<Record<OpenCase['questions'][number]['state'], string>> = {
  yes: 'Sufficient',
  no: 'Not sufficient',
  'na-by-rule': 'Not applicable',
  'na-by-assessor': 'Not applicable',
  unanswered: 'Not judged yet',
};

/** What was judged of the case, to write the feedback from: its key questions with their notes. */
export function Judgements({ opened, words }: { readonly opened: OpenCase; readonly words: FrameworkWords }) {
  const kinds = new Map(words.questions.map(({ id, kind }) => [id, kind]));
  const keys = opened.questions.filter(
    ({ question, state }) => kinds.get(question) === 'key' && state !== 'na-by-rule',
  );
  const hasNotes = keys.some(({ note }) => note !== '');
  return (
    <ScrollingTable caption="What was judged" className="app-judged">
      <thead>
        <tr>
          <th scope="col">Key question</th>
          <th scope="col">Judgement</th>
          {hasNotes && <th scope="col">Note</th>}
        </tr>
      </thead>
      <tbody>
        {keys.map(({ question, state, note }) => (
          <tr key={question}>
            <th scope="row">
              {question} {words.question(question)}
            </th>
            <td>{JUDGED[state]}</td>
            {hasNotes && <td className="app-judged__note">{note}</td>}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
