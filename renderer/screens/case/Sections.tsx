import { memo, useCallback, useEffect, useRef } from 'react';
import { useCaseFile, useSectionState } from '../../session/open-case.tsx';
import { REST_MS } from '../../session/rested.ts';
import type { Section } from '../../session/sections.ts';
import { entryOf } from './moves.ts';
import { useWalk } from './walk.ts';
import { saySectionState } from './words.ts';

interface ItemProps {
  readonly section: Section;
  readonly isHere: boolean;
  readonly onShow: (section: Section) => void;
}

const SectionItem = memo(function SectionItem({ section, isHere, onShow }: ItemProps) {
  const state = useSectionState(section.id);
  if (!state) return null;
  return (
    <li className={`app-sections__item app-sections__item--${state.kind}`}>
      <button
        type="button"
        className="app-sections__button"
        aria-current={isHere ? 'true' : undefined}
        onClick={() => onShow(section)}
      >
        <span className="app-sections__title">
          {section.judgement && <span className="app-sections__number">{section.id}</span>} {section.title}
        </span>
        <span className="app-sections__state">{saySectionState(state)}</span>
      </button>
    </li>
  );
});

/** Sections by standard, in order. */
function byStandard(sections: readonly Section[]): readonly { title: string; sections: readonly Section[] }[] {
  const titleOf = ({ standard }: Section): string => (standard ? `${standard.id} ${standard.title}` : 'The whole case');
  const titles = [...new Set(sections.map(titleOf))];
  return titles.map((title) => ({ title, sections: sections.filter((section) => titleOf(section) === title) }));
}

/** Scrolls a list, and nothing around it, so far that one of its items is in sight. */
function keepInSight(list: HTMLElement, item: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

/** Goes to a section: to where one answers next, or to its folded questions where none applies. */
function useShowSection(): (section: Section) => void {
  const file = useCaseFile();
  const walk = useWalk();
  return useCallback(
    (section) => {
      const entry = entryOf({ sections: file.sections, rows: file.view().rows }, section);
      if (entry) walk.goTo(entry);
      else walk.showSection(section);
    },
    [file, walk],
  );
}

/** Every section of the case with how far it is, in words. */
export function Sections({ here }: { readonly here: Section | null }) {
  const { sections } = useCaseFile();
  const show = useShowSection();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the one that is current changes with `here`
  useEffect(() => {
    const scroll = (): void => {
      const current = nav.current?.querySelector<HTMLElement>('[aria-current]');
      if (nav.current && current) keepInSight(nav.current, current);
    };
    const timer = setTimeout(scroll, REST_MS); // it measures, which a key need not wait for
    return () => clearTimeout(timer);
  }, [here]);
  return (
    <nav className="app-sections" aria-label="Sections of the case" ref={nav}>
      {byStandard(sections).map((group) => (
        <div key={group.title} className="app-sections__group">
          <h2 className="app-sections__standard">{group.title}</h2>
          <ol className="app-sections__list">
            {group.sections.map((section) => (
              <SectionItem key={section.id} section={section} isHere={section === here} onShow={show} />
            ))}
          </ol>
        </div>
      ))}
    </nav>
  );
}
