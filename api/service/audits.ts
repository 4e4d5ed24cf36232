import {
  AUDIT_FRAMEWORK,
  AUDIT_FROM,
  AUDIT_KIND,
  AUDIT_RETAIN_UNTIL,
  AUDIT_SERVICE,
  AUDIT_STATUS,
  AUDIT_TEAM,
  AUDIT_TO,
} from '../../domain/history/fields.ts';
import { auditStatusOf } from '../../domain/history/states.ts';
import { AuditId } from '../../domain/ids.ts';
import { AuditKind, type AuditSummary } from '../contract/audit.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import type { Edit } from '../ports.ts';
import { type Context, openAudit, save } from './context.ts';
import { closingOf } from './snapshot.ts';

type Methods = Handlers<'audit.create' | 'audit.edit' | 'audit.list' | 'audit.get'>;

type AuditParts = Pick<AuditSummary, 'service' | 'kind' | 'from' | 'to' | 'team' | 'retainUntil'>;

/** The name of an audit's service. */
export const serviceOf = (fields: ReadonlyMap<string, string>): string => fields.get(AUDIT_SERVICE) ?? '';

function summarise(context: Context, id: AuditId): AuditSummary {
  const { fields, loaded } = openAudit(context, id);
  const counts = [...context.store.caseCounts(id).values()];
  return {
    id,
    service: serviceOf(fields),
    kind: AuditKind.parse(fields.get(AUDIT_KIND)),
    from: fields.get(AUDIT_FROM) ?? null,
    to: fields.get(AUDIT_TO) ?? null,
    team: fields.get(AUDIT_TEAM) ?? null,
    framework: loaded.framework.id,
    frameworkVersion: loaded.framework.version,
    retainUntil: fields.get(AUDIT_RETAIN_UNTIL) ?? null,
    status: auditStatusOf(fields.get(AUDIT_STATUS)),
    snapshot: closingOf(fields),
    cases: counts.reduce((sum, { cases }) => sum + cases, 0),
    complete: counts.reduce((sum, { complete }) => sum + complete, 0),
  };
}

const partEdits = ({ service, kind, from, to, team, retainUntil }: AuditParts): readonly Edit[] => [
  { field: AUDIT_SERVICE, value: service },
  { field: AUDIT_KIND, value: kind },
  { field: AUDIT_FROM, value: from },
  { field: AUDIT_TO, value: to },
  { field: AUDIT_TEAM, value: team },
  { field: AUDIT_RETAIN_UNTIL, value: retainUntil },
];

/** Audits: made, edited, listed, summarised. */
export function auditMethods(context: Context): Methods {
  const { store, registry, makeId } = context;
  return {
    'audit.create': ({ author, framework, ...parts }) => {
      const loaded = registry.newest.find(({ framework: { id } }) => id === framework);
      if (!loaded) {
        const known = registry.newest.map(({ framework: { id } }) => id).join(', ');
        throw new AppError('bad-input', `There is no framework of that id. This program has: ${known}.`);
      }
      const id = AuditId.parse(`a-${makeId()}`);
      const goesBy = { field: AUDIT_FRAMEWORK, value: `${framework}@${loaded.framework.version}` };
      store.act('create-audit', author, (recorder) => recorder.createAudit(id, [...partEdits(parts), goesBy]));
      return { id };
    },
    'audit.edit': ({ author, audit, ...parts }) =>
      save(context, 'edit-audit', author, (recorder) => {
        openAudit(context, audit);
        recorder.edit(audit, partEdits(parts));
      }),
    'audit.list': () => store.read(() => store.auditIds().map((id) => summarise(context, id))),
    'audit.get': ({ audit }) => store.read(() => summarise(context, audit)),
  };
}
