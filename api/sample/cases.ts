import { nameFramework } from '../../domain/framework/part.ts';
import {
  CASE_ASSESSOR,
  CASE_FRAMEWORK,
  CASE_ORIGIN,
  CASE_STATUS,
  CASE_TYPE,
  factField,
  leftField,
  REFERENCE,
} from '../../domain/history/fields.ts';
import { WITHDRAWN } from '../../domain/history/states.ts';
import { type AuditId, CaseId } from '../../domain/ids.ts';
import type { KeptLeaving } from '../../domain/sampling/kept.ts';
import type { FormerCase, SampledCase, ShownSample } from '../contract/sample.ts';
import { AppError } from '../errors.ts';
import type { Edit } from '../ports.ts';
import { roundOf } from '../round/rounds.ts';
import { type Context, type Opened, openAudit } from '../service/context.ts';
import { originOf } from './origin.ts';
import { showSample } from './show.ts';

/** The facts of the list that the framework knows: what was kept on purpose of names stays with the list. */
function editsFor({ case: row }: SampledCase, list: string, { fields, loaded }: Opened): readonly Edit[] {
  const { framework } = loaded;
  const assessor = roundOf(fields)?.assessor ?? null;
  const facts = framework.caseFields.flatMap(({ id }): Edit[] => {
    const value = row.facts[id];
    return value === undefined ? [] : [{ field: factField(id), value }];
  });
  return [
    { field: CASE_TYPE, value: row.caseType },
    { field: CASE_FRAMEWORK, value: nameFramework(loaded) },
    { field: CASE_ORIGIN, value: originOf(list, row.pseudonym) },
    { field: REFERENCE, value: row.pseudonym },
    ...(assessor === null ? [] : [{ field: CASE_ASSESSOR, value: assessor }]),
    ...facts,
  ];
}

/** What making cases came to. Cases are named by their references. */
export interface MadeCases {
  readonly action: number | null;
  readonly made: number;
  /** Those that were there already. */
  readonly there: number;
  /** Those of earlier draws that left, and those that stay, since they were begun. */
  readonly left: readonly string[];
  readonly stayed: readonly string[];
}

function needShown(sample: ShownSample | null): ShownSample {
  if (!sample) throw new AppError('not-found', 'No sample was drawn yet.');
  return sample;
}

const referenceOf = ({ reference }: FormerCase): string => reference;

/**
 * Makes a case of the audit of each case of the sample that is none yet: all of them, or none. Cases of an earlier draw
 * that the sample does not hold leave as replaced ones do, unless somebody began them (decision 43).
 */
export function makeCases(context: Context, audit: AuditId, author: string): MadeCases {
  const { store, makeId, clock } = context;
  return store.act('make-cases', author, (recorder) => {
    const opened = openAudit(context, audit);
    const { cases, former, kept } = needShown(showSample(context, audit));
    const missing = cases.filter(({ madeInto }) => madeInto === null);
    const [staying, leaving] = [former.filter(({ isBegun }) => isBegun), former.filter(({ isBegun }) => !isBegun)];
    const left: KeptLeaving = { at: clock().toISOString(), seed: kept.settings.seed };
    for (const one of leaving) recorder.edit(one.case, [{ field: CASE_STATUS, value: WITHDRAWN }]);
    for (const one of missing) {
      recorder.createCase(CaseId.parse(`c-${makeId()}`), audit, editsFor(one, kept.list, opened));
    }
    recorder.edit(audit, [
      ...leaving.map(({ pseudonym }) => ({ field: leftField(pseudonym), value: JSON.stringify(left) })),
      ...missing.map((one) => ({ field: leftField(one.case.pseudonym), value: null })),
    ]);
    return {
      action: recorder.action,
      made: missing.length,
      there: cases.length - missing.length,
      left: leaving.map(referenceOf),
      stayed: staying.map(referenceOf),
    };
  });
}
