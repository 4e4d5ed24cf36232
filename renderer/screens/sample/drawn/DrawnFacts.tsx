import type { ShownSample } from '../../../../api/contract/sample.ts';
import type { FrameworkWords } from '../../../parts/framework-words.ts';
import { momentInWords } from '../../../parts/in-words.ts';
import { sayCount } from '../../../parts/words.ts';

/** What a sample is, in a few lines: its size, its seed, when it was drawn and from what. */
export function DrawnFacts({ sample, words }: { readonly sample: ShownSample; readonly words: FrameworkWords }) {
  const { kept, list, cases } = sample;
  const parts = kept.draw.types.map(({ caseType, planned, eligible }) => {
    const percent = kept.draw.size === 0 ? 0 : Math.round((100 * planned) / kept.draw.size);
    return `${planned} of ${eligible} ${words.caseType(caseType).toLowerCase()}s (${percent}% of the sample)`;
  });
  const facts = [
    ['Sample', `${sayCount(cases.length, 'case')} of ${sayCount(kept.eligible, 'eligible case')}`],
    ['Case types', parts.join('; ')],
    ['Seed', kept.settings.seed],
    ['Drawn', momentInWords(kept.at)],
    ['From the list', `${list.file}, ${sayCount(list.rows, 'case')}`],
    ['SHA-256 of the file', list.fileSha256],
  ] as const;
  return (
    <dl className="app-summary app-sample__summary">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd className="app-break">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
