import { useState } from 'react';
import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { WantedDocument } from '../../../api/contract/report.ts';
import { Asked } from '../../parts/Asked.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { Page } from '../../parts/Page.tsx';
import { sayCount } from '../../parts/words.ts';
import { useCasebook, useSaver } from '../../session/casebook.tsx';
import { useJob } from '../../session/job.ts';
import { useQuery } from '../../session/query.ts';
import { DocumentView } from './DocumentView.tsx';
import { DOCUMENTS } from './documents.ts';
import { useMakeDocument } from './use-documents.ts';

/** A document as it will be, to be read, printed or downloaded. What is printed is the document alone. */
export function PreviewScreen({ audit, wanted }: { readonly audit: AuditSummary; readonly wanted: WantedDocument }) {
  const { client } = useCasebook();
  const saver = useSaver();
  const job = useJob();
  const make = useMakeDocument();
  const [done, setDone] = useState('');
  const query = useQuery(`preview ${JSON.stringify(wanted)}`, async () => {
    await saver.flushAll();
    return client['report.preview'](wanted);
  });
  const title = DOCUMENTS.find(({ kind }) => kind === wanted.kind)?.title ?? 'Document';
  const download = (format: 'docx' | 'html') => () =>
    void job.run(async (name) => {
      setDone('');
      setDone(`Downloaded ${await make(wanted, format, name)}.`);
    });
  return (
    <Page
      title={title}
      caption={`${audit.service}: preview`}
      actions={
        <>
          <button type="button" className="govuk-button" onClick={() => window.print()}>
            Print
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={download('docx')}>
            Download Word
          </button>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={download('html')}>
            Download HTML
          </button>
        </>
      }
    >
      <div className="app-preview-note">
        <Link href={`/audits/${audit.id}/report/documents`} className="govuk-back-link">
          All documents
        </Link>{' '}
        {audit.kind === 'dip-sample' && wanted.kind === 'feedback' && wanted.case !== null && (
          <Link href={`/audits/${audit.id}/round/feedback/${wanted.case}`} className="govuk-link">
            Write what went well and what is to be done
          </Link>
        )}
        <JobProgress job={job} doing="Making the document…" done={done} />
        {job.error && <FailureNotice error={job.error} />}
      </div>
      <Asked query={query}>
        {({ document, freeTexts }) => (
          <>
            {freeTexts > 0 && (
              <p className="app-small-text app-preview-note">
                {sayCount(freeTexts, 'text')} in it {freeTexts === 1 ? 'was' : 'were'} written by people. Read{' '}
                {freeTexts === 1 ? 'it' : 'them'} for names and whatever else tells who somebody is before you pass it
                on.
              </p>
            )}
            <DocumentView document={document} />
          </>
        )}
      </Asked>
    </Page>
  );
}
