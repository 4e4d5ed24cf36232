import { useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { SampleSettings } from '../../../domain/sampling/settings.ts';
import { Asked } from '../../parts/Asked.tsx';
import { Page } from '../../parts/Page.tsx';
import { DrawStep } from './draw/DrawStep.tsx';
import { DrawnStep } from './drawn/DrawnStep.tsx';
import { EligibleStep } from './eligible/EligibleStep.tsx';
import { ListStep } from './list/ListStep.tsx';
import { StepLinks } from './StepLinks.tsx';
import { firstStep, stepsOf } from './steps.ts';
import { type SampleState, useSample } from './use-sample.ts';

function Steps({ state }: { readonly state: SampleState }) {
  const [location] = useLocation();
  // What people set stays as they go from step to step, until it is drawn.
  const [changed, setChanged] = useState<SampleSettings | null>(null);
  const settings = changed ?? state.suggested;
  const base = `/audits/${state.audit.id}/sample`;
  const steps = stepsOf(state);
  const here = steps.find(({ id }) => location === `${base}/${id}`) ?? null;
  if (!here?.isOpen) return <Redirect to={`${base}/${firstStep(state)}`} replace />;
  const drawn = (): void => {
    setChanged(null);
    state.reload();
  };
  return (
    <>
      <StepLinks steps={steps} here={here.id} base={base} />
      <Switch>
        <Route path={`${base}/list`}>
          <ListStep state={state} />
        </Route>
        <Route path={`${base}/eligible`}>
          <EligibleStep state={state} settings={settings} onSettings={setChanged} />
        </Route>
        <Route path={`${base}/draw`}>
          <DrawStep state={state} settings={settings} onSettings={setChanged} onDrawn={drawn} />
        </Route>
        <Route path={`${base}/drawn`}>
          <DrawnStep state={state} />
        </Route>
      </Switch>
    </>
  );
}

/** The sample of an audit: a list of cases, who of it is eligible, how to draw, and what was drawn (S1 to S4). */
export function SampleScreen({ audit }: { readonly audit: AuditSummary }) {
  const query = useSample(audit);
  return (
    <Page title="Sample" caption={audit.service}>
      <Asked query={query}>{(state) => <Steps state={{ ...state, reload: query.reload }} />}</Asked>
    </Page>
  );
}
