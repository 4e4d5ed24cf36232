import type { AppliesWhen, CaseField } from '../../domain/framework/schema.ts';
import { classify, misclassify } from './classification.ts';
import { inventDisposalDate } from './disposal-date.ts';
import type { FieldRules } from './field-rules.ts';
import { DESISTANCE_WEIGHTS, weightOf } from './field-weights.ts';
import type { HiddenCase } from './hidden-case.ts';
import type { Random } from './random.ts';

/** The facts of one case as `cases.csv` takes them, by field id. A field that is empty is left out. */
export type CaseFields = Readonly<Record<string, string>>;

/** What all cases of one type have in common. */
export interface Setting {
  readonly caseFields: readonly CaseField[];
  readonly rules: FieldRules;
  /** Years and months of the report, such as 2020-01. */
  readonly reportDate: string;
  /** The case type's window in the framework's words. */
  readonly window: string;
  /** Cases that must be conditional cautions; null where nothing says so. */
  readonly conditionalCautions: ReadonlySet<HiddenCase> | null;
  managerOf(one: HiddenCase): string;
}

function isList(
  options: readonly string[] | Readonly<Record<string, readonly string[]>>,
): options is readonly string[] {
  return Array.isArray(options);
}

function optionsOf(field: CaseField, caseType: string): readonly string[] {
  if (field.type === 'multi-choice') return field.options;
  if (field.type !== 'choice') return [];
  return isList(field.options) ? field.options : (field.options[caseType] ?? []);
}

function satisfies(rule: AppliesWhen, option: string): boolean {
  return rule.in ? rule.in.includes(option) : !rule.notIn?.includes(option);
}

function allowedOptions(field: CaseField, one: HiddenCase, setting: Setting): readonly string[] {
  const options = optionsOf(field, one.caseType);
  const planned = setting.rules.get(field.id);
  if (planned) {
    const wanted = planned.satisfiedBy.has(one);
    const allowed = options.filter((option) => satisfies(planned.rule, option) === wanted);
    if (allowed.length > 0) return allowed;
    throw new Error(`no option of "${field.id}" ${wanted ? 'satisfies' : 'fails'} the rule about it; expected one`);
  }
  if (field.id !== 'disposal' || !setting.conditionalCautions) return options;
  const conditional = setting.conditionalCautions.has(one);
  return options.filter((option) => (option === 'youth-conditional-caution') === conditional);
}

function inventChoice(field: CaseField, one: HiddenCase, known: CaseFields, setting: Setting, random: Random): string {
  const options = allowedOptions(field, one, setting);
  if (options.length === 0) return '';
  if (/^inspector[A-Z]/.test(field.id)) return classify(options, one, random);
  const judged = known[field.id.replace(/^service/, 'inspector')];
  if (/^service[A-Z]/.test(field.id) && judged) return misclassify(judged, options, one, random);
  return random.pickWeighted(options, (option) => weightOf(field.id, option, one, known));
}

function inventSeveral(field: CaseField, one: HiddenCase, random: Random): string {
  const options = optionsOf(field, one.caseType);
  const factors = field.id === 'desistanceFactors';
  const weights = factors ? DESISTANCE_WEIGHTS : {};
  const chosen = options.filter((option) => random.chance((weights[option] ?? 0.08) * (0.6 + 0.8 * one.risk)));
  const [first] = options;
  if (factors && chosen.length === 0 && first) return first;
  return chosen.join(';');
}

function inventAge(field: CaseField & { type: 'whole-number' }, one: HiddenCase, known: CaseFields, random: Random) {
  const custodial = /custod|detention|licence/.test(known['disposal'] ?? '');
  const youngest = custodial ? 14 : one.caseType === 'court' ? 12 : 10;
  const spread = Math.max(random.ratio(), random.ratio()); // most children are 15 to 17
  const age = youngest + Math.floor(spread * (18 - youngest));
  return String(Math.min(field.max, Math.max(field.min, age)));
}

function inventField(field: CaseField, one: HiddenCase, known: CaseFields, setting: Setting, random: Random): string {
  if (field.caseTypes && !field.caseTypes.includes(one.caseType)) return '';
  switch (field.type) {
    case 'choice':
      return inventChoice(field, one, known, setting, random);
    case 'multi-choice':
      return inventSeveral(field, one, random);
    case 'whole-number':
      return inventAge(field, one, known, random);
    case 'date':
      return inventDisposalDate(setting.reportDate, setting.window, random);
    case 'text':
      return field.id === 'caseManager' ? setting.managerOf(one) : '';
  }
}

/** A field that others look at is invented before them. */
const FIRST = ['disposal', 'identifiableVictim', 'inspectorRiskOfSeriousHarm', 'inspectorSafetyWellbeing'];

/** The facts of one case, in the framework's order: plausible, and with every rule satisfied or not as planned. */
export function inventCaseFields(one: HiddenCase, setting: Setting, random: Random): CaseFields {
  const known: Record<string, string> = {};
  const early = setting.caseFields.filter(({ id }) => FIRST.includes(id));
  const late = setting.caseFields.filter(({ id }) => !FIRST.includes(id));
  for (const field of [...early, ...late]) {
    if (field.id === 'reference') continue;
    const value = inventField(field, one, known, setting, random.fork(`${one.reference} ${field.id}`));
    if (value !== '') known[field.id] = value;
  }
  return known;
}
