import type { ReactNode } from 'react';

/** A table with its caption. Where it is wider than the page it scrolls by itself, with the keyboard too. */
export function ScrollingTable({
  caption,
  className,
  children,
}: {
  readonly caption: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="app-scroll" aria-label={caption} tabIndex={0}>
      <table className={`app-table ${className}`}>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
