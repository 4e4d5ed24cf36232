import { useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import type { AuditId, CaseId } from '../../../domain/ids.ts';
import { FailedPage } from '../../parts/FailedPage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useCell } from '../../session/cell.ts';
import { asAppError } from '../../session/failure.ts';
import { useNeighbour } from '../../session/neighbour.ts';
import { CaseFileProvider, useCaseFile, useReadCase } from '../../session/open-case.tsx';
import { useSingleKeys } from '../../session/preferences.ts';
import type { Traced } from '../results/cases/traced.ts';
import { useResultsView } from '../results/results-view.tsx';
import { AnswerHistory } from './AnswerHistory.tsx';
import { CaseForm } from './CaseForm.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { Check } from './Check.tsx';
import { GoTo } from './GoTo.tsx';
import type { Step } from './moves.ts';
import { StatusBar } from './StatusBar.tsx';
import { SingleKeyProvider } from './single-keys.ts';
import { useKeys } from './use-keys.ts';
import { makeWalk, type Walk, WalkProvider } from './walk.ts';

const referenceOf = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts).find(([field]) => field === 'reference')?.[1] ?? '';

function Dialogs({ walk }: { readonly walk: Walk }) {
  const dialog = useCell(walk.dialog);
  if (dialog === null) return null;
  return dialog.kind === 'go-to' ? <GoTo /> : <AnswerHistory question={dialog.question} />;
}

interface CaseScreenProps {
  readonly auditId: AuditId;
  readonly caseId: CaseId;
  /** The address of the figure's cases from which one came; without it, the case list is where one comes from. */
  readonly from?: string;
  /** The figure whose cases are traced: previous and next go through these alone. */
  readonly traced?: Traced | null;
}

function OpenCaseScreen({ auditId, caseId, from, traced: given }: CaseScreenProps) {
  const list = `/audits/${auditId}/cases`;
  const within = from ?? list;
  const base = `${within}/${caseId}`;
  const file = useCaseFile();
  const [location, navigate] = useLocation();
  // Before the next key is pressed, the section it is meant for must be there.
  const [walk] = useState(() =>
    makeWalk(file, (question) => flushSync(() => navigate(`${base}/at/${question}`, { replace: true }))),
  );
  const [isOn, set] = useSingleKeys();
  const singleKeys = useMemo(() => ({ isOn, set }), [isOn, set]);
  const [traced] = useState(given ?? null); // made anew by each drawing above; its address does not change
  const { view } = useResultsView();
  const [reference] = useState(() => referenceOf(file.view().facts));
  const neighbour = useNeighbour({ audit: auditId, id: caseId, reference }, traced, view.which);
  const goToCase = useCallback(
    async (by: Step): Promise<void> => {
      const next = await neighbour(by);
      const of = traced ? ' of the figure' : '';
      if (next === null) walk.say(`This is the ${by === 1 ? 'last' : 'first'} case${of}.`);
      else navigate(`${within}/${next}${traced ? `/at/${traced.question}` : ''}`);
    },
    [neighbour, walk, navigate, within, traced],
  );
  const onCase = useCallback(
    (by: Step) => void goToCase(by).catch((error: unknown) => walk.say(asAppError(error).message)),
    [goToCase, walk],
  );
  useKeys({ walk, singleKeys: isOn, goToCase: onCase });
  useEffect(() => {
    document.title = 'Case - Casebook';
  }, []);
  const isCheck = location === `${base}/check`;
  const at = location.startsWith(`${base}/at/`) ? decodeURIComponent(location.slice(`${base}/at/`.length)) : null;
  return (
    <WalkProvider value={walk}>
      <SingleKeyProvider value={singleKeys}>
        <main id="main" className="app-case">
          <CaseHeader base={base} list={list} caseId={caseId} from={from ?? null} isCheck={isCheck} onCase={onCase} />
          {isCheck ? <Check base={base} /> : <CaseForm base={base} at={at} />}
          <StatusBar from={walk.asked.get} />
        </main>
        <Dialogs walk={walk} />
      </SingleKeyProvider>
    </WalkProvider>
  );
}

/** One case: its questions, one section at a time, or what is left before it is complete. */
export function CaseScreen(props: CaseScreenProps) {
  const read = useReadCase(props.caseId);
  if (read.status === 'loading') return <Loading />;
  if (read.status === 'failed') return <FailedPage error={read.error} onRetry={read.reload} />;
  return (
    <CaseFileProvider key={props.caseId} read={read.value}>
      <OpenCaseScreen {...props} />
    </CaseFileProvider>
  );
}
