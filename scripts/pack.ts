import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseState } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import config from '../electron-builder.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'; // by which fuses are found in a binary of Electron
const FUSES = 9;
const LOCALES = ['en-GB', 'en-US', 'cy'];

/** A folder that looks like an unpacked Electron, for a machine without one: programs of a few bytes, with all fuses on. */
function makeFakeElectron(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-electron-'));
  const wire = Buffer.from([1, FUSES, ...Array(FUSES).fill(FuseState.ENABLE)]);
  const program = Buffer.concat([Buffer.from('no program'), Buffer.from(SENTINEL), wire]);
  for (const name of ['electron', 'electron.exe']) writeFileSync(path.join(folder, name), program);
  for (const name of ['resources', 'locales']) mkdirSync(path.join(folder, name));
  for (const locale of LOCALES) writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '');
  return folder;
}

/** Packs what `electron-builder.ts` says for one system into out/package, as far as that can be done without Electron. */
async function pack(platform: Platform, electronDist: string): Promise<void> {
  const isWindows = platform === Platform.WINDOWS;
  await build({
    projectDir: ROOT,
    targets: platform.createTarget('dir', Arch.x64),
    publish: 'never',
    config: {
      ...config,
      electronDist,
      directories: { ...config.directories, output: path.join(ROOT, 'out/package') },
      win: { ...config.win, signAndEditExecutable: false },
      disableAsarIntegrity: isWindows, // it is written into a real program's resources
    },
  });
}

rmSync(path.join(ROOT, 'out/package'), { recursive: true, force: true });
const electronDist = makeFakeElectron();
try {
  for (const platform of [Platform.LINUX, Platform.WINDOWS]) await pack(platform, electronDist);
} finally {
  rmSync(electronDist, { recursive: true });
}
