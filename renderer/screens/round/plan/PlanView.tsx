import { useLocation } from 'wouter';
import type { AuditSummary } from '../../../../api/contract/audit.ts';
import type { RoundSummary } from '../../../../api/contract/round.ts';
import { partChoices } from '../../../../domain/framework/choose-part.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { useCasebook } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import { PlanForm } from './PlanForm.tsx';
import { newPlan, planOf, typePlan } from './wanted-plan.ts';

/** The plan of a round, to be made or changed. What is asked stays as it is once there are cases (A5). */
export function PlanView({
  audit,
  round,
  back,
  onPlanned,
}: {
  readonly audit: AuditSummary;
  readonly round: RoundSummary | null;
  /** Where one goes on once it is planned. */
  readonly back: string;
  readonly onPlanned: () => void;
}) {
  const [, navigate] = useLocation();
  const { client, author } = useCasebook();
  const framework = useQuery(`standards of ${audit.id}`, () =>
    client['framework.get']({ id: audit.framework, version: audit.frameworkVersion }),
  );
  return (
    <Asked query={framework}>
      {(found) => {
        const choices = partChoices(found);
        const of = { service: audit.service, framework: audit.framework };
        const hasCases = round !== null && round.cases > 0;
        const initial = round ? typePlan(round, choices) : newPlan(author, of);
        return (
          <>
            {hasCases && (
              <p className="govuk-inset-text">The round has cases, so what is asked of them stays as it is.</p>
            )}
            <PlanForm
              initial={initial}
              standards={[{ id: audit.framework, title: found.title, choices }]}
              isNew={false}
              canChooseAsked={!hasCases}
              action={round ? 'Save the plan' : 'Plan the round'}
              onSend={async (plan, part) => {
                await client['round.plan']({ author, audit: audit.id, part, plan: planOf(plan) });
                onPlanned();
                navigate(back);
              }}
            />
          </>
        );
      }}
    </Asked>
  );
}
