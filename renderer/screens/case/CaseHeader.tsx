import { memo } from 'react';
import { Link } from 'wouter';
import type { CaseId } from '../../../domain/ids.ts';
import { previewAddress } from '../../parts/preview-address.ts';
import { Tag } from '../../parts/Tag.tsx';
import { useCaseAtRest, useCaseFile } from '../../session/open-case.tsx';
import { referenceOf } from '../../session/view-case.ts';
import type { Step } from './moves.ts';

interface HeaderProps {
  /** Address of the case. */
  readonly base: string;
  /** Address of the case list. */
  readonly list: string;
  readonly caseId: CaseId;
  /** Address of the figure's cases from which one came; null for none. */
  readonly from: string | null;
  readonly isCheck: boolean;
  readonly onCase: (by: Step) => void;
}

function Facts() {
  const { loaded, caseType } = useCaseFile();
  const assessor = useCaseAtRest((view) => view.assessor);
  const revision = useCaseAtRest((view) => view.revision);
  const { framework } = loaded;
  const type = framework.caseTypes.find(({ id }) => id === caseType)?.title ?? caseType;
  return (
    <p className="app-case__facts">
      <span>{type}</span>
      {revision > 1 && <span>Revision {revision}</span>}
      <span>{assessor === null ? 'No assessor' : `Assessor: ${assessor}`}</span>
      <span>
        {framework.title}, version {framework.version}
      </span>
    </p>
  );
}

const STANDS = {
  withdrawn: { colour: 'grey', words: 'Left the sample' },
  locked: { colour: 'purple', words: 'Locked' },
  complete: { colour: 'green', words: 'Complete' },
  ready: { colour: 'blue', words: 'Ready to complete' },
  'in-progress': { colour: 'grey', words: 'In progress' },
} as const;

/** How the case stands. One that has every answer and note says that it can be marked as complete. */
function Status() {
  const stands = useCaseAtRest(({ complete, status, isWithdrawn, remarks }) => {
    if (isWithdrawn) return 'withdrawn';
    if (status === 'locked') return 'locked';
    if (complete) return 'complete';
    return remarks.length === 0 ? 'ready' : 'in-progress';
  });
  const { colour, words } = STANDS[stands];
  return <Tag colour={colour}>{words}</Tag>;
}

/** What case this is, how it stands, and the ways from here. */
export const CaseHeader = memo(function CaseHeader({ base, list, caseId, from, isCheck, onCase }: HeaderProps) {
  const facts = useCaseAtRest((view) => view.facts);
  const { audit } = useCaseFile();
  const feedback = previewAddress({ audit, kind: 'feedback', case: caseId, names: false, cases: 'all' });
  const reference = referenceOf(facts) || 'Case';
  return (
    <header className="app-case__head">
      <div className="app-case__name">
        <h1 className="govuk-heading-m app-case__reference" tabIndex={-1}>
          <span className="govuk-visually-hidden">Case </span>
          {reference}
        </h1>
        <Status />
        <Facts />
      </div>
      <nav className="app-case__ways" aria-label="Case">
        {from !== null && (
          <Link href={from} className="govuk-link">
            Back to the figure
          </Link>
        )}
        <Link href={list} className="govuk-link">
          All cases
        </Link>
        <button type="button" className="app-link-button" onClick={() => onCase(-1)}>
          Previous case
        </button>
        <button type="button" className="app-link-button" onClick={() => onCase(1)}>
          Next case
        </button>
        <Link href={`${list}/${caseId}/details`} className="govuk-link">
          Details
        </Link>
        <Link href={feedback} className="govuk-link">
          Feedback sheet
        </Link>
        {isCheck ? (
          <Link href={base} className="govuk-link">
            Questions
          </Link>
        ) : (
          <Link href={`${base}/check`} className="govuk-link">
            Check and complete
          </Link>
        )}
      </nav>
    </header>
  );
});
