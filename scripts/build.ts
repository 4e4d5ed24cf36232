import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build as bundle } from 'esbuild';
import { build as buildPages } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '..');

const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
  // A program is read whole at each start. Names stay, so that a stack can be read.
  minifySyntax: true,
  minifyWhitespace: true,
} as const satisfies BuildOptions;

/** The main process. Of what is installed only Electron and the native database driver stay outside the bundle. */
async function buildMain(): Promise<void> {
  await bundle({
    ...SHARED,
    platform: 'node',
    target: 'node24',
    entryPoints: { main: 'electron/main.ts', 'backup-worker': 'host/backup/backup-worker.ts' },
    external: ['electron', 'better-sqlite3'],
    outdir: 'out/main',
    outExtension: { '.js': '.cjs' },
  });
  cpSync(path.join(ROOT, 'electron/icon.png'), path.join(ROOT, 'out/main/icon.png'));
}

/** The preload script. In a sandbox it can require Electron and nothing else. */
async function buildPreload(): Promise<void> {
  await bundle({
    ...SHARED,
    platform: 'browser',
    target: 'chrome140',
    entryPoints: ['electron/preload.ts'],
    external: ['electron'],
    outfile: 'out/preload/preload.cjs',
  });
}

/** The command line, for the packaged program: it runs in the main process where it was given words. */
async function buildCommandLine(): Promise<void> {
  rmSync(path.join(ROOT, 'out/cli'), { recursive: true, force: true }); // a part's name changes with what is in it
  await bundle({
    ...SHARED,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    entryPoints: { casebook: 'cli/main.ts', 'backup-worker': 'host/backup/backup-worker.ts' },
    external: ['better-sqlite3'],
    outdir: 'out/cli',
    outExtension: { '.js': '.mjs' },
    // The program and its thread share what they have in common, and load a writer of documents only to write one.
    splitting: true,
    // What is bundled of CommonJS asks for Node's own modules by require; a name that no bundled module has.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  });
}

await buildPages({ configFile: path.join(ROOT, 'renderer/vite.config.ts'), logLevel: 'warn' });
await buildMain();
await buildPreload();
await buildCommandLine();
