import type { ReactNode } from 'react';

/** Stands where a list would be: says that it is empty, and what to do next. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="app-empty">
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </div>
  );
}
