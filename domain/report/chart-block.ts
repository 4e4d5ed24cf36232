import type { Block } from './document.ts';
import type { ReportInput } from './report-input.ts';

/** A chart of the percentages of a domain's key questions; null where none has one. Its table follows below. */
export function keyQuestionChart({ results, loaded }: ReportInput, domain: string): Block | null {
  const found = loaded.framework.domains.find(({ id }) => id === domain);
  const ids = new Set<string>(found?.standards.map(({ id }) => id));
  const bars = results.standards.flatMap((standard) =>
    standard.evidence === 'cases' && ids.has(standard.id)
      ? standard.keyQuestions.flatMap(({ id, percent }) => (percent === null ? [] : [{ label: String(id), percent }]))
      : [],
  );
  if (bars.length === 0) return null;
  const said = bars.map(({ label, percent }) => `${label} ${percent} per cent`).join(', ');
  return {
    kind: 'chart',
    id: `chart-${domain}`,
    title: `${found?.title ?? domain}: cases judged sufficient, by key question`,
    description: `Bar chart of the cases judged sufficient for each key question: ${said}. The tables below give the counts.`,
    bars,
  };
}
