import { type ReactNode, useState } from 'react';

/** Something long, folded away; it is made only once it is unfolded. */
export function Folded({ title, children }: { readonly title: string; readonly children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="govuk-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{title}</span>
      </summary>
      {isOpen && children()}
    </details>
  );
}
