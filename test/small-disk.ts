import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { makeFolder } from '../db/test-builders.ts';

/** A disk of its own, of some size such as `1m`; null where this machine lets nobody make one. Gone with the test. */
export function mountSmallDisk(size: string): string | null {
  const folder = path.join(makeFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

/** Makes such a disk one that can only be read, or again one that can be written to. */
export function remount(folder: string, mode: 'ro' | 'rw'): void {
  execFileSync('mount', ['-o', `remount,${mode}`, folder], { stdio: 'ignore' });
}
