import type { ReactNode } from 'react';
import { Page } from '../../parts/Page.tsx';
import { SubNavigation } from '../../parts/SubNavigation.tsx';

const VIEWS = [
  { path: '', title: 'Rounds' },
  { path: 'actions', title: 'Actions' },
] as const;

/** A screen about the rounds of the workbook, with the way to the other. */
export function RoundsPage({
  title,
  here,
  actions,
  children,
}: {
  readonly title: string;
  readonly here: (typeof VIEWS)[number]['path'];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="app-body">
      <Page title={title} back={{ href: '/', name: 'Audits' }} {...(actions !== undefined && { actions })}>
        <SubNavigation label="Dip-sample rounds" base="/rounds" here={here} views={VIEWS} />
        {children}
      </Page>
    </div>
  );
}
