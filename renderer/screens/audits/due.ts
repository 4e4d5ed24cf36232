import type { AuditSummary } from '../../../api/contract/audit.ts';

/** The day that it is here and now, as `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const part = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** Whether an audit is past the last day that it was to be kept. */
export function isDue({ retainUntil }: Pick<AuditSummary, 'retainUntil'>, day: string): boolean {
  return retainUntil !== null && retainUntil < day;
}
