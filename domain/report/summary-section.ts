import { bullets, heading, numbers, paragraph, strong } from './blocks.ts';
import type { Block } from './document.ts';
import { sayClosing } from './figures-of.ts';
import type { Finding } from './finding-schema.ts';
import { wordingOf } from './findings.ts';
import { countWithNoun } from './number-words.ts';
import type { ReportInput } from './report-input.ts';
import { sayCaseType } from './report-words.ts';

/** F6: what else is to be known of the cases that the figures are of. */
function sayWhich({ figuresOf, results }: ReportInput): string {
  switch (figuresOf.kind) {
    case 'snapshot':
      return ` They are the cases that were complete ${sayClosing(figuresOf)}; nothing done since has changed them.`;
    case 'complete':
      return ' They are the cases marked as complete; others are not counted.';
    case 'all': {
      const { count, of } = results.complete;
      return count === of ? '' : ` Draft: ${count} of ${of} cases are marked as complete.`;
    }
  }
}

/** Which cases the figures are of, and how many are complete (F6). */
export function sampleSentence(input: ReportInput): string {
  const { loaded, results } = input;
  const types = Object.entries(results.cases).map(
    ([type, count]) => `${countWithNoun(count, `${sayCaseType(loaded.framework, type)} case`)}`,
  );
  const cases = types.length === 0 ? 'no cases' : types.join(' and ');
  return `The figures are of ${cases}.${sayWhich(input)}`;
}

/** The chosen strengths and areas for improvement of each domain judged on cases, the latter after "But:"; then what was found of all cases. */
export function strengthsAndAreas({ loaded, findings }: ReportInput, level: 2 | 3): readonly Block[] {
  const whole = findings.filter(({ chosen, standard }) => chosen && standard === null);
  const domains = loaded.framework.domains.flatMap(({ title, standards }) => {
    const ids = new Set<string | null>(standards.map(({ id }) => id));
    const here = findings.filter(({ chosen, standard }) => chosen && ids.has(standard));
    const by = (as: 'strength' | 'area'): readonly Finding[] => here.filter(({ suggestion }) => suggestion?.as === as);
    const [strengths, areas] = [by('strength'), by('area')];
    if (strengths.length + areas.length === 0) return [];
    const positive = strengths.length > 0 ? [bullets(strengths.map(wordingOf))] : [];
    const negative = areas.length > 0 ? [paragraph([strong('But:')]), bullets(areas.map(wordingOf))] : [];
    return [heading(level, title, `summary ${title}`), ...positive, ...negative];
  });
  return whole.length === 0 ? domains : [...domains, heading(level, 'All cases'), bullets(whole.map(wordingOf))];
}

/** Recommendations, numbered through, grouped by who must act. Nothing where there are none. */
export function recommendationBlocks({ recommendations }: ReportInput): readonly Block[] {
  let next = 1;
  return [...Map.groupBy(recommendations, ({ who }) => who)].flatMap(([who, some]) => {
    const start = next;
    next += some.length;
    return [
      paragraph([strong(`${who} should:`)]),
      numbers(
        some.map(({ text }) => text),
        start,
      ),
    ];
  });
}
