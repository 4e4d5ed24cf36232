import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { AuditId, CaseId } from '../../../domain/ids.ts';
import { FailedPage } from '../../parts/FailedPage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useAddress } from '../../session/casebook.tsx';
import { useCell } from '../../session/cell.ts';
import { asAppError } from '../../session/failure.ts';
import { type TracedCases, useNeighbour } from '../../session/neighbour.ts';
import { CaseFileProvider, useCaseFile, useReadCase } from '../../session/open-case.tsx';
import { useSingleKeys } from '../../session/preferences.ts';
import { referenceOf } from '../../session/view-case.ts';
import { lateScreen } from '../late-screen.tsx';
import { useResultsView } from '../results/results-view.tsx';
import { countedCases } from '../results/which-cases.ts';
import { AnswerHistory } from './AnswerHistory.tsx';
import { CaseForm } from './CaseForm.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { GoTo } from './GoTo.tsx';
import { arriveAt, type Step } from './moves.ts';
import { StatusBar } from './StatusBar.tsx';
import { SingleKeyProvider } from './single-keys.ts';
import { useKeys } from './use-keys.ts';
import { makeWalk, type Walk, WalkProvider } from './walk.ts';

const Check = lateScreen(() => import('./Check.tsx').then((file) => file.Check));

/** Of which figure one came to the case; null from the case list. Its schemas are loaded when another case is wanted. */
async function tracedFrom(from: string | undefined): Promise<TracedCases | null> {
  if (from === undefined) return null;
  const [question = '', which = ''] = from.split('/').slice(-2);
  return (await import('../results/cases/traced.ts')).readTraced(question, which);
}

/** Another case of a figure opens at the figure's question. */
const questionFrom = (from: string | undefined): string => (from === undefined ? '' : `/at/${from.split('/').at(-2)}`);

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
}

function OpenCaseScreen({ auditId, caseId, from }: CaseScreenProps) {
  const list = `/audits/${auditId}/cases`;
  const within = from ?? list;
  const base = `${within}/${caseId}`;
  const file = useCaseFile();
  const [location, navigate] = useLocation();
  const isCheck = location === `${base}/check`;
  const at = location.startsWith(`${base}/at/`) ? decodeURIComponent(location.slice(`${base}/at/`.length)) : null;
  const address = useAddress();
  const [walk] = useState(() =>
    makeWalk(file, arriveAt({ sections: file.sections, rows: file.view().rows }, at)?.section.id ?? null, {
      follow: (question) => address.follow(`${base}/at/${question}`),
      go: (question) => navigate(`${base}/at/${question}`, { replace: true }),
    }),
  );
  const [isOn, set] = useSingleKeys();
  const singleKeys = useMemo(() => ({ isOn, set }), [isOn, set]);
  const traced = useCallback(() => tracedFrom(from), [from]);
  const { view } = useResultsView({ status: file.view().auditStatus });
  const [reference] = useState(() => referenceOf(file.view().facts));
  const neighbour = useNeighbour({ audit: auditId, id: caseId, reference }, traced, countedCases(view.which));
  const goToCase = useCallback(
    async (by: Step): Promise<void> => {
      const next = await neighbour(by);
      const of = from === undefined ? '' : ' of the figure';
      if (next === null) walk.say(`This is the ${by === 1 ? 'last' : 'first'} case${of}.`);
      else navigate(`${within}/${next}${questionFrom(from)}`);
    },
    [neighbour, walk, navigate, within, from],
  );
  const onCase = useCallback(
    (by: Step) => void goToCase(by).catch((error: unknown) => walk.say(asAppError(error).message)),
    [goToCase, walk],
  );
  useKeys({ walk, singleKeys: isOn, goToCase: onCase });
  useEffect(() => {
    document.title = 'Case - Casebook';
  }, []);
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
