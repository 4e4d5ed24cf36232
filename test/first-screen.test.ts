import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

const buildPage = () =>
  build({
    absWorkingDir: ROOT,
    entryPoints: ['renderer/main.tsx'],
    outdir: 'out/first-screen',
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    external: ['*.scss'],
    logLevel: 'silent',
  });

/** The modules that a page loads before anything is shown: its entry's, and those of chunks that this one cannot do without. */
async function modulesOfFirstScreen(): Promise<readonly string[]> {
  const { metafile } = await buildPage();
  const wanted = Object.keys(metafile.outputs).filter(
    (file) => metafile.outputs[file]?.entryPoint === 'renderer/main.tsx',
  );
  for (const file of wanted) {
    const statics = metafile.outputs[file]?.imports.filter(({ kind }) => kind === 'import-statement') ?? [];
    wanted.push(...statics.map((one) => one.path).filter((one) => !wanted.includes(one)));
  }
  return wanted.flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
}

test('the first screen of a page loads the case form, and no schema', async () => {
  const modules = await modulesOfFirstScreen();
  expect(modules).toContain('renderer/screens/case/CaseForm.tsx');
  expect(modules.filter((one) => /node_modules\/(zod|react-hook-form)\/|^api\/contract/.test(one))).toEqual([]);
});

test('a page asks for what it will show before it runs the rest of its script', async () => {
  const { outputFiles } = await buildPage();
  const entry = outputFiles.find(({ path: file }) => path.basename(file) === 'main.js')?.text ?? '';
  const [asks, runsReact] = [entry.indexOf('\n// renderer/begin.ts'), entry.search(/= __toESM\(require_react/)];
  expect(asks).toBeGreaterThan(0);
  expect(runsReact).toBeGreaterThan(asks);
});
