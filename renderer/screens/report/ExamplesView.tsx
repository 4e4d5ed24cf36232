import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { PracticeExample } from '../../../api/contract/report.ts';
import { Asked } from '../../parts/Asked.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { type FrameworkWords, wordsOf } from '../../parts/framework-words.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';
import { useCasebook, useFrameworks } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';
import { useQuery } from '../../session/query.ts';

function ExampleTable({
  audit,
  examples,
  words,
  onUnmark,
}: {
  readonly audit: AuditSummary;
  readonly examples: readonly PracticeExample[];
  readonly words: FrameworkWords;
  readonly onUnmark: (example: PracticeExample) => void;
}) {
  return (
    <ScrollingTable caption="Notes marked as practice examples" className="app-files">
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Question</th>
          <th scope="col">Note</th>
          <th scope="col">Mark</th>
        </tr>
      </thead>
      <tbody>
        {examples.map((example) => (
          <tr key={`${example.case} ${example.question}`}>
            <th scope="row">
              <Link href={`/audits/${audit.id}/cases/${example.case}/at/${example.question}`} className="govuk-link">
                {example.reference}
              </Link>
            </th>
            <td>
              {example.question} {words.question(example.question)}
            </td>
            <td>{example.note}</td>
            <td>
              <button type="button" className="app-jump" onClick={() => onUnmark(example)}>
                Take the mark away
                <span className="govuk-visually-hidden">
                  {' '}
                  from {example.reference}, {example.question}
                </span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

/** Practice examples: notes that assessors marked, which the report quotes. */
export function ExamplesView({ audit }: { readonly audit: AuditSummary }) {
  const { client, author } = useCasebook();
  const frameworks = useFrameworks();
  const command = useCommand();
  const query = useQuery(`examples ${audit.id}`, async () => {
    const examples = await client['example.list']({ audit: audit.id });
    const { framework } = await frameworks.get(audit.framework, audit.frameworkVersion);
    return { examples, words: wordsOf(framework) };
  });
  const unmark = ({ case: id, question }: PracticeExample): void => {
    void command.run(async () => {
      await client['example.mark']({ author, case: id, question, marked: false });
      query.reload();
    });
  };
  return (
    <>
      <p className="app-lead">
        The report quotes these notes and says that the names in them have been changed. Read each one: change names,
        places and whatever else tells who somebody is, in the case itself.
      </p>
      {command.error && <FailureNotice error={command.error} />}
      <Asked query={query}>
        {({ examples, words }) =>
          examples.length === 0 ? (
            <EmptyState title="No practice examples yet">
              <p className="govuk-body">
                In a case, write a note on a question and tick “Practice example” below it, or press X.{' '}
                <Link href={`/audits/${audit.id}/cases`} className="govuk-link">
                  Go to the cases
                </Link>
              </p>
            </EmptyState>
          ) : (
            <ExampleTable audit={audit} examples={examples} words={words} onUnmark={unmark} />
          )
        }
      </Asked>
    </>
  );
}
