import type { ReactNode } from 'react';

/** Holds what may be wider than the window. It scrolls by itself, with the keyboard too; the page never sideways. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="app-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
