import { CASE_STATUS, replacementField, STRENGTHS } from '../../domain/history/fields.ts';
import { isCompleteAs, WITHDRAWN } from '../../domain/history/states.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import { managerOf } from '../../domain/sampling/caseload-case.ts';
import type { KeptReplacement } from '../../domain/sampling/kept.ts';
import { rowLookUp } from '../caseload/kept-list.ts';
import type { SampledCase, ShownSample } from '../contract/sample.ts';
import { AppError } from '../errors.ts';
import type { Edit } from '../ports.ts';
import { actionOf } from '../round/actions.ts';
import { type Context, save } from '../service/context.ts';
import { showSample } from './show.ts';

/** What replacing a case came to. */
export interface Replaced {
  readonly action: number | null;
  readonly in: string;
}

function findCase(sample: ShownSample | null, pseudonym: string): { sample: ShownSample; found: SampledCase } {
  const found = sample?.cases.find((one) => one.case.pseudonym === pseudonym);
  if (!sample || !found) throw new AppError('not-found', 'The sample has no case of that pseudonym now.');
  return { sample, found };
}

/** How many cases a manager would have in the sample once a case has gone from it. */
function loadWithout({ cases }: ShownSample, gone: SampledCase, manager: string): number {
  return cases.filter((one) => one !== gone && managerOf(one.case) === manager).length;
}

/** S3: the next reserve whose manager has room under the cap; where none has, the next. */
function nextReserve(context: Context, sample: ShownSample, gone: SampledCase): string {
  const left = sample.reserves.find(({ stratum }) => stratum === gone.stratum)?.left ?? [];
  const rowAt = rowLookUp(context.store, sample.list);
  const cap = sample.kept.settings.mostPerManager ?? Number.POSITIVE_INFINITY;
  const roomy = left.find((pseudonym) => {
    const manager = managerOf(rowAt(sample.kept.places[pseudonym] ?? -1));
    return manager === null || loadWithout(sample, gone, manager) < cap;
  });
  const next = roomy ?? left[0];
  if (next === undefined) {
    throw new AppError(
      'bad-input',
      'No reserve is left in the stratum of this case. Nothing was changed. Draw again with more reserves, or go on with one case fewer.',
    );
  }
  return next;
}

/**
 * A case that was made of the one that goes leaves the audit with it: no list and no figure has it any more, and its
 * history stays. One that was judged is not thrown away so: it is refused while it is complete or has feedback.
 */
function withdrawal({ store }: Context, made: CaseId): Edit {
  const fields = store.fieldsOf(made);
  const hasActions = [...fields].some(([field, value]) => actionOf(field, value) !== null);
  if (isCompleteAs(fields.get(CASE_STATUS)) || fields.has(STRENGTHS) || hasActions) {
    throw new AppError(
      'bad-input',
      'The case was judged: it is complete, or has feedback. Nothing was changed. It stays in the sample.',
    );
  }
  return { field: CASE_STATUS, value: WITHDRAWN };
}

/** S4: puts the next reserve of its stratum in the place of a case of the sample, and keeps why. */
export function replaceCase(
  context: Context,
  audit: AuditId,
  author: string,
  pseudonym: string,
  reason: string,
): Replaced {
  const { sample, found } = findCase(showSample(context, audit), pseudonym);
  const replacement: KeptReplacement = { in: nextReserve(context, sample, found), reason };
  const edit = { field: replacementField(pseudonym), value: JSON.stringify(replacement) };
  const { madeInto } = found;
  const leaving = madeInto === null ? null : withdrawal(context, madeInto);
  const { action } = save(context, 'replace', author, (recorder) => {
    recorder.edit(audit, [edit]);
    if (madeInto !== null && leaving) recorder.edit(madeInto, [leaving]);
  });
  return { action, in: replacement.in };
}
