import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AuditId } from '../domain/ids.ts';
import { type PUBLISHED, readPublished } from '../samples/test-published.ts';
import type { TestWorkbook } from './workbook.ts';

const SAMPLES = path.join(import.meta.dirname, '../samples');

/** Makes an audit of a rebuilt inspection: its cases, answers and judgements as they are shipped. */
export async function importSample(workbook: TestWorkbook, name: (typeof PUBLISHED)[number]): Promise<AuditId> {
  const { framework, service } = readPublished(name);
  const audit = await workbook.newAudit(service, framework);
  const files = ['cases.csv', 'answers.csv', 'judgements.csv'];
  const texts = files.map((file) => [file, readFileSync(path.join(SAMPLES, name, file))] as const);
  workbook.importFiles(audit, Object.fromEntries(texts));
  return audit;
}
