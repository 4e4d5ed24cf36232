import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ListedAction, RoundSummary } from '../../../api/contract/round.ts';
import type { ActionState } from '../../../domain/feedback/action.ts';
import { Asked } from '../../parts/Asked.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Page } from '../../parts/Page.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { useQuery } from '../../session/query.ts';
import { ActionsTable } from './ActionsTable.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { FeedbackForm } from './FeedbackForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import { TrendTable } from './TrendTable.tsx';

type Shown = { readonly audit: AuditSummary; readonly round: RoundSummary; readonly onChanged: () => void };

function Draw({ audit, round, onChanged }: Shown) {
  const { client, author } = useCasebook();
  const command = useCommand();
  const draw = () =>
    command.run(async () => {
      await client['round.draw']({ author, audit: audit.id, seed: null });
      await client['sample.makeCases']({ author, audit: audit.id });
      onChanged();
    });
  const { team, month, casesPerWorker } = round.plan;
  return (
    <>
      <p className="app-lead">
        {team}, {month}: {casesPerWorker} {casesPerWorker === 1 ? 'case' : 'cases'} of each worker.{' '}
        {round.part === null ? 'Every question is asked.' : `Asked is ${round.part.join(', ')}.`}
      </p>
      {command.error && <FailureNotice error={command.error} />}
      {round.isDrawn ? (
        <p className="govuk-body">
          The round is drawn: {round.cases} cases, {round.complete} of them complete. The{' '}
          <Link href={`/audits/${audit.id}/sample`}>ledger of the draw</Link> has the seed and each replacement.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            First <Link href={`/audits/${audit.id}/sample`}>take in the list of cases</Link>. Workers and cases that
            were not looked at lately are drawn first.
          </p>
          <button type="button" className="govuk-button" disabled={command.isBusy} onClick={() => void draw()}>
            Draw the round and make its cases
          </button>
        </>
      )}
    </>
  );
}

function Month({ audit, round, onChanged }: Shown) {
  const { client, author } = useCasebook();
  const command = useCommand();
  const coverage = useQuery(`coverage ${audit.id}`, () => client['round.coverage']({ audit: audit.id }));
  const actions = useQuery(`actions ${audit.id}`, () => client['round.actions']({ audit: audit.id }));
  const trend = useQuery(`rounds ${audit.id}`, () => client['round.trend']({ audit: audit.id }));
  const make = () =>
    command.run(async () => {
      for (const file of await client['round.export']({ author, audit: audit.id })) saveFile(file);
    });
  const settle = ({ case: of, id }: ListedAction, state: ActionState) =>
    command.run(async () => {
      await client['action.settle']({ author, case: of, id, state });
      actions.reload();
      onChanged();
    });
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Actions</h2>
      {command.error && <FailureNotice error={command.error} />}
      <Asked query={actions}>
        {(all) => <ActionsTable actions={all} onSettle={(one, state) => void settle(one, state)} />}
      </Asked>
      {round.isDrawn && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-6">Feedback on a case</h2>
          <FeedbackForm audit={audit} onSaved={actions.reload} />
          <h2 className="govuk-heading-m govuk-!-margin-top-6">From round to round</h2>
          <Asked query={trend}>{(columns) => <TrendTable columns={columns} />}</Asked>
        </>
      )}
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Coverage</h2>
      <Asked query={coverage}>{(found) => <CoverageTable coverage={found} />}</Asked>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Export the month</h2>
      <p className="govuk-body">
        CSV files and a spreadsheet without names, a summary, and the list of actions with who does each. What may tell
        who a person is goes from every text, unless somebody decided that it may leave.
      </p>
      <button type="button" className="govuk-button" disabled={command.isBusy} onClick={() => void make()}>
        Export the month
      </button>
    </>
  );
}

/** A dip-sample round: planned, drawn, followed up and exported. */
export function RoundScreen({ audit }: { readonly audit: AuditSummary }) {
  const { client } = useCasebook();
  const query = useQuery(`round ${audit.id}`, () => client['round.get']({ audit: audit.id }));
  return (
    <Page title="Round" caption={audit.service}>
      <Asked query={query}>
        {({ round }) =>
          round === null ? (
            <PlanForm audit={audit} onPlanned={query.reload} />
          ) : (
            <>
              <Draw audit={audit} round={round} onChanged={query.reload} />
              <Month key={String(round.isDrawn)} audit={audit} round={round} onChanged={query.reload} />
            </>
          )
        }
      </Asked>
    </Page>
  );
}
