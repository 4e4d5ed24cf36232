import { listQuestions } from './questions.ts';
import type { AppliesWhen, CaseField, Framework } from './schema.ts';

function duplicates(what: string, ids: readonly string[]): string[] {
  const repeated = ids.filter((id, at) => ids.indexOf(id) !== at);
  return repeated.map((id) => `${what} "${id}" occurs twice; expected once`);
}

function optionsOf(field: CaseField): readonly string[] {
  if (field.type === 'multi-choice') return field.options;
  if (field.type !== 'choice') return [];
  return Array.isArray(field.options) ? field.options : Object.values(field.options).flat();
}

function checkCondition(framework: Framework, question: string, rule: AppliesWhen): string[] {
  const field = framework.caseFields.find(({ id }) => id === rule.field);
  if (!field) return [`question "${question}" depends on field "${rule.field}"; expected one of caseFields`];
  if (field.type !== 'choice')
    return [`question "${question}" depends on field "${rule.field}"; expected a choice field`];
  const known = optionsOf(field);
  return (rule.in ?? rule.notIn ?? [])
    .filter((value) => !known.includes(value))
    .map((value) => `question "${question}" depends on "${rule.field}" being "${value}"; expected one of its options`);
}

function checkQuestions(framework: Framework): string[] {
  const asked = listQuestions(framework);
  const qualitative = framework.domains
    .flatMap(({ standards }) => standards)
    .filter(({ evidence }) => evidence === 'qualitative')
    .flatMap(({ keyQuestions }) => keyQuestions.map(({ id }) => id));
  return [
    ...duplicates('question', [...asked.map(({ id }) => id), ...qualitative]),
    ...asked.flatMap(({ id, conditions }) => conditions.flatMap((rule) => checkCondition(framework, id, rule))),
  ];
}

function checkCaseTypes(framework: Framework): string[] {
  const known = framework.caseTypes.map(({ id }) => id);
  const used = [
    ...framework.domains.flatMap(({ id, caseType, illustrativeCaseType }) =>
      [caseType, illustrativeCaseType].map((type) => ({ where: `domain "${id}"`, type })),
    ),
    ...framework.caseFields.flatMap(({ id, caseTypes = [] }) =>
      caseTypes.map((type) => ({ where: `field "${id}"`, type })),
    ),
  ];
  return [
    ...duplicates('case type', known),
    ...used
      .filter(({ type }) => type != null && !known.includes(type))
      .map(({ where, type }) => `${where} names case type "${type}"; expected one of caseTypes`),
  ];
}

function checkStandards(framework: Framework): string[] {
  const standards = framework.domains.flatMap((domain) => domain.standards.map((standard) => ({ domain, standard })));
  const scored = standards.filter(({ standard }) => standard.scored).length;
  const { overall, limitingJudgements } = framework.rules;
  const ids = standards.map(({ standard }) => standard.id as string);
  return [
    ...duplicates('standard', ids),
    ...standards
      .filter(({ domain, standard }) => standard.evidence === 'cases' && domain.caseType === null)
      .map(({ standard }) => `standard "${standard.id}" is judged on cases; expected its domain to name a case type`),
    ...(scored === overall.scoredStandards
      ? []
      : [
          `rules.overall.scoredStandards is ${overall.scoredStandards}; expected ${scored}, the number of scored standards`,
        ]),
    ...limitingJudgements
      .filter(({ standard }) => !ids.includes(standard))
      .map(({ standard }) => `rules.limitingJudgements names standard "${standard}"; expected one of the standards`),
  ];
}

function checkRatings(framework: Framework): string[] {
  const { ratings, bands, overall, limitingJudgements } = framework.rules;
  const known = ratings.map(({ id }) => id as string);
  const used = [
    ...bands.list.map(({ rating }) => rating),
    ...overall.bands.map(({ rating }) => rating),
    ...limitingJudgements.flatMap(({ when, overallAtMost }) => [...when, overallAtMost]),
  ];
  return [
    ...duplicates('rating', known),
    ...used.filter((id) => !known.includes(id)).map((id) => `rating "${id}" is used; expected one of rules.ratings`),
    ...ratings
      .filter(({ score }, at) => at > 0 && score <= (ratings[at - 1]?.score ?? -1))
      .map(({ id }) => `rating "${id}" scores no more than the one before; expected worst first`),
  ];
}

/** Bands that do not go from worse ratings to better ones, so that a higher figure could be rated lower. */
function checkOrder(framework: Framework, where: string, rated: readonly { readonly rating: string }[]): string[] {
  const placeOf = (rating: string) => framework.rules.ratings.findIndex(({ id }) => id === rating);
  return rated.flatMap(({ rating }, at) => {
    const before = rated[at - 1];
    if (!before || placeOf(rating) > placeOf(before.rating)) return [];
    return [`${where}: "${rating}" follows "${before.rating}"; expected a better rating in each higher band`];
  });
}

function checkBands(framework: Framework): string[] {
  const { ratings, bands, overall } = framework.rules;
  const best = Math.max(...ratings.map(({ score }) => score)) * overall.scoredStandards;
  const faults = [
    ...checkOrder(framework, 'rules.bands', bands.list),
    ...checkOrder(framework, 'rules.overall.bands', overall.bands),
  ];
  if (bands.list[0]?.from !== 0) faults.push('rules.bands starts above 0; expected every percentage to have a band');
  bands.list.forEach(({ from }, at) => {
    const before = bands.list[at - 1];
    if (before && from <= before.from)
      faults.push(`rules.bands: ${from} follows ${before.from}; expected lowest first`);
  });
  let next = 0;
  for (const { from, to } of overall.bands) {
    if (from !== next || to < from) faults.push(`rules.overall.bands: ${from} to ${to}; expected to start at ${next}`);
    next = to + 1;
  }
  if (next !== best + 1) faults.push(`rules.overall.bands end at ${next - 1}; expected ${best}, the highest score`);
  return faults;
}

/** What does not fit together in a framework that is well formed: one line a fault. Empty when it can be used. */
export function crossCheck(framework: Framework): readonly string[] {
  return [
    ...checkCaseTypes(framework),
    ...checkQuestions(framework),
    ...checkStandards(framework),
    ...checkRatings(framework),
    ...checkBands(framework),
    ...duplicates(
      'ground',
      framework.rules.discretion.grounds.map(({ id }) => id),
    ),
    ...duplicates(
      'field',
      framework.caseFields.map(({ id }) => id),
    ),
  ];
}
