import type { ShownSample } from '../../../../api/contract/sample.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';

/** S3: what could not be had as it was asked for, said plainly; nothing where all of it could. */
export function Shortfalls({ sample, words }: { readonly sample: ShownSample; readonly words: FrameworkWords }) {
  const { kept, overCap } = sample;
  const short = kept.draw.types.filter(({ wanted, planned }) => planned < wanted);
  const lines = [
    ...short.map(
      ({ caseType, wanted, eligible }) =>
        `Of ${words.caseType(caseType).toLowerCase()}s ${wanted} were wanted and ${eligible} are eligible.`,
    ),
    ...(overCap.length > 0
      ? [
          `More than ${kept.settings.mostPerManager} cases of one case manager are in the sample, because so many cases are not to be had otherwise: ${overCap.map(({ manager, cases }) => `${manager} ${cases}`).join(', ')}.`,
        ]
      : []),
    ...(sample.isOfOlderList ? ['Another list was taken in since. This sample is of the list before it.'] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-label="What could not be had" className="govuk-inset-text app-sample__notes">
      <ul className="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
