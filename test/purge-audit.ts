// Purges an audit, for tests: WORKBOOK SECRET AUDIT. Says when it begins and when it is done.
import { writeSync } from 'node:fs';
import { openWorkbook } from '../db/open.ts';
import { purgeAudit } from '../db/purge.ts';
import { AuditId } from '../domain/ids.ts';

const [file = '', secret = '', audit] = process.argv.slice(2);
const driver = await openWorkbook(file, secret);
writeSync(1, 'open\n');
purgeAudit(driver, { audit: AuditId.parse(audit), author: 'A child', reason: 'Kept long enough', now: new Date() });
writeSync(1, 'purged\n');
driver.close();
