import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Context } from '../api/service/context.ts';
import { makeWorkbookService } from '../api/service/service.ts';
import { findKeyOf } from '../db/open.ts';
import gloucestershire from '../samples/published/gloucestershire-2020.json' with { type: 'json' };
import leicestershire from '../samples/published/leicestershire-2021.json' with { type: 'json' };
import { renderSample } from '../samples/render.ts';
import { makeWorkbook, openWorkspace } from './workspace.ts';

const AUTHOR = 'Casebook sample';

async function fillWith(context: Context, published: typeof gloucestershire | typeof leicestershire): Promise<void> {
  const service = makeWorkbookService(context);
  const { id: audit } = await service['audit.create']({
    author: AUTHOR,
    framework: published.framework,
    service: `${published.service} (sample: the cases are invented)`,
    kind: 'inspection',
    from: null,
    to: null,
    team: null,
    retainUntil: null,
  });
  const files = [...renderSample(published)].map(([name, text]) => ({ name, text }));
  await service['import.run']({ author: AUTHOR, audit, files, job: null });
}

/**
 * Makes a workbook with two inspections rebuilt from published figures, in a temporary folder of its own, to look
 * round in and be thrown away: the folder goes when the workbook is put away.
 */
export async function makeSampleWorkbook(): Promise<{ readonly file: string; readonly passphrase: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-sample-'));
  const file = path.join(folder, 'sample.casebook');
  const passphrase = randomBytes(24).toString('base64url');
  try {
    await makeWorkbook(file, passphrase);
    const { context, close } = await openWorkspace(file, await findKeyOf(file, passphrase));
    try {
      for (const published of [gloucestershire, leicestershire]) await fillWith(context, published);
    } finally {
      close();
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return { file, passphrase };
}
