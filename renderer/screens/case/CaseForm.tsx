import { useLayoutEffect, useRef } from 'react';
import { useAddress } from '../../session/casebook.tsx';
import { useCell } from '../../session/cell.ts';
import { useCaseFile } from '../../session/open-case.tsx';
import type { Section } from '../../session/sections.ts';
import { focusQuestion, focusSection, placeOf, showSectionTitle } from './controls.ts';
import { Guidance } from './Guidance.tsx';
import { KeyPanel } from './KeyPanel.tsx';
import { arriveAt } from './moves.ts';
import { PreparedSections } from './PreparedSections.tsx';
import { Sections } from './Sections.tsx';
import { SettledNote } from './SettledNote.tsx';
import { useWalk } from './walk.ts';

interface FormProps {
  /** Address of the case. */
  readonly base: string;
  /** The question or section that the address names; null for none. */
  readonly at: string | null;
}

/** Arrives where the address leads, once for each address that this screen did not write itself. */
function useArrival({ base, at }: FormProps, section: Section | null): void {
  const file = useCaseFile();
  const walk = useWalk();
  const address = useAddress();
  const arrived = useRef<string | null | undefined>(undefined);
  useLayoutEffect(() => {
    if (at === arrived.current) return;
    if (at !== null && address.isOwn(`${base}/at/${at}`)) {
      arrived.current = at;
      return;
    }
    const arrival = arriveAt({ sections: file.sections, rows: file.view().rows }, at);
    if (!arrival) return;
    walk.here.set(arrival.section.id);
    if (section !== arrival.section) return; // it is drawn next, and then arrived at
    arrived.current = at;
    const { question } = arrival;
    showSectionTitle(section.id);
    if (question !== at) address.follow(`${base}/at/${question ?? section.id}`);
    if (question === null || !focusQuestion(question)) focusSection(section.id);
  }, [at, base, section, file, walk, address]);
}

/** Notes which question has the focus, from the very first. */
function useAsked(): void {
  const { asked } = useWalk();
  useLayoutEffect(() => {
    const noteQuestion = (event: FocusEvent): void => {
      const { question } = placeOf(event.target);
      if (question !== null) asked.set(question);
    };
    document.addEventListener('focusin', noteQuestion);
    return () => document.removeEventListener('focusin', noteQuestion);
  }, [asked]);
}

/** The form: sections at the left, one of them in the middle, guidance and keys beside it. */
export function CaseForm(props: FormProps) {
  const file = useCaseFile();
  const walk = useWalk();
  const here = useCell(walk.here);
  const section = file.sections.find(({ id }) => id === here) ?? null;
  useAsked();
  useArrival(props, section);

  return (
    <div className="app-case__body">
      <Sections here={section} />
      <div className="app-case__middle">
        <SettledNote base={props.base} />
        {section && <PreparedSections here={section} />}
      </div>
      <aside className="app-case__aside" aria-label="Guidance and keys">
        <Guidance />
        <KeyPanel />
      </aside>
    </div>
  );
}
