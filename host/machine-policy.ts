import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { codeOf } from '../db/errors.ts';
import type { Surroundings } from './data-folder.ts';

/** What whoever looks after a computer decides for everybody on it. */
export const MachinePolicy = z
  .strictObject({ rememberKeys: z.boolean().describe('Whether the computer may remember the key of a workbook') })
  .readonly();
export type MachinePolicy = z.infer<typeof MachinePolicy>;

const NOTHING_DECIDED: MachinePolicy = { rememberKeys: true };
const EVERYTHING_FORBIDDEN: MachinePolicy = { rememberKeys: false };

/**
 * Where the policy of a computer lies: where administrators write, and others only read.
 *
 * | system  | file |
 * |---------|------|
 * | Windows | %ProgramData%\casebook\policy.json |
 * | macOS   | /Library/Application Support/casebook/policy.json |
 * | others  | /etc/casebook/policy.json |
 */
export function machinePolicyFile({ platform, environment }: Omit<Surroundings, 'home'>): string {
  if (platform === 'win32')
    return path.win32.join(environment['ProgramData'] ?? 'C:\\ProgramData', 'casebook', 'policy.json');
  if (platform === 'darwin') return '/Library/Application Support/casebook/policy.json';
  return '/etc/casebook/policy.json';
}

/** Reads a policy. Without a file nothing is decided; one that cannot be read or understood forbids all it could forbid. */
export function readMachinePolicy(file: string): MachinePolicy {
  try {
    return MachinePolicy.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? NOTHING_DECIDED : EVERYTHING_FORBIDDEN;
  }
}
