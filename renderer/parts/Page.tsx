import { type ReactNode, useEffect, useRef } from 'react';

/**
 * One screen: sets the window's title (which holds no case data), and gives its heading the focus when one arrives,
 * so that a screen reader says where one is.
 */
export function Page({
  title,
  caption,
  children,
}: {
  readonly title: string;
  readonly caption?: string;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} - Casebook`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <main id="main" className="app-main">
      {caption && <span className="govuk-caption-l">{caption}</span>}
      <h1 className="govuk-heading-l app-heading" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
