import { useState } from 'react';
import type { DimensionSummary } from '../../../../domain/subgroups/subgroups-schema.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { useCasebook } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import { useReturn } from '../../../session/return-place.tsx';
import { Controls } from '../Controls.tsx';
import { NoCases } from '../NoCases.tsx';
import { type OfResults, ResultsPage } from '../OfResults.tsx';
import { useResultsView } from '../results-view.tsx';
import { countedCases } from '../which-cases.ts';
import { SubgroupsControls, type SubgroupsOptions } from './SubgroupsControls.tsx';
import { SubgroupsTable } from './SubgroupsTable.tsx';
import { useSubgroups } from './use-subgroups.ts';

function Groups({
  audit,
  by,
  options,
  results,
}: {
  audit: OfResults['audit'];
  results: string;
  by: DimensionSummary;
  options: SubgroupsOptions;
}) {
  const { view } = useResultsView(audit);
  const query = useSubgroups({ audit, by: by.id, which: countedCases(view.which), options });
  useReturn(query.status === 'ready');
  return (
    <Asked query={query}>
      {({ found, words }) =>
        found.cases === 0 ? (
          <NoCases audit={audit} />
        ) : (
          <SubgroupsTable found={found} words={words} options={options} results={results} />
        )
      }
    </Asked>
  );
}

/** Key questions by subgroup: gender, age, ethnicity, disposal, classification and so on. Case managers when asked for. */
export function SubgroupsView(props: OfResults) {
  const { audit } = props;
  const { view, setView } = useResultsView(audit);
  const { client } = useCasebook();
  const [options, setOptions] = useState<SubgroupsOptions>({
    by: 'gender',
    hidesSmall: false,
    showsBoth: false,
    showsWorkers: false,
  });
  const query = useQuery(`dimensions ${audit.id}`, () => client['subgroup.dimensions']({ audit: audit.id }));
  return (
    <ResultsPage {...props} here="subgroups" title="Subgroups">
      <Controls audit={audit} view={view} countsCases onChange={setView} hasInterval={false} />
      <Asked query={query}>
        {(dimensions) => {
          const shown = dimensions.filter(({ isWorker }) => options.showsWorkers || !isWorker);
          const by = shown.find(({ id }) => id === options.by) ?? shown[0];
          return (
            <>
              <SubgroupsControls dimensions={shown} options={{ ...options, by: by?.id ?? '' }} onChange={setOptions} />
              {by && <Groups audit={audit} results={props.results} by={by} options={options} />}
            </>
          );
        }}
      </Asked>
    </ResultsPage>
  );
}
