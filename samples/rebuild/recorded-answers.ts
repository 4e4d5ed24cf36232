import type { Answer } from '../../domain/scoring/answer.ts';
import type { Asked } from './asked.ts';
import type { CaseFields } from './case-fields.ts';
import { applicableCases, type Deal } from './deal.ts';
import type { FieldRules } from './field-rules.ts';
import type { HiddenCase } from './hidden-case.ts';
import type { Random } from './random.ts';

/** The classification a recorded question asks agreement with; null for any other question. */
function classificationOf(text: string): string | null {
  if (!/inspector agree/i.test(text)) return null;
  return /safety and wellbeing/i.test(text) ? 'SafetyWellbeing' : 'RiskOfSeriousHarm';
}

function agreement(fields: CaseFields, classification: string): Answer {
  const service = fields[`service${classification}`];
  if (!service || service === 'not-recorded') return 'na';
  return service === fields[`inspector${classification}`] ? 'yes' : 'no';
}

/** Invents answers to a recorded question: agreement as the classifications have it, the rest after the case's quality. */
export function inventRecorded(
  asked: Asked,
  cases: readonly HiddenCase[],
  rules: FieldRules,
  judgements: Deal,
  fieldsOf: (one: HiddenCase) => CaseFields,
  random: Random,
): Deal {
  const noise = random.fork(asked.question.id);
  const classification = classificationOf(asked.question.text);
  const judged = applicableCases(asked, cases, rules).filter((one) => judgements.has(one));
  return new Map(
    judged.map((one): [HiddenCase, Answer] => {
      if (classification) return [one, agreement(fieldsOf(one), classification)];
      const chance = (judgements.get(one) === 'yes' ? 0.6 : 0.2) + 0.35 * one.quality;
      return [one, noise.chance(chance) ? 'yes' : 'no'];
    }),
  );
}
