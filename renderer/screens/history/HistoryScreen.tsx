import { useEffect, useRef, useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ListedCase } from '../../../api/contract/case.ts';
import type { Client } from '../../../api/contract.ts';
import { Asked } from '../../parts/Asked.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { type FrameworkWords, wordsOf } from '../../parts/framework-words.ts';
import { Page } from '../../parts/Page.tsx';
import { useCasebook, useFrameworks } from '../../session/casebook.tsx';
import type { Frameworks } from '../../session/frameworks.ts';
import { useQuery } from '../../session/query.ts';
import { groupIntoActions } from './actions.ts';
import { CheckHistory } from './CheckHistory.tsx';
import { ExportHistory } from './ExportHistory.tsx';
import { NO_FILTERS, narrow } from './filters.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistoryList, type HistoryWords } from './HistoryList.tsx';
import { sayInAllVersions } from './question-versions.ts';
import { useHistory } from './use-history.ts';

/** Fewer than this shown, and older entries are read on by themselves while a filter hides most. */
const ENOUGH = 20;

function tell(words: FrameworkWords, cases: readonly ListedCase[]): HistoryWords {
  const references = new Map<string, string>(cases.map(({ id, reference }) => [id, reference]));
  return { ...words, reference: (id) => references.get(id) ?? (id.startsWith('c-') ? 'A case that left' : null) };
}

/** The words of an audit's standards. Its cases may go by other versions, so those that differ are all told (A5). */
async function wordsOfAll(client: Client, frameworks: Frameworks, audit: AuditSummary): Promise<FrameworkWords> {
  const known = await client['framework.list']({});
  const newest = known.find(({ id }) => id === audit.framework)?.version ?? audit.frameworkVersion;
  const versions = Array.from({ length: newest }, (_, at) => at + 1);
  const loaded = await Promise.all(versions.map((version) => frameworks.get(audit.framework, version)));
  const all = loaded.map(({ framework }) => wordsOf(framework));
  const own = all[audit.frameworkVersion - 1];
  if (!own) throw new Error(`expected a version up to ${newest}, found ${audit.frameworkVersion}`);
  return { ...own, question: (id) => sayInAllVersions(all, id) };
}

function Shown({
  audit,
  cases,
  words,
}: {
  readonly audit: AuditSummary;
  readonly cases: readonly ListedCase[];
  readonly words: FrameworkWords;
}) {
  const { client, author } = useCasebook();
  const [filters, setFilters] = useState(NO_FILTERS);
  const history = useHistory(audit.id);
  const { entries, isLoading, hasMore, error, readOlder } = history;
  const actions = narrow(groupIntoActions(entries), filters);
  const wantsMore = hasMore && !isLoading && error === null && actions.length < ENOUGH;
  useEffect(() => {
    if (wantsMore) readOlder();
  }, [wantsMore, readOlder]);
  const status = useRef<HTMLParagraphElement>(null);
  const undo = async (action: number): Promise<void> => {
    await client['change.undo']({ author, action });
    history.reload();
    status.current?.focus(); // the button that had it may be gone
  };
  const people = [...new Set(entries.map((entry) => entry.author))].sort();
  return (
    <>
      <HistoryFilters filters={filters} onChange={setFilters} people={people} cases={cases} words={words} />
      <p role="status" className="app-small-text" tabIndex={-1} ref={status}>
        {describeShown(actions.length, isLoading, hasMore)}
      </p>
      {error && <FailureNotice error={error} onRetry={history.reload} />}
      <HistoryList actions={actions} words={tell(words, cases)} onUndo={undo} />
      {hasMore && !isLoading && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={readOlder}>
          Show older
        </button>
      )}
    </>
  );
}

function describeShown(count: number, isLoading: boolean, hasMore: boolean): string {
  if (isLoading) return 'Reading the history…';
  if (count === 0) return 'Nothing fits what is chosen above. Choose less to see more.';
  return `${count === 1 ? '1 action' : `${count} actions`}, newest first${hasMore ? '; there are older ones' : ''}.`;
}

/** The history of an audit: who changed what, when, from what to what, and a check that none of it was altered. */
export function HistoryScreen({ audit }: { readonly audit: AuditSummary }) {
  const { client } = useCasebook();
  const frameworks = useFrameworks();
  const known = useQuery(`history ${audit.id}`, () =>
    Promise.all([client['case.list']({ audit: audit.id }), wordsOfAll(client, frameworks, audit)]),
  );
  return (
    <Page title="History" caption={audit.service}>
      <p className="app-lead">
        Every change is kept, and none is ever overwritten. Undoing brings the old values back as a new change.
      </p>
      <CheckHistory onCheck={(head) => client['history.verify']({ head })} />
      <ExportHistory audit={audit} />
      <Asked query={known}>{([cases, words]) => <Shown audit={audit} cases={cases} words={words} />}</Asked>
    </Page>
  );
}
