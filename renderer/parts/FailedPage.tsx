import type { AppError } from '../../api/errors.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { OfferBackup } from './OfferBackup.tsx';
import { Page } from './Page.tsx';

/** A screen that could not be shown, and why: with a heading and the way back like any other. */
export function FailedPage({ error, onRetry }: { readonly error: AppError; readonly onRetry?: () => void }) {
  return (
    <Page title="This page cannot be shown" back={{ href: '/', name: 'All audits' }}>
      <FailureNotice error={error} {...(onRetry && { onRetry })} />
      {error.code === 'damaged' && <OfferBackup />}
    </Page>
  );
}
