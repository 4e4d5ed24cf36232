import { AUDIT_TO, CASE_ASSESSOR, factField, REFERENCE } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { KnownToAudit } from '../../domain/privacy/find-personal.ts';
import { WORKER_FIELDS } from '../../domain/privacy/worker-fields.ts';
import { readJudgements } from '../judgements.ts';
import { type Context, openAudit } from '../service/context.ts';

/** Names as people list them: "A. Smith, B. Jones and C. Brown". */
export const splitNames = (names: string): readonly string[] =>
  names.split(/[,;&\n]|\band\b/).map((name) => name.trim());

/** What an audit knows of people and cases, to be looked for in its free text. */
export function knownToAudit(context: Context, audit: AuditId): KnownToAudit {
  const { fields, loaded } = openAudit(context, audit);
  const people = readJudgements(loaded.framework, fields).flatMap((judgement) =>
    judgement.kind === 'panel' ? splitNames(judgement.names ?? '') : [],
  );
  const references: string[] = [];
  const ofPeople = [CASE_ASSESSOR, ...[...WORKER_FIELDS].map(factField)];
  for (const facts of context.store.fieldsOfCases(audit, 'facts')) {
    references.push(facts.get(REFERENCE) ?? '');
    people.push(...ofPeople.map((field) => facts.get(field) ?? ''));
  }
  const last = fields.get(AUDIT_TO);
  const year = last ? Number(last.slice(0, 4)) : context.clock().getUTCFullYear();
  return { people: [...new Set(people)], references, year };
}
