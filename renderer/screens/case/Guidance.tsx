import { memo } from 'react';
import type { Question } from '../../../domain/framework/questions.ts';
import { useCaseAtRest, useCaseFile } from '../../session/open-case.tsx';
import { sayQuestion } from '../../session/question-words.ts';
import { useRested } from '../../session/rested.ts';
import { GUIDANCE_ID } from './controls.ts';
import { useWalk } from './walk.ts';
import { sayDenominator, sayWhyAsked, sayWording } from './why-asked.ts';

function AboutQuestion({ question }: { readonly question: Question }) {
  const { loaded, caseType } = useCaseFile();
  const facts = useCaseAtRest((view) => view.facts);
  const why = sayWhyAsked(question, { framework: loaded.framework, caseType, facts });
  return (
    <div className="app-guidance__question">
      <h3 className="govuk-heading-s app-guidance__title">Why {sayQuestion(question.id)} is asked</h3>
      {why.map((sentence) => (
        <p key={sentence} className="govuk-body-s">
          {sentence}
        </p>
      ))}
      <p className="govuk-body-s">{sayDenominator(question)}</p>
    </div>
  );
}

/** What helps to judge: the standard, why the question in hand is asked, and where the wording comes from. */
export const Guidance = memo(function Guidance() {
  const { loaded, sections } = useCaseFile();
  const walk = useWalk();
  const asked = useRested(walk.asked.subscribe, walk.asked.get);
  const here = useRested(walk.here.subscribe, walk.here.get);
  const section = sections.find(({ id }) => id === here);
  if (!section) return null;
  const question = section.questions.find(({ id }) => id === asked);
  const { framework } = loaded;
  return (
    <section className="app-guidance" aria-labelledby={GUIDANCE_ID}>
      <h2 className="govuk-heading-s app-guidance__title" id={GUIDANCE_ID} tabIndex={-1}>
        Guidance
      </h2>
      {section.standard && <p className="govuk-body-s">{section.standard.statement}</p>}
      {section.judgement && (
        <p className="govuk-body-s">
          The judgement is your own. It is never worked out from the prompts; where it differs from most of them, a note
          says what decided it.
        </p>
      )}
      {question && <AboutQuestion question={question} />}
      <details className="govuk-details app-guidance__source">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">About the wording</span>
        </summary>
        <div className="govuk-details__text">
          {sayWording(framework)} {framework.source}.
        </div>
      </details>
    </section>
  );
});
