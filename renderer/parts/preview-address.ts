import type { WantedDocument } from '../../api/contract/report.ts';

/** Where a document is shown before it is made. */
export function previewAddress({ audit, kind, case: id, names, cases }: WantedDocument): string {
  return `/audits/${audit}/report/preview/${kind}/${names ? 'named' : 'unnamed'}/${cases}${id === null ? '' : `/${id}`}`;
}
