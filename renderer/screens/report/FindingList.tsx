import { useLayoutEffect, useRef } from 'react';
import type { QuestionId, StandardId } from '../../../domain/ids.ts';
import type { Finding } from '../../../domain/report/finding-schema.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { useCommand } from '../../session/command.ts';
import { FindingItem } from './FindingItem.tsx';
import type { FindingActions } from './use-findings.ts';
import { isOffered, moveFinding, type Which } from './which-findings.ts';

/** The findings of one standard, in the order of the report. */
export function FindingList({
  standard,
  title,
  findings,
  which,
  words,
  actions,
}: {
  readonly standard: StandardId | null;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly which: Which;
  readonly words: FrameworkWords;
  readonly actions: FindingActions;
}) {
  const moving = useCommand();
  const moved = useRef<string | null>(null);
  // A button that moves with its finding loses the focus to the browser: it gets it back.
  useLayoutEffect(() => {
    if (moved.current !== null) document.getElementById(moved.current)?.focus();
    moved.current = null;
  });
  const shown = findings.filter((finding) => isOffered(finding, which));
  if (shown.length === 0) return null;
  const move = (question: QuestionId, by: 1 | -1): void => {
    const order = standard === null ? null : moveFinding(findings, shown, question, by);
    if (standard === null || order === null) return;
    void moving.run(async () => {
      const button = document.activeElement?.id ?? null;
      await actions.arrange(standard, order);
      moved.current = button;
    });
  };
  const id = `findings-${standard ?? 'case'}`;
  return (
    <section className="app-standard" aria-labelledby={id}>
      <h2 className="govuk-heading-m app-domain" id={id} tabIndex={-1}>
        {title}
      </h2>
      {moving.error && <FailureNotice error={moving.error} />}
      <ol className="govuk-list app-findings">
        {shown.map((finding, at) => (
          <FindingItem
            key={finding.question}
            finding={finding}
            words={words}
            actions={actions}
            onMove={standard === null ? null : (by) => move(finding.question, by)}
            isFirst={at === 0}
            isLast={at === shown.length - 1}
          />
        ))}
      </ol>
    </section>
  );
}
