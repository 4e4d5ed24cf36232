import { AUDIT_KIND, AUDIT_SERVICE, AUDIT_TO } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import { isSmall } from '../../domain/scoring/small-numbers.ts';
import type { TrendColumn } from '../contract/round.ts';
import { reportedOf } from '../report/reported.ts';
import { type Context, openAudit } from '../service/context.ts';
import { roundsUpTo } from './rounds.ts';

type Column = Omit<TrendColumn, 'startsFramework'>;

/** F2: yes of those that applied and were answered, for the key questions that the round asks; of a closed audit, its snapshot. */
function columnOf(
  context: Context,
  audit: AuditId,
  kind: Column['kind'],
  label: string,
  asked: ReadonlySet<string>,
): Column {
  const { loaded } = openAudit(context, audit);
  const { results } = reportedOf(context, audit, 'all');
  const figures = results.standards
    .flatMap((standard) => (standard.evidence === 'cases' ? standard.keyQuestions : []))
    .filter(({ id }) => asked.has(id))
    .map(({ id, yes, no }) => {
      const text = loaded.questionById.get(id)?.text ?? '';
      return { question: id, text, yes, of: yes + no, isSmall: isSmall(yes + no) };
    });
  const cases = results.complete.of;
  const { id, version } = loaded.framework;
  return { audit, kind, label, framework: `${id}@${version}`, cases, figures };
}

/** The inspection of a service that ended last before a month's end; null where none has a last day. */
function lastInspection({ store }: Context, service: string, month: string) {
  const ended = store.auditIds().flatMap((audit) => {
    const fields = store.fieldsOf(audit);
    const to = fields.get(AUDIT_TO);
    const isOne = fields.get(AUDIT_KIND) === 'inspection' && fields.get(AUDIT_SERVICE) === service;
    return isOne && to !== undefined && to.slice(0, 7) <= month ? [{ audit, to }] : [];
  });
  return ended.sort((a, b) => (a.to < b.to ? 1 : -1))[0] ?? null;
}

/** What a team's rounds found up to this one, in counts, with the service's last inspection first. Of no worker. */
export function trendFor(context: Context, audit: AuditId): readonly TrendColumn[] {
  const { fields, loaded } = openAudit(context, audit);
  const rounds = roundsUpTo(context, audit);
  const asked = new Set<string>(loaded.questions.map(({ id }) => id));
  const month = rounds.at(-1)?.plan.month ?? '';
  const inspection = lastInspection(context, fields.get(AUDIT_SERVICE) ?? '', month);
  const columns = [
    ...(inspection ? [columnOf(context, inspection.audit, 'inspection', inspection.to, asked)] : []),
    ...rounds.map((round) => columnOf(context, round.audit, 'dip-sample', round.plan.month, asked)),
  ];
  return columns.map((column, at) => ({
    ...column,
    startsFramework: at > 0 && column.framework !== columns[at - 1]?.framework,
  }));
}
