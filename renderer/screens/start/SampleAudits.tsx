import type { Client } from '../../../api/contract.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useCommand } from '../../session/command.ts';

/** The way into the sample audits, and what they are. */
export function SampleAudits({ client, onOpened }: { readonly client: Client; readonly onOpened: () => void }) {
  const opening = useCommand();
  const open = (): Promise<void> =>
    opening.run(async () => {
      await client['workbook.openSample']({});
      onOpened();
    });
  return (
    <section className="app-start__way">
      <h2 className="govuk-heading-m">Look round the sample audits</h2>
      <p className="govuk-body">
        Two inspections rebuilt from published figures: their percentages and ratings are those of the reports, the
        cases are invented. A third, small and all invented, shows how cases are moved when their standards change. Try
        anything: the samples are thrown away when they are locked.
      </p>
      {opening.error && <FailureNotice error={opening.error} />}
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-disabled={opening.isBusy}
        onClick={() => void open()}
      >
        Look round the sample audits
      </button>
      <span role="status" className="govuk-body app-busy">
        {opening.isBusy && 'Making the samples…'}
      </span>
    </section>
  );
}
