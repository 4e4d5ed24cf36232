import { FieldId } from '../ids.ts';

/** The case fields that say which worker had a case. They leave only when somebody asks for them (demand 25). */
export const WORKER_FIELDS: ReadonlySet<FieldId> = new Set([FieldId.parse('caseManager')]);
