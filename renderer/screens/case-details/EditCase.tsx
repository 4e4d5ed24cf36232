import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { OpenCase } from '../../../api/contract/case.ts';
import { choicesByType } from '../../../domain/case/fields.ts';
import type { Framework } from '../../../domain/framework/schema.ts';
import { type CaseId, FieldId } from '../../../domain/ids.ts';
import { FailedPage } from '../../parts/FailedPage.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { sayCount } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { useQuery } from '../../session/query.ts';
import { DetailsForm } from './DetailsForm.tsx';
import type { CheckedDetails } from './details.ts';
import { MoveCase } from './MoveCase.tsx';
import { SetAsideLine } from './SetAsideLine.tsx';
import { foretellSetAside, type SetAsideChange } from './set-aside.ts';

interface SavedEdit {
  /** To be undone; null where nothing differed. */
  readonly action: number | null;
  readonly change: SetAsideChange;
}

function sayDone({ aside, back }: SetAsideChange): string {
  const [more, less] = [aside.length, back.length];
  const isAside = more > 0 ? [`${sayCount(more, 'answer')} ${more === 1 ? 'is' : 'are'} set aside now`] : [];
  const isBack = less > 0 ? [`${sayCount(less, 'answer')} ${less === 1 ? 'is' : 'are'} back`] : [];
  return [...isAside, ...isBack].join(', ');
}

function SetAsideNotice({
  edit,
  path,
  onUndone,
}: {
  readonly edit: SavedEdit;
  readonly path: string;
  readonly onUndone: () => void;
}) {
  const { client, author } = useCasebook();
  const undoing = useCommand();
  const { action, change } = edit;
  const undo = (wanted: number): Promise<void> =>
    undoing.run(async () => {
      await client['change.undo']({ author, action: wanted });
      onUndone();
    });
  return (
    <Notice title="Saved" isSuccess>
      <p className="govuk-notification-banner__heading">{sayDone(change)}</p>
      <p className="govuk-body">
        An answer is set aside while its question does not apply. It is in no figure then, and is not lost.
      </p>
      {undoing.error && <FailureNotice error={undoing.error} />}
      <div className="govuk-button-group">
        <Link href={path} className="govuk-button">
          Go to the case
        </Link>
        {action !== null && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void undo(action)}>
            Undo
          </button>
        )}
      </div>
    </Notice>
  );
}

const REFERENCE = FieldId.parse('reference');

/** The facts that differ; a choice that the new case type does not ask for is emptied with it. */
function changedFacts(framework: Framework, { caseType, facts }: CheckedDetails, open: OpenCase) {
  const lost = caseType === open.caseType ? [] : choicesByType(framework).map((id) => [id, null] as const);
  const wanted: CheckedDetails['facts'] = { ...Object.fromEntries(lost), ...facts };
  return Object.fromEntries(
    Object.entries(wanted).filter(([id, value]) => (open.facts[FieldId.parse(id)] ?? null) !== value),
  );
}

/** Edits the facts about a case, and says what that does to its answers. */
export function EditCase({ audit, caseId }: { readonly audit: AuditSummary; readonly caseId: CaseId }) {
  const { client, author } = useCasebook();
  const [, navigate] = useLocation();
  const [edit, setEdit] = useState<SavedEdit | 'undone' | null>(null);
  const found = useQuery(caseId, async () => {
    const open = await client['case.open']({ case: caseId });
    const framework = await client['framework.get']({ id: open.framework, version: open.frameworkVersion });
    const known = await client['framework.list']({});
    const newest = known.find(({ id }) => id === open.framework)?.version ?? open.frameworkVersion;
    return { open, framework, newest, asked: crypto.randomUUID() };
  });
  if (found.status === 'loading') return <Loading />;
  if (found.status === 'failed') return <FailedPage error={found.error} onRetry={found.reload} />;
  const { open, framework, newest, asked } = found.value;
  const path = `/audits/${audit.id}/cases/${caseId}`;
  const save = async (details: CheckedDetails): Promise<void> => {
    const { assessor, caseType } = details;
    const facts = changedFacts(framework, details, open);
    const { action } = await client['case.edit']({ author, case: caseId, caseType, facts });
    if (assessor !== open.assessor) await client['case.assign']({ author, case: caseId, assessor });
    const change = foretellSetAside(framework, open, { caseType, facts });
    if (change.aside.length + change.back.length === 0) return navigate(path);
    setEdit({ action, change });
    found.reload();
  };
  const undone = (): void => {
    setEdit('undone');
    found.reload();
  };
  const type = framework.caseTypes.find(({ id }) => id === open.caseType)?.title ?? open.caseType;
  return (
    <Page title="Case details" caption={`${open.facts[REFERENCE] ?? ''}, ${type}`}>
      {edit === 'undone' ? (
        <Notice title="Undone">
          <p className="govuk-body">The details and the answers are as they were before.</p>
        </Notice>
      ) : (
        edit && <SetAsideNotice edit={edit} path={path} onUndone={undone} />
      )}
      <DetailsForm
        key={asked}
        framework={framework}
        open={open}
        author={author}
        save="Save the details"
        onSave={save}
        back={path}
        beforeSave={(control) => <SetAsideLine framework={framework} open={open} control={control} />}
      />
      {newest > open.frameworkVersion && <MoveCase open={open} version={newest} onMoved={() => navigate(path)} />}
    </Page>
  );
}
