import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Remark } from '../../../api/contract/case.ts';
import { useCaseFile, useCaseView } from '../../session/open-case.tsx';
import { sayQuestion } from '../../session/question-words.ts';
import { CaseStates } from './CaseStates.tsx';
import { SetAsideList } from './SetAsideList.tsx';

const NOTES_ASKED: readonly { readonly kind: Remark['kind']; readonly title: string }[] = [
  { kind: 'reason-missing', title: 'Not applicable, and no reason given' },
  { kind: 'contradicts-prompts', title: 'Judged against most of the prompts, and no note' },
];

/** The questions without an answer, section by section, in the order they are asked. */
function Unanswered({ base }: { readonly base: string }) {
  const { sections } = useCaseFile();
  const { rows } = useCaseView();
  const left = sections.flatMap((section) => {
    const questions = section.questions.filter(({ id }) => rows.get(id)?.state === 'unanswered');
    return questions.length > 0 ? [{ section, questions }] : [];
  });
  if (left.length === 0) return null;
  const count = left.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <section>
      <h3 className="govuk-heading-s app-check__title">Not answered ({count})</h3>
      <dl className="app-check__sections">
        {left.map(({ section, questions }) => (
          <div key={section.id} className="app-check__section">
            <dt>
              {section.judgement && section.id} {section.title}
            </dt>
            <dd>
              {questions.map(({ id, text }) => (
                <Link key={id} href={`${base}/at/${id}`} className="govuk-link" title={text}>
                  {sayQuestion(id)}
                </Link>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function NotesAsked({ base, kind, title }: { base: string; kind: Remark['kind']; title: string }) {
  const { loaded } = useCaseFile();
  const remarks = useCaseView().remarks.filter((one) => one.kind === kind);
  if (remarks.length === 0) return null;
  return (
    <section>
      <h3 className="govuk-heading-s app-check__title">
        {title} ({remarks.length})
      </h3>
      <ul className="govuk-list app-check__list">
        {remarks.map(({ question }) => (
          <li key={question}>
            <Link href={`${base}/at/${question}`} className="govuk-link">
              {sayQuestion(question)} {loaded.questionById.get(question)?.text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sayLeft = (left: number): string => (left === 1 ? '1 question needs' : `${left} questions need`);

/** The summary above the page when completing was asked for too early. It takes the focus. */
function TooEarly({ round }: { readonly round: number }) {
  const { remarks, complete } = useCaseView();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (round > 0) summary.current?.focus();
  }, [round]);
  if (round === 0 || remarks.length === 0) return null;
  const asked = complete ? 'locked' : 'marked as complete';
  return (
    <div className="govuk-error-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2 className="govuk-error-summary__title">There is a problem</h2>
      <p className="govuk-body app-check__lead">
        The case cannot be {asked} yet: {sayLeft(remarks.length)} an answer or a note. They are listed below.
      </p>
    </div>
  );
}

/** What is left before the case is complete, each with the way to it; what is set aside; and marking it as complete. */
export function Check({ base }: { readonly base: string }) {
  const { remarks, answered, applicable } = useCaseView();
  const [round, setRound] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="app-check">
      <TooEarly round={round} />
      <h2 className="govuk-heading-m app-check__heading" ref={heading} tabIndex={-1}>
        Check the case
      </h2>
      <p className="govuk-body">
        {answered} of {applicable} questions that apply are answered.{' '}
        {remarks.length === 0 ? 'Nothing is left to do.' : `${sayLeft(remarks.length)} an answer or a note.`}
      </p>
      <Unanswered base={base} />
      {NOTES_ASKED.map((asked) => (
        <NotesAsked key={asked.kind} base={base} {...asked} />
      ))}
      <SetAsideList />
      <CaseStates onTooEarly={() => setRound(round + 1)} />
    </div>
  );
}
