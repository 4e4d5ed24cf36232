import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { RoundSummary } from '../../../api/contract/round.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { Page } from '../../parts/Page.tsx';
import { SubNavigation } from '../../parts/SubNavigation.tsx';
import { saveTogether } from '../../parts/save-file.ts';
import { sayCount, sayMonth } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useJob } from '../../session/job.ts';

/** What every view of a round is given. */
export interface ShownRound {
  readonly audit: AuditSummary;
  readonly round: RoundSummary;
  /** The address of the round. */
  readonly base: string;
  /** Told when the round is not as it was. */
  readonly onChanged: () => void;
}

/** The plan in a line: how many cases of each worker, who judges them, and what is asked. */
function sayPlan({ plan, part }: RoundSummary): string {
  const judge = plan.assessor === null ? '' : `, judged by ${plan.assessor}`;
  const asked = part === null ? 'Every question is asked' : `Asked about: ${part.join(', ')}`;
  return `${sayCount(plan.casesPerWorker, 'case')} of each worker${judge}. ${asked}.`;
}

interface Props extends Omit<ShownRound, 'onChanged'> {
  readonly here: string;
  readonly views: readonly { readonly path: string; readonly title: string }[];
  readonly children: ReactNode;
}

/** A view of a round under its heading, with the way to the other views, and the month's files one step away. */
export function RoundPage({ audit, round, base, here, views, children }: Props) {
  const { client, author } = useCasebook();
  const job = useJob();
  const [done, setDone] = useState('');
  const make = () =>
    job.run(async (named) => {
      setDone('');
      const files = await client['round.export']({ author, audit: audit.id, job: named });
      const name = `month-${round.plan.month}.zip`;
      await saveTogether(name, files);
      setDone(`Downloaded ${name} with ${files.map((file) => file.name).join(', ')}.`);
    });
  return (
    <Page
      title={`Round of ${sayMonth(round.plan.month)}`}
      back={{ href: '/rounds', name: 'All rounds' }}
      caption={`${round.plan.team}, ${audit.service}`}
      actions={
        <>
          {round.cases > 0 && (
            <button type="button" className="govuk-button" aria-disabled={job.isBusy} onClick={() => void make()}>
              Export the month
            </button>
          )}
          <Link href={`/rounds/new/${audit.id}`} className="govuk-button govuk-button--secondary">
            Plan the next round
          </Link>
        </>
      }
    >
      <p className="app-lead">{sayPlan(round)}</p>
      {job.error && <FailureNotice error={job.error} />}
      <JobProgress job={job} doing="Making the files of the month…" done={done} />
      <SubNavigation label="Round" base={base} here={here} views={views} />
      {children}
    </Page>
  );
}
