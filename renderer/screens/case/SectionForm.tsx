import { memo } from 'react';
import type { Question } from '../../../domain/framework/questions.ts';
import { useIsAnyAsked } from '../../session/open-case.tsx';
import type { Section } from '../../session/sections.ts';
import { sectionTitleId } from './controls.ts';
import { NotApplicable } from './NotApplicable.tsx';
import { Prompt } from './Prompt.tsx';

function Group({ title, questions }: { readonly title: string; readonly questions: readonly Question[] }) {
  // Where nothing in a group applies, all of it is folded away below.
  if (!useIsAnyAsked(questions)) return null;
  return (
    <div className="app-section__group">
      <h3 className="govuk-heading-s app-section__group-title">{title}</h3>
      {questions.map((question) => (
        <Prompt key={question.id} question={question} />
      ))}
    </div>
  );
}

/** One section of the case: its prompts, its recorded questions, and the assessor's own judgement at the end (A2). */
export const SectionForm = memo(function SectionForm({ section }: { readonly section: Section }) {
  const of = (...kinds: Question['kind'][]) => section.questions.filter(({ kind }) => kinds.includes(kind));
  return (
    <section className="app-section" aria-labelledby={sectionTitleId(section.id)}>
      <header className="app-section__head">
        {section.standard && (
          <p className="govuk-caption-m app-section__standard">
            {section.standard.id} {section.standard.title}
          </p>
        )}
        <h2 className="govuk-heading-m app-section__title" id={sectionTitleId(section.id)} tabIndex={-1}>
          {section.judgement ? `${section.id} ${section.judgement.text}` : section.title}
        </h2>
      </header>
      <Group title="Prompts" questions={of('prompt')} />
      <Group title="Recorded" questions={of('recorded')} />
      <Group title="Your judgement" questions={of('key')} />
      <Group title="About the case as a whole" questions={of('case')} />
      <NotApplicable section={section} />
    </section>
  );
});
