import type { AuditId } from '../../../domain/ids.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { sayCount } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { useCommand } from '../../session/command.ts';

/** Cases that were drawn, or came for one that was replaced, and are no cases of the round yet. */
export function MissingCases({
  audit,
  missing,
  onMade,
}: {
  readonly audit: AuditId;
  readonly missing: number;
  readonly onMade: () => void;
}) {
  const { client, author } = useCasebook();
  const command = useCommand();
  const make = () =>
    command.run(async () => {
      await client['sample.makeCases']({ author, audit });
      onMade();
    });
  return (
    <div className="govuk-inset-text">
      {command.error && <FailureNotice error={command.error} />}
      <p className="govuk-body">
        {sayCount(missing, 'case was', 'cases were')} drawn, and cannot be judged before{' '}
        {missing === 1 ? 'it is' : 'they are'} made.
      </p>
      <button type="button" className="govuk-button" aria-disabled={command.isBusy} onClick={() => void make()}>
        Make {sayCount(missing, 'case')} of the round
      </button>
    </div>
  );
}
