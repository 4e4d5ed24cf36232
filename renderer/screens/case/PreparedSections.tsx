import { startTransition, useEffect, useState } from 'react';
import { useCaseFile } from '../../session/open-case.tsx';
import type { Section } from '../../session/sections.ts';
import { SectionForm } from './SectionForm.tsx';

/** How long a pause is waited for before the next section is made ready all the same, in milliseconds. */
const PATIENCE_MS = 500;

/**
 * The section that one is in, and, unseen, those that one was in and the one that comes next: made ready and laid out
 * while nothing else happens, so that the key which leads there has little to do.
 */
export function PreparedSections({ here }: { readonly here: Section }) {
  const { sections } = useCaseFile();
  const [prepared, setPrepared] = useState<readonly Section[]>([]);
  useEffect(() => {
    const prepare = (): void => {
      const next = sections[sections.indexOf(here) + 1];
      startTransition(() => setPrepared((before) => [...new Set([...before, here, ...(next ? [next] : [])])]));
    };
    const idle = requestIdleCallback(prepare, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  }, [here, sections]);
  const shown = sections.filter((section) => section === here || prepared.includes(section));
  return shown.map((section) => (
    <div key={section.id} className={section === here ? 'app-prepared' : 'app-prepared app-prepared--away'}>
      <SectionForm section={section} />
    </div>
  ));
}
