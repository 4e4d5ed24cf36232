import type { SampleSettings } from '../../../../domain/sampling/settings.ts';
import { usualStrata } from '../../../../domain/sampling/usual.ts';
import { Asked } from '../../../parts/Asked.tsx';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { useCasebook } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import type { SampleState } from '../use-sample.ts';
import { PlanTable } from './PlanTable.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/** The fields that strata can be made by: those that samples are matched by, and other choices that the list has. */
function strataFields({ framework }: FrameworkWords, columns: readonly string[]): readonly string[] {
  const usual = usualStrata(framework);
  const others = framework.caseFields.filter(
    ({ id, type }) => type === 'choice' && columns.includes(id) && !usual.includes(id),
  );
  return [...usual, ...others.map(({ id }) => id)];
}

/** S1 to S4: what the draw goes by, what would be drawn, and the draw itself. */
export function DrawStep({
  state: { audit, list, sample, words },
  settings,
  onSettings,
  onDrawn,
}: {
  readonly state: SampleState;
  readonly settings: SampleSettings;
  readonly onSettings: (settings: SampleSettings) => void;
  readonly onDrawn: () => void;
}) {
  const { client, author } = useCasebook();
  const plan = useQuery(JSON.stringify([audit.id, settings]), () =>
    client['sample.plan']({ audit: audit.id, settings }),
  );
  const draw = async (wanted: SampleSettings): Promise<void> => {
    await client['sample.draw']({ author, audit: audit.id, settings: wanted });
    onDrawn();
  };
  return (
    <>
      {sample && (
        <p className="govuk-inset-text">
          There is a sample already. Drawing again puts another in its place; the one there is stays in the history,
          with its seed and its replacements. Its cases stay in the audit until those of the new sample are made: then
          those that nobody has begun leave. How many come, leave and stay is said before.
        </p>
      )}
      <div className="app-sample__two">
        <SettingsForm
          settings={settings}
          fields={strataFields(words, list?.columns ?? [])}
          words={words}
          onShow={onSettings}
          onDraw={draw}
        />
        <Asked query={plan}>{(found) => <PlanTable plan={found} words={words} />}</Asked>
      </div>
    </>
  );
}
