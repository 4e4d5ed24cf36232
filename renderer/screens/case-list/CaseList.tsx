import { type Dispatch, type SetStateAction, useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ListedCase } from '../../../api/contract/case.ts';
import type { Framework } from '../../../domain/framework/schema.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FailedPage } from '../../parts/FailedPage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { Page } from '../../parts/Page.tsx';
import { sayCount, sayNumber } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useQuery } from '../../session/query.ts';
import { CaseFilter } from './CaseFilter.tsx';
import { CaseTable } from './CaseTable.tsx';
import { classificationsOf } from './classifications.ts';
import { type ListView, ROWS_AT_A_TIME, WHOLE_LIST } from './list-view.ts';
import { NewerStandards } from './NewerStandards.tsx';
import { filterCases, isFiltering, sortCases } from './view.ts';

interface Viewed {
  readonly view: ListView;
  readonly onView: Dispatch<SetStateAction<ListView>>;
}

function sayFound(found: number, all: number, shown: number): string {
  const matching = found === all ? sayCount(all, 'case') : `${sayNumber(found)} of ${sayCount(all, 'case')}`;
  return shown < found ? `${matching}, the first ${shown} shown` : matching;
}

function ListedCases({
  cases,
  framework,
  path,
  view,
  onView,
}: Viewed & { readonly cases: readonly ListedCase[]; readonly framework: Framework; readonly path: string }) {
  const classifications = useMemo(() => classificationsOf(framework), [framework]);
  const filter = useDeferredValue(view.filter); // typing goes first
  const found = useMemo(() => {
    const optionsOf = (id: string) => classifications.find((one) => one.id === id)?.options ?? [];
    return sortCases(filterCases(cases, filter), view.sort, optionsOf);
  }, [cases, filter, view.sort, classifications]);
  const shown = found.slice(0, view.most);
  const clear = (): void => onView((before) => ({ ...before, filter: WHOLE_LIST.filter, most: ROWS_AT_A_TIME }));
  return (
    <>
      <CaseFilter
        cases={cases}
        framework={framework}
        classifications={classifications}
        filter={view.filter}
        onFilter={(change) =>
          onView((before) => ({ ...before, filter: { ...before.filter, ...change }, most: ROWS_AT_A_TIME }))
        }
        onClear={isFiltering(view.filter) ? clear : null}
      />
      <p className="govuk-body app-count" role="status">
        {sayFound(found.length, cases.length, shown.length)}
      </p>
      {found.length === 0 ? (
        <EmptyState title="No case matches">
          <button type="button" className="govuk-button govuk-button--secondary" onClick={clear}>
            Show all cases
          </button>
        </EmptyState>
      ) : (
        <CaseTable
          cases={shown}
          framework={framework}
          classifications={classifications}
          path={path}
          sort={view.sort}
          onSort={(sort) => onView((before) => ({ ...before, sort }))}
        />
      )}
      {shown.length < found.length && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => onView((before) => ({ ...before, most: before.most + ROWS_AT_A_TIME }))}
        >
          Show {Math.min(ROWS_AT_A_TIME, found.length - shown.length)} more
        </button>
      )}
    </>
  );
}

function NoCases({ path }: { readonly path: string }) {
  return (
    <EmptyState title="There is no case in this audit yet">
      <p className="govuk-body">
        Draw a sample of the service's list of cases, add a case by hand, or import cases from a CSV file. Use
        pseudonyms: a reference and a case manager's code, never a name.
      </p>
      <div className="govuk-button-group">
        <Link href={`${path}/cases/new`} className="govuk-button">
          Add a case
        </Link>
        <Link href={`${path}/import`} className="govuk-button govuk-button--secondary">
          Import cases
        </Link>
        <Link href={`${path}/sample`} className="govuk-button govuk-button--secondary">
          Draw a sample
        </Link>
      </div>
    </EmptyState>
  );
}

function Actions({ path }: { readonly path: string }) {
  return (
    <>
      <Link href={`${path}/cases/new`} className="govuk-button">
        Add a case
      </Link>
      <Link href={`${path}/import`} className="govuk-button govuk-button--secondary">
        Import
      </Link>
    </>
  );
}

/** The cases of an audit: looked for, ordered, and the way into each. */
export function CaseList({ audit, view, onView }: Viewed & { readonly audit: AuditSummary }) {
  const { client } = useCasebook();
  const path = `/audits/${audit.id}`;
  const found = useQuery(`cases of ${audit.id}`, async () => {
    const [cases, framework, known] = await Promise.all([
      client['case.list']({ audit: audit.id }),
      client['framework.get']({ id: audit.framework, version: audit.frameworkVersion }),
      client['framework.list']({}),
    ]);
    const newest = known.find(({ id }) => id === audit.framework)?.version ?? audit.frameworkVersion;
    return { cases, framework, newest };
  });
  if (found.status === 'loading') return <Loading />;
  if (found.status === 'failed') return <FailedPage error={found.error} onRetry={found.reload} />;
  const { cases, framework, newest } = found.value;
  const isEmpty = cases.length === 0;
  return (
    <Page title="Cases" caption={audit.service} actions={isEmpty ? undefined : <Actions path={path} />}>
      {isEmpty ? (
        <NoCases path={path} />
      ) : (
        <>
          {audit.status === 'open' && <NewerStandards cases={cases} newest={newest} path={path} />}
          <ListedCases cases={cases} framework={framework} path={path} view={view} onView={onView} />
        </>
      )}
    </Page>
  );
}
