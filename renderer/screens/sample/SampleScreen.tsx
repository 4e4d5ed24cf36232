import { useState } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import { unreachable } from '../../../api/errors.ts';
import type { SampleSettings } from '../../../domain/sampling/settings.ts';
import { Asked } from '../../parts/Asked.tsx';
import { Page } from '../../parts/Page.tsx';
import { DrawStep } from './draw/DrawStep.tsx';
import { DrawnStep } from './drawn/DrawnStep.tsx';
import { EligibleStep } from './eligible/EligibleStep.tsx';
import { ListStep } from './list/ListStep.tsx';
import { StepLinks } from './StepLinks.tsx';
import { firstStep, type StepId, stepsOf } from './steps.ts';
import { type SampleState, useSample } from './use-sample.ts';

/** A round prefers what was not looked at lately: drawing it as a sample would undo that. */
function DrawnAsRound({ audit }: { readonly audit: AuditSummary }) {
  return (
    <p className="govuk-inset-text">
      This audit is a dip-sample round, which has a draw of its own.{' '}
      <Link href={`/audits/${audit.id}/round`} className="govuk-link">
        Draw the round
      </Link>
    </p>
  );
}

function StepOf({
  id,
  state,
  onDrawn,
}: {
  readonly id: StepId;
  readonly state: SampleState;
  readonly onDrawn: () => void;
}) {
  // What people set stays as they go from step to step, until it is drawn.
  const [changed, setChanged] = useState<SampleSettings | null>(null);
  const settings = changed ?? state.suggested;
  switch (id) {
    case 'list':
      return <ListStep state={state} />;
    case 'eligible':
      return <EligibleStep state={state} settings={settings} onSettings={setChanged} />;
    case 'draw':
      return state.isRound ? (
        <DrawnAsRound audit={state.audit} />
      ) : (
        <DrawStep state={state} settings={settings} onSettings={setChanged} onDrawn={onDrawn} />
      );
    case 'drawn':
      return <DrawnStep state={state} />;
    default:
      return unreachable(id);
  }
}

function Steps({ state, onDrawn }: { readonly state: SampleState; readonly onDrawn: () => void }) {
  const [location] = useLocation();
  const base = `/audits/${state.audit.id}/sample`;
  const steps = stepsOf(state);
  const here = steps.find(({ id }) => location === `${base}/${id}`);
  if (!here?.isOpen) return <Redirect to={`${base}/${firstStep(state)}`} replace />;
  return (
    <Page title={here.title} caption={`${state.audit.service}: ${state.isRound ? 'dip-sample round' : 'sample'}`}>
      <StepLinks steps={steps} here={here.id} base={base} />
      <StepOf id={here.id} state={state} onDrawn={onDrawn} />
    </Page>
  );
}

/** The sample of an audit: a list of cases, who of it is eligible, how to draw, and what was drawn (S1 to S4). */
export function SampleScreen({ audit }: { readonly audit: AuditSummary }) {
  const [, go] = useLocation();
  const [draws, setDraws] = useState(0);
  const query = useSample(audit, draws);
  // Everything is asked anew before the sample is shown, so that it is never the one before.
  const drawn = (): void => {
    setDraws(draws + 1);
    go(`/audits/${audit.id}/sample/drawn`);
  };
  if (query.status === 'ready') return <Steps state={{ ...query.value, reload: query.reload }} onDrawn={drawn} />;
  return (
    <Page title="Sample" caption={audit.service}>
      <Asked query={query}>{() => null}</Asked>
    </Page>
  );
}
