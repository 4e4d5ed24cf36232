import type { Change } from '../../domain/history/change.ts';
import { AUDIT_SAMPLE, CASE_ORIGIN, CASE_STATUS, nameWithin, replacementField } from '../../domain/history/fields.ts';
import { isWork, WITHDRAWN } from '../../domain/history/states.ts';
import { AuditId, CaseId } from '../../domain/ids.ts';
import { KeptReplacement } from '../../domain/sampling/kept.ts';
import { AppError } from '../errors.ts';
import type { Recorder, Store } from '../ports.ts';
import { replacementsOf } from './kept-sample.ts';
import { casesMade } from './origin.ts';

/** Whether a value of a case, given by a change later than another, is work that somebody did on it. */
function isWorkedOnSince(store: Store, id: CaseId, since: number): boolean {
  return [...store.fieldsOf(id)].some(
    ([field, value]) => isWork(field, value) && (store.currentChange(id, field)?.seq ?? 0) > since,
  );
}

function refuse(message: string): never {
  throw new AppError('stale', `${message} Nothing was changed.`);
}

const makesOrBringsBack = ({ field, old }: Change): boolean =>
  (field === CASE_ORIGIN && old === null) || (field === CASE_STATUS && old === WITHDRAWN);

/** Undo takes no case of a sample out of the audit once somebody worked on it. Throws `stale`. */
function refuseBegun(store: Store, id: CaseId, changes: readonly Change[]): void {
  const since = changes.find(makesOrBringsBack)?.seq;
  if (since === undefined || !isWorkedOnSince(store, id, since)) return;
  refuse('A case that came into the audit so was begun since, and undo would take it out again.');
}

/** A replacement that a change took back, or brought, as the history has it; null for any other change. */
function replacementIn(field: string, value: string | null): KeptReplacement | null {
  return value === null || nameWithin('replacement', field) === null ? null : KeptReplacement.parse(JSON.parse(value));
}

/** The case that came in the place of another, where it was made after the replacement was. */
function cameWith(store: Store, audit: AuditId, came: KeptReplacement, since: number): CaseId | null {
  const id = casesMade(store, audit).get(came.in) ?? null;
  const origin = id === null ? null : store.currentChange(id, CASE_ORIGIN);
  return origin !== null && origin.seq > since ? id : null;
}

function takeBackReplacement(store: Store, recorder: Recorder, audit: AuditId, made: Change): void {
  const came = replacementIn(made.field, made.new);
  if (!came) return;
  if (store.valueOf(audit, replacementField(came.in)) !== null) {
    refuse('The case that came in the place of this one was replaced too. Undo that replacement first.');
  }
  const id = cameWith(store, audit, came, made.seq);
  if (id === null) return;
  if (isWorkedOnSince(store, id, made.seq)) {
    refuse('The case that came in the place of this one was begun, so the replacement stays.');
  }
  recorder.edit(id, [{ field: CASE_STATUS, value: WITHDRAWN }]);
}

/** Throws `stale` where what an undo brings back does not fit what was replaced since. */
function refuseMisfits(store: Store, audit: AuditId, changes: readonly Change[]): void {
  const touched = new Set(changes.map(({ field }) => field));
  const others = replacementsOf(store.fieldsOf(audit)).filter(({ out }) => !touched.has(replacementField(out)));
  if (touched.has(AUDIT_SAMPLE) && others.length > 0) {
    refuse('Cases of the sample were replaced since it was drawn. Undo those replacements first.');
  }
  const coming = changes.flatMap(({ field, old }) => replacementIn(field, old)?.in ?? []);
  if (others.some((other) => coming.includes(other.in))) {
    refuse('The reserve that came in the place of this case has taken the place of another since.');
  }
}

/**
 * S4: what undoing changes of an audit or case means for the sample and the cases made of it. The case that came for a
 * replaced one leaves again, where nobody began it. Throws `stale` where somebody did, or where the sample would not fit.
 */
export function undoSampling(
  store: Store,
  recorder: Recorder,
  subject: AuditId | CaseId,
  changes: readonly Change[],
): void {
  const id = CaseId.safeParse(subject);
  if (id.success) {
    refuseBegun(store, id.data, changes);
    return;
  }
  const audit = AuditId.parse(subject);
  refuseMisfits(store, audit, changes);
  for (const made of changes) takeBackReplacement(store, recorder, audit, made);
}
