import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ListMapping } from '../domain/caseload/mapping.ts';
import type { AuditId } from '../domain/ids.ts';
import type { SampleSettings } from '../domain/sampling/settings.ts';
import { AUTHOR, type TestWorkbook } from './workbook.ts';

/** The invented list of 120 cases, and the day that it is made for. */
export const WESTMARCH = readFileSync(path.join(import.meta.dirname, '../samples/caseload/westmarch-caseload.csv'));
export const WESTMARCH_DAY = '2026-11-24';

/** How a list is read, unless a test says otherwise. */
export function reading(audit: AuditId, content: string | Uint8Array, name = 'list.csv') {
  const base64 = Buffer.from(content).toString('base64');
  return { audit, file: { name, base64 }, encoding: 'utf-8' as const, headerRow: null };
}

/** The mapping that Casebook guesses for a list. */
export async function guessFor(
  { client }: TestWorkbook,
  audit: AuditId,
  content: string | Uint8Array,
): Promise<ListMapping> {
  const looked = await client['caseload.look'](reading(audit, content));
  if (looked.kind !== 'table') throw new Error(`expected a table, found ${looked.kind}`);
  return looked.mapping;
}

/** Takes a list in as Casebook guesses it. */
export async function takeIn(
  workbook: TestWorkbook,
  audit: AuditId,
  content: string | Uint8Array,
  mapping?: ListMapping,
) {
  const how = mapping ?? (await guessFor(workbook, audit, content));
  return workbook.client['caseload.import']({ author: AUTHOR, ...reading(audit, content), mapping: how });
}

/** The usual settings for the invented list, with a seed that stays; what matters can be set. */
export async function settingsFor(
  { client }: TestWorkbook,
  audit: AuditId,
  parts: Partial<SampleSettings> = {},
): Promise<SampleSettings> {
  const { settings } = await client['sample.settings']({ audit });
  return {
    ...settings,
    eligibility: { ...settings.eligibility, countBackFrom: WESTMARCH_DAY },
    seed: 'WESTMARCH',
    ...parts,
  };
}
