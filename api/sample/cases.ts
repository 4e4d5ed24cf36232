import { CASE_FRAMEWORK, CASE_ORIGIN, CASE_TYPE, factField, REFERENCE } from '../../domain/history/fields.ts';
import { type AuditId, CaseId } from '../../domain/ids.ts';
import type { SampledCase } from '../contract/sample.ts';
import { AppError } from '../errors.ts';
import type { Edit } from '../ports.ts';
import { type Context, type Opened, openAudit } from '../service/context.ts';
import { originOf } from './origin.ts';
import { showSample } from './show.ts';

/** The facts of the list that the framework knows: what was kept on purpose of names stays with the list. */
function editsFor({ case: row }: SampledCase, list: string, { loaded }: Opened): readonly Edit[] {
  const { framework } = loaded;
  const facts = framework.caseFields.flatMap(({ id }): Edit[] => {
    const value = row.facts[id];
    return value === undefined ? [] : [{ field: factField(id), value }];
  });
  return [
    { field: CASE_TYPE, value: row.caseType },
    { field: CASE_FRAMEWORK, value: `${framework.id}@${framework.version}` },
    { field: CASE_ORIGIN, value: originOf(list, row.pseudonym) },
    { field: REFERENCE, value: row.pseudonym },
    ...facts,
  ];
}

/** What making cases came to. */
export interface MadeCases {
  readonly action: number | null;
  readonly made: number;
  /** Those that were there already. */
  readonly there: number;
}

/** Makes a case of the audit of each case of the sample that is none yet: all of them, or none. */
export function makeCases(context: Context, audit: AuditId, author: string): MadeCases {
  const { store, makeId } = context;
  const opened = openAudit(context, audit);
  const sample = showSample(context, audit);
  if (!sample) throw new AppError('not-found', 'No sample was drawn yet.');
  const missing = sample.cases.filter(({ madeInto }) => madeInto === null);
  const action = store.act('make-cases', author, (recorder) => {
    for (const one of missing) {
      recorder.createCase(CaseId.parse(`c-${makeId()}`), audit, editsFor(one, sample.kept.list, opened));
    }
    return recorder.action;
  });
  return { action, made: missing.length, there: sample.cases.length - missing.length };
}
