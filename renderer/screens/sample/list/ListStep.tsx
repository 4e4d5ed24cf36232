import { useState } from 'react';
import { Link } from 'wouter';
import { unreachable } from '../../../../api/errors.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Notice } from '../../../parts/Notice.tsx';
import { FaultTable } from '../../exchange/FaultTable.tsx';
import type { SampleState } from '../use-sample.ts';
import { CheckedStage } from './CheckedStage.tsx';
import { ChooseList } from './ChooseList.tsx';
import { ColumnsForm } from './ColumnsForm.tsx';
import { ListSummary } from './ListSummary.tsx';
import { ManagerKey } from './ManagerKey.tsx';
import { OtherEncoding } from './OtherEncoding.tsx';
import { type TakingIn, useList } from './use-list.ts';

function Stage({ taking, state }: { readonly taking: TakingIn; readonly state: SampleState }) {
  const { stage, command, look, startOver } = taking;
  const { words } = state;
  switch (stage.at) {
    case 'choosing':
      return <ChooseList isBusy={command.isBusy} onLook={look} />;
    case 'unreadable':
      return (
        <>
          <Notice title="Nothing was taken in">
            <p className="govuk-body">The file cannot be read as a list of cases.</p>
            <button type="button" className="govuk-button" onClick={startOver}>
              Choose another file
            </button>
          </Notice>
          <FaultTable faults={stage.faults} />
        </>
      );
    case 'other-encoding':
      return <OtherEncoding {...stage} onLook={look} onAgain={startOver} />;
    case 'columns':
      return (
        <ColumnsForm
          key={`${stage.looked.sheet} ${stage.looked.headerRow}`}
          {...stage}
          framework={words.framework}
          isBusy={command.isBusy}
          onLook={look}
          onCheck={(mapping) => taking.check(stage, mapping)}
          onAgain={startOver}
        />
      );
    case 'checked':
      return (
        <CheckedStage
          {...stage}
          words={words}
          isBusy={command.isBusy}
          onCheck={(mapping) => taking.check(stage, mapping)}
          onColumns={() => taking.changeColumns(stage)}
          onTakeIn={() => taking.takeIn(stage)}
        />
      );
    case 'done':
      if (state.list?.id !== stage.list) return <Loading />; // the steps do not know of it yet
      return (
        <>
          <Notice title="Taken in" isSuccess>
            <p className="govuk-body">The list is kept with its fingerprint, and cannot be changed from here on.</p>
            {state.isRound ? (
              <Link href={`/audits/${state.audit.id}/round`} className="govuk-button">
                Go on to the draw
              </Link>
            ) : (
              <Link href={`/audits/${state.audit.id}/sample/eligible`} className="govuk-button">
                See who is eligible
              </Link>
            )}
          </Notice>
          <ManagerKey managers={stage.managers} />
        </>
      );
    default:
      return unreachable(stage);
  }
}

/** The list of cases to draw from: which one there is, and taking in one. */
export function ListStep({ state }: { readonly state: SampleState }) {
  const taking = useList(state.audit.id, state.reload);
  const [isReplacing, setReplacing] = useState(false);
  const { command, stage } = taking;
  const hasList = state.list !== null;
  const isTaking = !hasList || isReplacing || stage.at !== 'choosing';
  return (
    <>
      {command.error && <FailureNotice error={command.error} />}
      {state.list && (stage.at === 'choosing' || stage.at === 'done') && (
        <ListSummary list={state.list} onReplace={isTaking ? null : () => setReplacing(true)} />
      )}
      {isTaking && <Stage taking={taking} state={state} />}
      <p role="status" className="govuk-body">
        {command.isBusy && 'Working through the list…'}
      </p>
    </>
  );
}
