import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { Recommendation } from '../../../api/contract/report.ts';
import { Asked } from '../../parts/Asked.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useOpened } from '../../parts/use-kept-form.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { RecommendationForm, recommendationName, type Written } from './RecommendationForm.tsx';
import { RecommendationList } from './RecommendationList.tsx';
import { useRecommendationActions } from './use-recommendations.ts';

const ADD = 'add-recommendation';
const NEW = 'new';
const BLANK: Written = { who: '', text: '' };

function AddOne({ all, onAdd }: { all: readonly Recommendation[]; onAdd: (given: Written) => Promise<void> }) {
  const [isAdding, setAdding] = useOpened(recommendationName(NEW));
  const finish = (): void => {
    setAdding(false);
    requestAnimationFrame(() => document.getElementById(ADD)?.focus());
  };
  const add = async (given: Written): Promise<void> => {
    await onAdd(given);
    finish();
  };
  if (isAdding) {
    const start = { ...BLANK, who: all.at(-1)?.who ?? '' }; // often the same people act again
    return <RecommendationForm id={NEW} start={start} onSave={add} onCancel={finish} />;
  }
  return (
    <button type="button" id={ADD} className="govuk-button" onClick={() => setAdding(true)}>
      Add a recommendation
    </button>
  );
}

/** Recommendations: what is to be done, by whom, in the order of the report. */
export function RecommendationsView({ audit }: { readonly audit: AuditSummary }) {
  const { client } = useCasebook();
  const query = useQuery(`recommendations ${audit.id}`, () => client['recommendation.list']({ audit: audit.id }));
  const actions = useRecommendationActions(audit, query.reload);
  return (
    <>
      <p className="app-lead">
        The report numbers recommendations through, and groups them by who must act, in the order they have here.
      </p>
      <Asked query={query}>
        {(all) => (
          <>
            {all.length === 0 ? (
              <EmptyState title="No recommendations yet">
                <p className="govuk-body">Write the first: who must act, and what they should do.</p>
              </EmptyState>
            ) : (
              <RecommendationList all={all} actions={actions} />
            )}
            <AddOne all={all} onAdd={(given) => actions.write(null, given)} />
          </>
        )}
      </Asked>
    </>
  );
}
