import type { LoadedFramework } from '../../domain/framework/load.ts';
import { type Asked, listAsked } from './asked.ts';
import { type CaseFields, inventCaseFields, type Setting } from './case-fields.ts';
import { applicableCases, rank } from './deal.ts';
import { type FieldRules, planFieldRules } from './field-rules.ts';
import type { HiddenCase } from './hidden-case.ts';
import { countsConditionalCautions } from './joint-work.ts';
import type { Published } from './published.ts';
import type { Random } from './random.ts';

/** The cases of one type, with everything that is settled before answers are dealt. */
export interface Sample {
  readonly cases: readonly HiddenCase[];
  readonly asked: readonly Asked[];
  readonly rules: FieldRules;
  readonly random: Random;
  fieldsOf(one: HiddenCase): CaseFields;
}

function chooseConditionalCautions(asked: readonly Asked[], cases: readonly HiddenCase[], rules: FieldRules) {
  const implemented = asked.find(({ question, figures }) => figures && countsConditionalCautions(question));
  if (!implemented) return null;
  const na = implemented.figures?.notApplicable ?? 0;
  if (na === 0) return null;
  const applicable = applicableCases(implemented, cases, rules).length - na;
  return new Set(rank(cases, ({ risk }) => risk).slice(0, applicable));
}

/** Settles the rules and fields of the cases of one type. */
export function planSample(
  published: Published,
  loaded: LoadedFramework,
  caseType: string,
  everyCase: readonly HiddenCase[],
  managerOf: (one: HiddenCase) => string,
  random: Random,
): Sample {
  const cases = everyCase.filter((one) => one.caseType === caseType);
  const asked = listAsked(published, loaded, caseType);
  const rules = planFieldRules(asked, cases, random.fork('rules'));
  const setting: Setting = {
    caseFields: loaded.framework.caseFields,
    rules,
    reportDate: published.reportDate,
    window: loaded.framework.caseTypes.find(({ id }) => id === caseType)?.window ?? '',
    conditionalCautions: chooseConditionalCautions(asked, cases, rules),
    managerOf,
  };
  const fields = new Map(cases.map((one) => [one, inventCaseFields(one, setting, random.fork('fields'))]));
  return { cases, asked, rules, random, fieldsOf: (one) => fields.get(one) ?? {} };
}
