import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { exportAudit } from '../api/export/export-audit.ts';
import type { Context } from '../api/service/context.ts';
import { firstAudit } from './workbook.ts';

/** Writes every file of the first audit's export, as `casebook export` does. */
export function exportInto(context: Context, directory: string): void {
  const audit = firstAudit(context);
  context.store.read(() => {
    for (const { name, chunks } of exportAudit(context, audit)) {
      const place = path.join(directory, name);
      const descriptor = openSync(`${place}.part`, 'w');
      for (const chunk of chunks()) writeSync(descriptor, chunk);
      fsyncSync(descriptor);
      closeSync(descriptor);
      renameSync(`${place}.part`, place);
    }
  });
}
