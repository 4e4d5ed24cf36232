import type { ReactNode } from 'react';
import { Page } from '../../parts/Page.tsx';

/** The frame of what comes before a workbook is open. */
export function StartPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="app-frame">
      <header className="app-bar">
        <span className="app-bar__name">Casebook</span>
        <span>Works without a network. What you enter stays on this computer, encrypted.</span>
      </header>
      <div className="app-body app-start">
        <Page title={title}>{children}</Page>
      </div>
    </div>
  );
}
