import { Link, useLocation } from 'wouter';
import type { RoundSummary } from '../../../api/contract/round.ts';
import { partChoices } from '../../../domain/framework/choose-part.ts';
import { AuditId } from '../../../domain/ids.ts';
import { Asked } from '../../parts/Asked.tsx';
import { Page } from '../../parts/Page.tsx';
import { sayMonth } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { ActionsLeft } from '../round/actions/ActionsLeft.tsx';
import { PlanForm } from '../round/plan/PlanForm.tsx';
import { monthAfter, newPlan, planOf, type Standards, type TypedPlan, typePlan } from '../round/plan/wanted-plan.ts';

/** The round before, a month on; a first round where there is none. */
function initialPlan(before: RoundSummary | null, author: string, standards: readonly Standards[]): TypedPlan {
  if (!before) return newPlan(author, { service: '', framework: '' });
  const choices = standards.find(({ id }) => id === before.framework)?.choices ?? [];
  return typePlan({ ...before, plan: { ...before.plan, month: monthAfter(before.plan.month) } }, choices);
}

function Form({
  before,
  standards,
}: {
  readonly before: RoundSummary | null;
  readonly standards: readonly Standards[];
}) {
  const { client, author } = useCasebook();
  const [, navigate] = useLocation();
  return (
    <PlanForm
      initial={initialPlan(before, author, standards)}
      standards={standards}
      isNew
      action="Plan the round"
      beside={
        <Link href="/rounds" className="govuk-link">
          Cancel
        </Link>
      }
      onSend={async (wanted, part) => {
        const { service, framework } = wanted;
        const { audit } = await client['round.create']({ author, service, framework, part, plan: planOf(wanted) });
        navigate(`/audits/${audit}/round`);
      }}
    />
  );
}

/** Plans a round: a first one, or the one after another, which shows what that left to do first. */
export function NewRound({ after }: { readonly after: string | undefined }) {
  const { client } = useCasebook();
  const query = useQuery(`new round ${after ?? ''}`, async () => {
    const audit = AuditId.safeParse(after).data ?? null;
    const [frameworks, before, actions] = await Promise.all([
      client['framework.list']({}),
      audit === null ? null : client['round.get']({ audit }).then(({ round }) => round),
      audit === null ? [] : client['round.actions']({ audit }),
    ]);
    const standards = await Promise.all(
      frameworks
        .filter(({ isExample }) => !isExample)
        .map(async ({ id, version, title }) => ({
          id,
          title,
          choices: partChoices(await client['framework.get']({ id, version })),
        })),
    );
    return { before, standards, actions };
  });
  return (
    <div className="app-body">
      <Page title={after === undefined ? 'Plan a round' : 'Plan the next round'}>
        <Asked query={query}>
          {({ before, standards, actions }) => (
            <>
              {before && (
                <p className="app-lead">
                  After the round of {before.plan.team}, {sayMonth(before.plan.month)}.
                </p>
              )}
              <ActionsLeft actions={actions} onChanged={query.reload} />
              <Form before={before} standards={standards} />
            </>
          )}
        </Asked>
      </Page>
    </div>
  );
}
