import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** What the data folder depends on: the machine, its user and their environment. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const NAME = 'casebook';

/** A variable that names a folder. An XDG path that is not absolute is to be ignored, says the convention. */
function folderOf(value: string | undefined): string | null {
  return value && path.isAbsolute(value) ? value : null;
}

/**
 * Where Casebook keeps its data when nobody says otherwise.
 *
 * | CASEBOOK_HOME | system  | folder |
 * |---------------|---------|--------|
 * | set           | any     | that one |
 * |               | Windows | %APPDATA%\casebook |
 * |               | macOS   | ~/Library/Application Support/casebook |
 * |               | others  | $XDG_DATA_HOME/casebook, or ~/.local/share/casebook |
 */
export function dataFolder({ platform, home, environment }: Surroundings): string {
  const own = environment['CASEBOOK_HOME'];
  if (own) return path.resolve(own);
  if (platform === 'win32')
    return path.join(folderOf(environment['APPDATA']) ?? path.join(home, 'AppData', 'Roaming'), NAME);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', NAME);
  return path.join(folderOf(environment['XDG_DATA_HOME']) ?? path.join(home, '.local', 'share'), NAME);
}

/** The folder of workbooks in a data folder. */
export function workbooksFolder(data: string): string {
  return path.join(data, 'workbooks');
}

/** Makes a data folder's folder of workbooks if need be, for its owner alone. Electron and loopback share it. */
export function makeWorkbooksFolder(data: string): string {
  const folder = workbooksFolder(data);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
