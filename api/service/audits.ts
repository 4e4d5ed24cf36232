import {
  AUDIT_FRAMEWORK,
  AUDIT_FROM,
  AUDIT_KIND,
  AUDIT_SERVICE,
  AUDIT_TEAM,
  AUDIT_TO,
} from '../../domain/history/fields.ts';
import { AuditId } from '../../domain/ids.ts';
import { AuditKind, type AuditSummary } from '../contract/audit.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { type Context, openAudit } from './context.ts';

type Methods = Handlers<'audit.create' | 'audit.list' | 'audit.get'>;

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
    cases: counts.reduce((sum, { cases }) => sum + cases, 0),
    complete: counts.reduce((sum, { complete }) => sum + complete, 0),
  };
}

/** Audits: made, listed, summarised. */
export function auditMethods(context: Context): Methods {
  const { store, registry, makeId } = context;
  return {
    'audit.create': ({ author, framework, service, kind, from, to, team }) => {
      const loaded = registry.newest.find(({ framework: { id } }) => id === framework);
      if (!loaded) {
        const known = registry.newest.map(({ framework: { id } }) => id).join(', ');
        throw new AppError('bad-input', `There is no framework of that id. This program has: ${known}.`);
      }
      const id = AuditId.parse(`a-${makeId()}`);
      store.act('create-audit', author, (recorder) =>
        recorder.createAudit(id, [
          { field: AUDIT_SERVICE, value: service },
          { field: AUDIT_KIND, value: kind },
          { field: AUDIT_FRAMEWORK, value: `${framework}@${loaded.framework.version}` },
          { field: AUDIT_FROM, value: from },
          { field: AUDIT_TO, value: to },
          { field: AUDIT_TEAM, value: team },
        ]),
      );
      return { id };
    },
    'audit.list': () => store.read(() => store.auditIds().map((id) => summarise(context, id))),
    'audit.get': ({ audit }) => store.read(() => summarise(context, audit)),
  };
}
