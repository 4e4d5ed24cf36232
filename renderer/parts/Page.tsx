import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';

/**
 * One screen: sets the window's title (which holds no case data), and gives its heading the focus when one arrives,
 * so that a screen reader says where one is.
 */
export function Page({
  title,
  caption,
  back,
  actions,
  children,
}: {
  readonly title: string;
  readonly caption?: string;
  /** The screen above this one, by its address and name. */
  readonly back?: { readonly href: string; readonly name: string };
  /** What can be done here, beside the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} - Casebook`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <main id="main" className="app-main">
      {back && (
        <Link href={back.href} className="govuk-back-link app-back app-no-print">
          {back.name}
        </Link>
      )}
      <div className="app-page-head">
        <div>
          {caption && <span className="govuk-caption-m">{caption}</span>}
          <h1 className="govuk-heading-l app-heading" ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        {actions && <div className="govuk-button-group app-page-head__actions">{actions}</div>}
      </div>
      {children}
    </main>
  );
}
