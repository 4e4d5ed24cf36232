import * as z from 'zod';
import type { CaseField, Framework } from '../framework/schema.ts';
import { FieldId } from '../ids.ts';
import type { CaseFacts } from '../scoring/applicability.ts';

const count = z.int().min(0);

/** The service's word for a classification that it did not make. Such cases are counted apart (domain.md, B5). */
const NOT_RECORDED = 'not-recorded';

/** How the service's classification of one case type's cases compares with the inspector's. Counts of cases. */
export const ClassificationAgreement = z
  .strictObject({
    field: FieldId.describe("The inspector's classification"),
    caseType: z.string(),
    cases: count.describe('agreed + tooLow + tooHigh + notRecorded + unknown'),
    agreed: count,
    tooLow: count.describe('The service has a lower class than the inspector'),
    tooHigh: count,
    notRecorded: count.describe('The service recorded no class'),
    unknown: count.describe('One of the two is not entered'),
    table: z
      .array(z.strictObject({ service: z.string(), inspector: z.string(), cases: count }).readonly())
      .readonly()
      .describe('Cases by both classes, those without cases left out'),
  })
  .readonly();
export type ClassificationAgreement = z.infer<typeof ClassificationAgreement>;

/** A case as comparing needs it. */
export type ClassifiedCase = Pick<CaseFacts, 'caseType' | 'field'>;

/** A classification that both the service and the inspector make. */
export interface ClassificationPair {
  readonly service: FieldId;
  readonly inspector: FieldId;
  readonly label: string;
  /** The classes, the lowest first. */
  readonly classes: readonly string[];
}

type Choice = Extract<CaseField, { type: 'choice' }>;

const isChoice = (field: CaseField): field is Choice => field.type === 'choice';

/** The pairs of a framework: fields named `inspector...` and `service...` alike. */
export function classificationPairs({ caseFields }: Framework): readonly ClassificationPair[] {
  const choices = caseFields.filter(isChoice);
  return choices.flatMap(({ id, label, options }) => {
    const service = choices.find((one) => one.id === id.replace(/^inspector/, 'service'));
    if (!id.startsWith('inspector') || !service || !Array.isArray(options)) return [];
    return [{ service: service.id, inspector: id, label: label.split(',')[0] ?? label, classes: options }];
  });
}

type Comparison = 'agreed' | 'tooLow' | 'tooHigh' | 'notRecorded' | 'unknown';

/**
 * | service      | inspector | gives |
 * |--------------|-----------|-------|
 * | empty        | any       | unknown |
 * | any          | empty     | unknown, but notRecorded where the service recorded none |
 * | not recorded | any       | notRecorded |
 * | the same     | the same  | agreed |
 * | lower, higher| a class   | tooLow, tooHigh |
 */
function compare(service: string | null, inspector: string | null, classes: readonly string[]): Comparison {
  if (service === NOT_RECORDED) return 'notRecorded';
  if (service === null || inspector === null) return 'unknown';
  const by = classes.indexOf(service) - classes.indexOf(inspector);
  if (by === 0) return 'agreed';
  return by < 0 ? 'tooLow' : 'tooHigh';
}

function agreementOf(
  { service, inspector, classes }: ClassificationPair,
  caseType: string,
  cases: readonly ClassifiedCase[],
): ClassificationAgreement {
  const counts = { agreed: 0, tooLow: 0, tooHigh: 0, notRecorded: 0, unknown: 0 };
  const table = new Map<string, { service: string; inspector: string; cases: number }>();
  for (const one of cases) {
    const [by, judged] = [one.field(service), one.field(inspector)];
    counts[compare(by, judged, classes)] += 1;
    if (by === null || judged === null) continue;
    const cell = table.get(`${by} ${judged}`) ?? { service: by, inspector: judged, cases: 0 };
    table.set(`${by} ${judged}`, { ...cell, cases: cell.cases + 1 });
  }
  return { field: inspector, caseType, cases: cases.length, ...counts, table: [...table.values()] };
}

/**
 * Agreement of the service's classification with the inspector's, for each pair and each case type that has cases, as
 * the reports give it: "agreed in 10 of 13", cases without a recorded class apart (domain.md, B5).
 */
export function compareClassifications(
  framework: Framework,
  cases: Iterable<ClassifiedCase>,
): readonly ClassificationAgreement[] {
  const byType = Map.groupBy(cases, ({ caseType }) => caseType);
  return framework.caseTypes.flatMap(({ id }) => {
    const ofType = byType.get(id) ?? [];
    if (ofType.length === 0) return [];
    return classificationPairs(framework).map((pair) => agreementOf(pair, id, ofType));
  });
}

/** The cases in which both the service and the inspector made a classification: what agreement is counted of. */
export function comparable({ agreed, tooLow, tooHigh }: ClassificationAgreement): number {
  return agreed + tooLow + tooHigh;
}
