import { existsSync } from 'node:fs';
import path from 'node:path';

const WITHIN: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/**
 * The Electron binary, or null where it is not installed. Only looks for the file: to `require('electron')` in plain
 * Node would start its download.
 */
export function findElectron(root: string): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(root, 'node_modules/electron/dist');
  const file = path.join(folder, WITHIN[process.platform] ?? 'electron');
  return existsSync(file) ? file : null;
}
