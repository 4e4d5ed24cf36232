import { useMemo } from 'react';
import type { ListedCase } from '../../../api/contract/case.ts';
import type { Framework } from '../../../domain/framework/schema.ts';
import { FilterSelect } from '../../parts/FilterSelect.tsx';
import type { Option } from '../../parts/field.ts';
import { sayValue } from '../../parts/words.ts';
import type { Classification } from './classifications.ts';
import type { Filter } from './list-view.ts';
import { STATUS_WORDS } from './status.ts';
import { NOBODY } from './view.ts';

function assessorsOf(cases: readonly ListedCase[]): readonly Option[] {
  const names = new Set(cases.flatMap(({ assessor }) => assessor ?? []));
  const options = [...names].sort().map((name) => ({ value: name, label: name }));
  return cases.some(({ assessor }) => assessor === null)
    ? [{ value: NOBODY, label: 'Nobody yet' }, ...options]
    : options;
}

const STATUSES = Object.entries(STATUS_WORDS).map(([value, label]) => ({ value, label }));
const ALERTS = [{ value: 'yes', label: 'With an alert' }];

interface Props {
  readonly cases: readonly ListedCase[];
  readonly framework: Framework;
  readonly classifications: readonly Classification[];
  readonly filter: Filter;
  readonly onFilter: (change: Partial<Filter>) => void;
  /** Null while there is nothing to clear. */
  readonly onClear: (() => void) | null;
}

/** What the case list is searched by. It acts at once, and the line below says what it found. */
export function CaseFilter({ cases, framework, classifications, filter, onFilter, onClear }: Props) {
  const assessors = useMemo(() => assessorsOf(cases), [cases]);
  const types = framework.caseTypes.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <search className="app-filter" aria-label="Cases">
      <div className="app-filter__field app-filter__field--wide">
        <label className="govuk-label" htmlFor="filter-text">
          Find a reference, case manager or assessor
        </label>
        <input
          id="filter-text"
          type="search"
          className="govuk-input"
          autoComplete="off"
          spellCheck={false}
          value={filter.text}
          onChange={(event) => onFilter({ text: event.target.value })}
        />
      </div>
      <FilterSelect
        id="filter-type"
        label="Type"
        value={filter.caseType}
        options={types}
        onChoose={(caseType) => onFilter({ caseType })}
      />
      <FilterSelect
        id="filter-status"
        label="Status"
        value={filter.status}
        options={STATUSES}
        onChoose={(status) => onFilter({ status })}
      />
      <FilterSelect
        id="filter-assessor"
        label="Assessor"
        value={filter.assessor}
        options={assessors}
        onChoose={(assessor) => onFilter({ assessor })}
      />
      {classifications.map(({ id, title, options }) => (
        <FilterSelect
          key={id}
          id={`filter-${id}`}
          label={title}
          value={filter.classifications[id] ?? ''}
          options={options.map((value) => ({ value, label: sayValue(value) }))}
          onChoose={(value) => onFilter({ classifications: { ...filter.classifications, [id]: value } })}
        />
      ))}
      <FilterSelect
        id="filter-alert"
        label="Alert"
        value={filter.alert}
        options={ALERTS}
        onChoose={(alert) => onFilter({ alert })}
      />
      <div className="app-filter__clear">
        {onClear && (
          <button type="button" className="govuk-button govuk-button--secondary app-button--small" onClick={onClear}>
            Clear filters
          </button>
        )}
      </div>
    </search>
  );
}
