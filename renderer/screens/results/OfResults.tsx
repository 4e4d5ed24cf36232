import type { ReactNode } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { Page } from '../../parts/Page.tsx';
import { ResultsNavigation } from './ResultsNavigation.tsx';

/** What every view of the results is given: the audit, and the address of its results. */
export interface OfResults {
  readonly audit: AuditSummary;
  readonly results: string;
}

/** A view of the results under the heading and the way to the other views. */
export function ResultsPage({
  audit,
  results,
  here,
  title,
  children,
}: OfResults & { readonly here: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <Page title={title} caption={audit.service}>
      <ResultsNavigation results={results} here={here} />
      {children}
    </Page>
  );
}
