import type { ReactNode } from 'react';
import { Scroll } from './Scroll.tsx';

/** A table with its caption, which scrolls sideways by itself where it is wider than the page. */
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
    <Scroll label={caption}>
      <table className={`app-table ${className}`}>
        <caption>{caption}</caption>
        {children}
      </table>
    </Scroll>
  );
}
