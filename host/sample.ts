import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Context } from '../api/service/context.ts';
import { makeWorkbookService } from '../api/service/service.ts';
import { findKeyOf } from '../db/open.ts';
import { registryBeforeTheMove } from '../domain/framework/registry.ts';
import type { AuditId } from '../domain/ids.ts';
import { CHANGING_STANDARDS } from '../samples/changing-standards.ts';
import gloucestershire from '../samples/published/gloucestershire-2020.json' with { type: 'json' };
import leicestershire from '../samples/published/leicestershire-2021.json' with { type: 'json' };
import { renderSample } from '../samples/render.ts';
import { makeWorkbook, openWorkspace } from './workspace.ts';

const AUTHOR = 'Casebook sample';

interface Sample {
  readonly framework: string;
  readonly service: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

async function fillWith(context: Context, { framework, service: name, files }: Sample): Promise<AuditId> {
  const service = makeWorkbookService(context);
  const { id: audit } = await service['audit.create']({
    author: AUTHOR,
    framework,
    service: name,
    kind: 'inspection',
    from: null,
    to: null,
    team: null,
    retainUntil: null,
  });
  await service['import.run']({ author: AUTHOR, audit, files, job: null });
  return audit;
}

const rebuilt = (published: typeof gloucestershire | typeof leicestershire): Sample => ({
  framework: published.framework,
  service: `${published.service} (sample: the cases are invented)`,
  files: [...renderSample(published)].map(([name, text]) => ({ name, text })),
});

/** Cases that were started before version 2 of their standards was there. */
async function addChangingStandards(of: Context): Promise<void> {
  const context = { ...of, registry: registryBeforeTheMove() };
  const audit = await fillWith(context, CHANGING_STANDARDS);
  const service = makeWorkbookService(context);
  for (const { id, reference } of await service['case.list']({ audit })) {
    if (reference === CHANGING_STANDARDS.complete) await service['case.complete']({ author: AUTHOR, case: id });
  }
}

/**
 * Makes a workbook with two inspections rebuilt from published figures and one audit whose standards change, in a
 * temporary folder of its own, to look round in and be thrown away: the folder goes when the workbook is put away.
 */
export async function makeSampleWorkbook(): Promise<{ readonly file: string; readonly passphrase: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-sample-'));
  const file = path.join(folder, 'sample.casebook');
  const passphrase = randomBytes(24).toString('base64url');
  try {
    await makeWorkbook(file, passphrase);
    const { context, close } = await openWorkspace(file, await findKeyOf(file, passphrase));
    try {
      for (const published of [gloucestershire, leicestershire]) await fillWith(context, rebuilt(published));
      await addChangingStandards(context);
    } finally {
      close();
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return { file, passphrase };
}
