import type { Finding, FindingCounts } from '../../../domain/report/finding-schema.ts';

function sayCounts({ yes, no, notApplicable, unanswered }: FindingCounts): string {
  const rest = [
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
    ...(unanswered > 0 ? [`${unanswered} unanswered`] : []),
  ];
  return [`${yes} of ${yes + no} applicable`, ...rest].join(', ');
}

/** That the figures below an own wording are others now, with both, and the two ways on. */
export function ChangedFigures({
  finding,
  onKeep,
  onRenew,
}: {
  readonly finding: Finding;
  readonly onKeep: () => void;
  readonly onRenew: () => void;
}) {
  const { basedOn, counts, sentence, question } = finding;
  if (basedOn === null) return null;
  return (
    <div className="app-finding__changed">
      <p>
        This was written for {sayCounts(basedOn)}. It is {sayCounts(counts)} now. From the counts: “{sentence}”
      </p>
      <div className="app-finding__tools">
        <button type="button" className="app-link-button" onClick={onKeep}>
          Keep my words<span className="govuk-visually-hidden"> on {question}</span>
        </button>
        <button type="button" className="app-link-button" onClick={onRenew}>
          Use the sentence from the counts<span className="govuk-visually-hidden"> on {question}</span>
        </button>
      </div>
    </div>
  );
}
