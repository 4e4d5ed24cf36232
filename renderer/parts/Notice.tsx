import { type ReactNode, useEffect, useId, useRef } from 'react';
import { takeFocus } from './take-focus.ts';

/** Something that has just been done, or is good to know. It takes the focus when it appears, so that it is heard. */
export function Notice({
  title,
  isSuccess = false,
  children,
}: {
  readonly title: string;
  readonly isSuccess?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => takeFocus(banner.current), []);
  return (
    <section
      className={`govuk-notification-banner${isSuccess ? ' govuk-notification-banner--success' : ''}`}
      aria-labelledby={id}
      tabIndex={-1}
      ref={banner}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">{children}</div>
    </section>
  );
}
