import { useState } from 'react';
import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { FoundPersonal, FoundText } from '../../../api/contract/leaving.ts';
import type { LeaveChoice } from '../../../domain/privacy/decision.ts';
import { Asked } from '../../parts/Asked.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Page } from '../../parts/Page.tsx';
import { sayCount } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { FoundTextItem } from './FoundTextItem.tsx';
import { useScan } from './use-scan.ts';

const keyOf = ({ subject, field }: FoundText): string => `${subject} ${field}`;

/** Puts a decision into a list of texts, which stay where they are while they are looked through. */
function withChoice(
  texts: readonly FoundText[],
  changed: FoundText,
  finding: FoundPersonal,
  choice: LeaveChoice | null,
): readonly FoundText[] {
  return texts.map((text) =>
    keyOf(text) === keyOf(changed)
      ? { ...text, findings: text.findings.map((one) => (one.start === finding.start ? { ...one, choice } : one)) }
      : text,
  );
}

function Texts({ texts: asked, base }: { readonly texts: readonly FoundText[]; readonly base: string }) {
  const { client, author } = useCasebook();
  const [texts, setTexts] = useState(asked);
  const command = useCommand();
  const choose = (text: FoundText, finding: FoundPersonal, choice: LeaveChoice | null): void => {
    const { subject, field } = text;
    const { start, end } = finding;
    void command.run(async () => {
      await client['leaving.decide']({ author, subject, field, start, end, choice });
      setTexts((before) => withChoice(before, text, finding, choice));
    });
  };
  return (
    <>
      {command.error && <FailureNotice error={command.error} />}
      <ul className="app-found-list">
        {texts.map((text) => (
          <FoundTextItem
            key={keyOf(text)}
            found={text}
            base={base}
            onChoose={(finding, choice) => choose(text, finding, choice)}
          />
        ))}
      </ul>
    </>
  );
}

/** The free texts of an audit in which something may tell who a person is: each to be masked, let go, or edited. */
export function FreeTextScreen({ audit }: { readonly audit: AuditSummary }) {
  const base = `/audits/${audit.id}`;
  const scan = useScan(audit);
  return (
    <Page title="What may tell who a person is" caption={audit.service}>
      <p className="govuk-body">
        <Link href={`${base}/export`} className="govuk-link">
          Back to the export
        </Link>
      </p>
      <p className="app-lead">
        What is masked, and what is not decided, goes from files that are passed on. The notes themselves stay as they
        are. A text that is changed is asked about again.
      </p>
      <Asked query={scan}>
        {({ texts, withFindings }) =>
          texts.length === 0 ? (
            <EmptyState title="Nothing was found">
              <p className="govuk-body">
                No note or reason has anything in it that looks as if it told who a person is.
              </p>
            </EmptyState>
          ) : (
            <>
              <Texts texts={texts} base={base} />
              {texts.length < withFindings && (
                <p className="govuk-body">
                  These are the first {texts.length} of {sayCount(withFindings, 'text')}; those not decided come first.{' '}
                  <button type="button" className="app-jump" onClick={scan.reload}>
                    Search again
                  </button>
                </p>
              )}
            </>
          )
        }
      </Asked>
    </Page>
  );
}
