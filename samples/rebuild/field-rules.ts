import type { AppliesWhen } from '../../domain/framework/schema.ts';
import type { FieldId } from '../../domain/ids.ts';
import type { Asked } from './asked.ts';
import type { HiddenCase } from './hidden-case.ts';
import type { Random } from './random.ts';

/** A rule about a field, and the cases whose field is to satisfy it. */
export interface FieldRule {
  readonly rule: AppliesWhen;
  readonly satisfiedBy: ReadonlySet<HiddenCase>;
}
export type FieldRules = ReadonlyMap<FieldId, FieldRule>;

/** Usual share of cases that satisfy the rule about a field, by case type; used where nothing published settles it. */
const USUAL_SHARE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  identifiableVictim: { court: 0.77, 'out-of-court': 0.6 },
  enforcementNeeded: { court: 0.25 },
};

/** How much a case leans to satisfying the rule about a field. */
const LEANING: Readonly<Record<string, (one: HiddenCase) => number>> = {
  inspectorRiskOfSeriousHarm: ({ risk }) => risk,
  inspectorSafetyWellbeing: ({ risk }) => risk,
  reviewNeededSafety: ({ risk }) => risk,
  reviewNeededHarm: ({ risk }) => risk,
  enforcementNeeded: ({ quality }) => 1 - quality,
};

function rulesOf({ question, custom }: Asked): readonly AppliesWhen[] {
  return custom ? [...question.conditions, custom] : question.conditions;
}

function rulesByField(asked: readonly Asked[]): ReadonlyMap<FieldId, AppliesWhen> {
  const rules = new Map<FieldId, AppliesWhen>();
  for (const rule of asked.flatMap(rulesOf)) {
    const known = rules.get(rule.field) ?? rule;
    if (String(known.in) !== String(rule.in) || String(known.notIn) !== String(rule.notIn)) {
      throw new Error(`two rules look at "${rule.field}" differently; expected one rule for a field`);
    }
    rules.set(rule.field, known);
  }
  return rules;
}

/** The fewest cases to which the question must apply for its figures to be possible. */
function fewestApplicable({ question, figures }: Asked, size: number): number {
  if (!figures) return 0;
  if (figures.notApplicable !== undefined) return size - figures.notApplicable;
  return question.denominator === 'applicable' ? figures.of : size - figures.of + figures.yes;
}

/** What key questions say of the rule they share. Throws where they do not agree; null where none is published. */
function agreedCount(field: FieldId, asked: readonly Asked[], size: number): number | null {
  const keys = asked.filter(({ question, figures }) => question.kind === 'key' && figures);
  const [first] = keys;
  if (!first) return null;
  for (const key of keys) {
    if (fewestApplicable(key, size) === fewestApplicable(first, size)) continue;
    const said = [first, key].map(({ question, figures }) => `${question.id}: ${figures?.notApplicable}`).join(', ');
    throw new Error(`"${field}" makes questions not applicable in differing numbers of cases (${said}); expected one`);
  }
  return fewestApplicable(first, size);
}

function countSatisfied(field: FieldId, asked: readonly Asked[], caseType: string, size: number): number {
  const fewest = Math.max(0, ...asked.map((one) => fewestApplicable(one, size)));
  const agreed = agreedCount(field, asked, size);
  if (agreed === null) {
    const settled = asked.some(({ figures, custom }) => figures && !custom);
    const usual = Math.round((USUAL_SHARE[field]?.[caseType] ?? 0.7) * size);
    return settled ? fewest : Math.max(fewest, usual);
  }
  if (fewest > agreed) {
    throw new Error(`a prompt that depends on "${field}" needs ${fewest} cases; expected no more than ${agreed}`);
  }
  return agreed;
}

/** Cases in which a question applies as far as the rules planned so far say. */
function stillApplies(one: HiddenCase, rules: readonly AppliesWhen[], planned: FieldRules): boolean {
  return rules.every(({ field }) => planned.get(field)?.satisfiedBy.has(one) ?? true);
}

/** Chooses so many cases that each question with several rules still applies to as many as it must. */
function chooseCases(
  count: number,
  leaning: readonly HiddenCase[],
  asked: readonly Asked[],
  planned: FieldRules,
): ReadonlySet<HiddenCase> {
  const chosen = new Set<HiddenCase>();
  const narrowestFirst = [...asked].sort((one, other) => rulesOf(other).length - rulesOf(one).length);
  for (const one of narrowestFirst) {
    const suitable = leaning.filter((candidate) => stillApplies(candidate, rulesOf(one), planned));
    const missing = fewestApplicable(one, leaning.length) - suitable.filter((each) => chosen.has(each)).length;
    const more = suitable.filter((each) => !chosen.has(each)).slice(0, Math.max(0, missing));
    for (const each of more) chosen.add(each);
  }
  for (const each of leaning) if (chosen.size < count) chosen.add(each);
  return chosen;
}

/**
 * Rule A3 backwards: which cases of one type satisfy the rule about each field, so that each question applies to as
 * many as was published. Throws where published counts contradict each other.
 */
export function planFieldRules(asked: readonly Asked[], cases: readonly HiddenCase[], random: Random): FieldRules {
  const planned = new Map<FieldId, FieldRule>();
  const [{ caseType } = { caseType: '' }] = cases;
  for (const [field, rule] of rulesByField(asked)) {
    const concerned = asked.filter((one) => rulesOf(one).some((each) => each.field === field));
    const noise = random.fork(field);
    const leans = new Map(
      cases.map((one) => [one, (LEANING[field]?.(one) ?? noise.ratio()) + noise.ratio() * 0.5] as const),
    );
    const leaning = [...cases].sort((one, other) => (leans.get(other) ?? 0) - (leans.get(one) ?? 0));
    const count = countSatisfied(field, concerned, caseType, cases.length);
    planned.set(field, { rule, satisfiedBy: chooseCases(count, leaning, concerned, planned) });
  }
  return planned;
}
