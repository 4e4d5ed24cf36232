import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../api/errors.ts';
import { type Place, refuseLivePlace } from '../domain/backup/live-place.ts';

/** Where file systems are mounted; empty where the system keeps no such list. Spaces stand there as \040. */
function listMounts(): Place['mounts'] {
  try {
    const lines = readFileSync('/proc/self/mounts', 'utf8').trim().split('\n');
    return lines.map((line) => {
      const [, at = '', type = ''] = line.split(' ');
      return { at: at.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8))), type };
    });
  } catch {
    return [];
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder); // on Windows a drive letter of the network becomes its UNC path
  } catch {
    return path.resolve(folder); // there is none: whoever opens a file in it says so
  }
}

/** Refuses a place that is not of this computer alone. Throws `bad-input`. */
export function requireLivePlace(file: string): void {
  const reason = refuseLivePlace({
    folder: realFolder(path.dirname(file)),
    platform: process.platform,
    environment: process.env,
    mounts: listMounts(),
  });
  if (reason === null) return;
  throw new AppError(
    'bad-input',
    `This is ${reason}, where a workbook that is being written to can be torn. Nothing was changed. Keep it in a folder of this computer alone, and use this place for backups.`,
  );
}
