import { useCallback, useEffect, useLayoutEffect } from 'react';
import { useLocation } from 'wouter';
import { useCaseFile } from '../../session/open-case.tsx';
import type { Section } from '../../session/sections.ts';
import { focusQuestion, placeOf } from './controls.ts';
import { Guidance } from './Guidance.tsx';
import { KeyPanel } from './KeyPanel.tsx';
import { entryOf, nextUnanswered, sectionOf } from './moves.ts';
import { SectionForm } from './SectionForm.tsx';
import { Sections, useShowSection } from './Sections.tsx';
import { SettledNote } from './SettledNote.tsx';
import { useWalk } from './walk.ts';

/** The section that the address names; null for none, or a strange one. */
function useSectionHere(at: string | null): Section | null {
  const file = useCaseFile();
  return at === null ? null : sectionOf({ sections: file.sections, rows: file.view().rows }, at);
}

interface FormProps {
  /** Address of the case. */
  readonly base: string;
  /** The question or section that the address names; null for none. */
  readonly at: string | null;
}

/** The form: sections at the left, one of them in the middle, guidance and keys beside it. */
export function CaseForm({ base, at }: FormProps) {
  const file = useCaseFile();
  const walk = useWalk();
  const [, navigate] = useLocation();
  const section = useSectionHere(at);
  const show = useCallback(
    (wanted: Section): void => navigate(`${base}/at/${wanted.id}`, { replace: true }),
    [base, navigate],
  );
  const showSection = useShowSection(show);

  // One arrives at what is to be answered next, before an empty form is painted.
  useLayoutEffect(() => {
    if (section) return;
    const walked = { sections: file.sections, rows: file.view().rows };
    const first = file.sections[0];
    const entry = nextUnanswered(walked, null, 1) ?? (first && (entryOf(walked, first) ?? first.id));
    if (entry) navigate(`${base}/at/${entry}`, { replace: true });
  }, [section, file, base, navigate]);

  useLayoutEffect(() => {
    document.getElementById('section-title')?.parentElement?.scrollIntoView({ block: 'nearest' });
    const question = file.loaded.questions.find(({ id }) => id === at);
    if (question && focusQuestion(question.id)) return;
    if (section) document.getElementById('section-title')?.focus();
  }, [at, section, file]);

  useEffect(() => {
    const noteQuestion = (event: FocusEvent): void => {
      const { question } = placeOf(event.target);
      if (question !== null) walk.asked.set(question);
    };
    document.addEventListener('focusin', noteQuestion);
    return () => document.removeEventListener('focusin', noteQuestion);
  }, [walk]);

  return (
    <div className="app-case__body">
      <Sections here={section} onShow={showSection} />
      <div className="app-case__middle">
        <SettledNote base={base} />
        {section && <SectionForm key={section.id} section={section} />}
      </div>
      <aside className="app-case__aside" aria-label="Guidance and keys">
        {section && <Guidance section={section} />}
        <KeyPanel />
      </aside>
    </div>
  );
}
