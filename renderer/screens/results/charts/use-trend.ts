import type { AuditSummary } from '../../../../api/contract/audit.ts';
import type { DatedResults } from '../../../../domain/comparison/trend.ts';
import { sayDate } from '../../../parts/words.ts';
import { useCasebook } from '../../../session/casebook.tsx';
import { type Query, useQuery } from '../../../session/query.ts';
import { besideCases, type ShownCases } from '../which-cases.ts';

/** The last day that is known of an audit's fieldwork; null where none is entered. */
const dayOf = ({ from, to }: AuditSummary): string | null => to ?? from;

/** In the order of their fieldwork; those without dates stay where the list has them, before all others. */
function inOrder(audits: readonly AuditSummary[]): readonly AuditSummary[] {
  return audits.toSorted((one, other) => (dayOf(one) ?? '').localeCompare(dayOf(other) ?? ''));
}

function labelOf(audit: AuditSummary, at: number): string {
  const day = dayOf(audit);
  return day === null ? `Audit ${at + 1}` : sayDate(day).replace(/^\d+ /, '');
}

/** The same label twice is numbered, so that each names one audit. */
function numberTwins(labels: readonly string[]): readonly string[] {
  return labels.map((label, at) => {
    const before = labels.slice(0, at).filter((one) => one === label).length;
    return before === 0 ? label : `${label} (${before + 1})`;
  });
}

const sameService = (one: AuditSummary, other: AuditSummary): boolean =>
  one.service.trim().toLowerCase() === other.service.trim().toLowerCase();

/** Every audit of a service that the workbook has, in the order of their fieldwork, with their results: of closed ones their snapshots. */
export function useTrend(
  audit: AuditSummary,
  which: ShownCases,
): Query<readonly DatedResults[]> & { reload: () => void } {
  const { client } = useCasebook();
  return useQuery(`trend ${audit.id} ${which}`, async () => {
    const audits = inOrder((await client['audit.list']({})).filter((one) => sameService(one, audit)));
    const casesOf = (one: AuditSummary): ShownCases => (one.id === audit.id ? which : besideCases(one, which));
    const results = await Promise.all(
      audits.map((one) => client['results.get']({ audit: one.id, cases: casesOf(one) })),
    );
    const labels = numberTwins(audits.map(labelOf));
    return results.map((found, at) => ({ label: labels[at] ?? '', results: found }));
  });
}
