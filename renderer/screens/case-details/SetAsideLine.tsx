import { useWatch } from 'react-hook-form';
import type { OpenCase } from '../../../api/contract/case.ts';
import type { Framework } from '../../../domain/framework/schema.ts';
import { sayCount } from '../../parts/words.ts';
import { sayQuestion } from '../../session/question-words.ts';
import { sayAnswer } from '../case/words.ts';
import { type Details, type DetailsControl, readFacts } from './details.ts';
import { foretellSetAside, type GivenAnswer } from './set-aside.ts';

function Answers({ given }: { readonly given: readonly GivenAnswer[] }) {
  return (
    <ul className="govuk-list app-set-aside__answers">
      {given.map(({ question, answer }) => (
        <li key={question}>
          <strong>{sayQuestion(question)}</strong> {sayAnswer(answer)}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly framework: Framework;
  readonly open: OpenCase;
  readonly control: DetailsControl;
}

/** Says beforehand which answers saving sets aside, and which it brings back (A4). */
export function SetAsideLine({ framework, open, control }: Props) {
  const details = useWatch({ control, compute: (values: Details) => values });
  const wanted = { caseType: details.caseType, facts: readFacts(framework, details) };
  const { aside, back } = foretellSetAside(framework, open, wanted);
  return (
    <div role="status">
      {aside.length > 0 && (
        <div className="govuk-inset-text app-set-aside">
          <p>
            Saving sets {sayCount(aside.length, 'answer')} aside, because{' '}
            {aside.length === 1 ? 'its question does' : 'their questions do'} not apply any more. Nothing is wiped: an
            answer comes back when its question applies again.
          </p>
          <Answers given={aside} />
        </div>
      )}
      {back.length > 0 && (
        <div className="govuk-inset-text app-set-aside">
          <p>Saving brings {sayCount(back.length, 'answer')} back that had been set aside.</p>
          <Answers given={back} />
        </div>
      )}
    </div>
  );
}
