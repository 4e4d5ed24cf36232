import { useForm } from 'react-hook-form';
import { Link } from 'wouter';
import type { AuditSummary } from '../../../../api/contract/audit.ts';
import { type CaseId, FieldId } from '../../../../domain/ids.ts';
import { Asked } from '../../../parts/Asked.tsx';
import { wordsOf } from '../../../parts/framework-words.ts';
import { Page } from '../../../parts/Page.tsx';
import { previewAddress } from '../../../parts/preview-address.ts';
import { TextArea } from '../../../parts/TextArea.tsx';
import { useCasebook, useFrameworks, useSaver } from '../../../session/casebook.tsx';
import { useQuery } from '../../../session/query.ts';
import { CaseActions } from './CaseActions.tsx';
import { Judgements } from './Judgements.tsx';
import { useFeedback, useWriteStrengths } from './use-feedback.ts';

const [REFERENCE, WORKER] = [FieldId.parse('reference'), FieldId.parse('caseManager')];

function Strengths({ id, strengths }: { readonly id: CaseId; readonly strengths: string }) {
  const write = useWriteStrengths(id);
  const { register } = useForm({ defaultValues: { strengths } });
  return (
    <TextArea
      id="strengths"
      label="What went well"
      hint="Saved as you type. Never write a name."
      rows={4}
      binding={register('strengths', { onChange: ({ target }) => write(target.value) })}
    />
  );
}

/** The case as it was judged, once what is still being saved of it is on disk. */
function useJudged(id: CaseId) {
  const { client } = useCasebook();
  const saver = useSaver();
  const frameworks = useFrameworks();
  return useQuery(`judged ${id}`, async () => {
    await saver.flushAll();
    const opened = await client['case.open']({ case: id });
    const { framework } = await frameworks.get(opened.framework, opened.frameworkVersion);
    return { opened, words: wordsOf(framework) };
  });
}

/** The feedback on a case: what went well, and what is to be done, by whom and by when; for its worker and the manager. */
export function FeedbackScreen({ audit, id }: { readonly audit: AuditSummary; readonly id: CaseId }) {
  const judged = useJudged(id);
  const feedback = useFeedback(id);
  const facts = judged.status === 'ready' ? judged.value.opened.facts : {};
  const [reference, worker] = [facts[REFERENCE] ?? '', facts[WORKER] ?? ''];
  const base = `/audits/${audit.id}`;
  return (
    <Page
      title="Feedback on a case"
      back={{ href: `${base}/round`, name: 'Round' }}
      caption={[reference, worker].filter((part) => part !== '').join(', ')}
      actions={
        <>
          <Link
            href={previewAddress({ audit: audit.id, kind: 'feedback', case: id, names: true, cases: 'all' })}
            className="govuk-button"
          >
            Look and print
          </Link>
          <Link href={`${base}/cases/${id}`} className="govuk-button govuk-button--secondary">
            Go to the case
          </Link>
        </>
      }
    >
      <Asked query={judged}>
        {({ opened, words }) => (
          <>
            {!opened.complete && (
              <p className="govuk-inset-text">
                The case is not complete yet. Feedback can be written all the same, and changed later.
              </p>
            )}
            <Judgements opened={opened} words={words} />
          </>
        )}
      </Asked>
      <Asked query={feedback}>
        {({ strengths, actions, drafts }) => (
          <div className="app-feedback">
            <Strengths id={id} strengths={strengths} />
            <CaseActions id={id} actions={actions} drafts={drafts} worker={worker} onChanged={feedback.reload} />
          </div>
        )}
      </Asked>
      <p className="app-small-text">
        The sheet is for the worker who has the case, and for the manager: for nobody else.
      </p>
    </Page>
  );
}
