import type { ShownSample } from '../api/contract/sample.ts';
import type { AuditId } from '../domain/ids.ts';
import { settingsFor, takeIn, WESTMARCH } from './list-of-cases.ts';
import { AUTHOR, type TestWorkbook } from './workbook.ts';

/** The pseudonyms of the cases in a sample, in its order. */
export const pseudonymsOf = ({ cases }: ShownSample): string[] => cases.map((one) => one.case.pseudonym);

/** What tests of samples do with a workbook, over and over. */
export function samplesIn(workbook: TestWorkbook) {
  const { client } = workbook;
  async function get(audit: AuditId): Promise<ShownSample> {
    const { sample } = await client['sample.get']({ audit });
    if (!sample) throw new Error('expected a sample, found none');
    return sample;
  }
  return {
    get,
    /** An audit with the list of 120 cases that is shipped. */
    async auditWithList(service: string): Promise<AuditId> {
      const audit = await workbook.newAudit(service);
      await takeIn(workbook, audit, WESTMARCH);
      return audit;
    },
    async draw(audit: AuditId, parts: Parameters<typeof settingsFor>[2] = {}): Promise<ShownSample> {
      await client['sample.draw']({ author: AUTHOR, audit, settings: await settingsFor(workbook, audit, parts) });
      return get(audit);
    },
    /** The references of the cases that an audit holds. */
    listed: async (audit: AuditId) => (await client['case.list']({ audit })).map(({ reference }) => reference),
  };
}
