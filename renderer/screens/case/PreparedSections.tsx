import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCaseFile } from '../../session/open-case.tsx';
import type { Section } from '../../session/sections.ts';
import { SectionForm } from './SectionForm.tsx';

/** How long a pause is waited for before the next section is made ready all the same, in milliseconds. */
const PATIENCE_MS = 500;

/**
 * A section that is on the screen, or kept ready. It is laid out once as it will be seen, and before anybody could see or
 * reach it there, put to rest: the browser then keeps the layout, and shows it without working it out again.
 */
function Prepared({ section, isHere }: { readonly section: Section; readonly isHere: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.getBoundingClientRect();
    box.current?.toggleAttribute('data-laid-out', true);
  }, []);
  return (
    <div ref={box} className={isHere ? 'app-prepared' : 'app-prepared app-prepared--away'}>
      <SectionForm section={section} />
    </div>
  );
}

/** The section to be made ready next: those that follow in order, then those before; null once all are. */
function nextToPrepare(sections: readonly Section[], ready: readonly Section[], here: Section): Section | null {
  const at = sections.indexOf(here);
  return [...sections.slice(at), ...sections.slice(0, at)].find((section) => !ready.includes(section)) ?? null;
}

/**
 * The section that one is in, and, unseen, the others: made ready one by one while nothing else happens, the following
 * first, so that the key which leads to one has little to do (decision 42).
 */
export function PreparedSections({ here }: { readonly here: Section }) {
  const { sections } = useCaseFile();
  const [ready, setReady] = useState<readonly Section[]>([]);
  useEffect(() => {
    const next = nextToPrepare(sections, ready, here);
    if (!next) return;
    const prepare = (): void => startTransition(() => setReady([...ready, next]));
    const idle = requestIdleCallback(prepare, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  }, [here, sections, ready]);
  const shown = sections.filter((section) => section === here || ready.includes(section));
  return shown.map((section) => <Prepared key={section.id} section={section} isHere={section === here} />);
}
