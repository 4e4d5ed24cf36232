import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import config from '../electron-builder.ts';
import packageJson from '../package.json' with { type: 'json' };

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const DEPLOYMENT = read('docs/deployment.md');
const WORKFLOW = read('.github/workflows/release.yml');

/** How electron-builder names x64 in the files of each kind. */
const X64: Readonly<Record<string, string>> = { AppImage: 'x86_64', deb: 'amd64' };
const SYSTEMS = ['win', 'mac', 'linux'] as const;

/** The names of every file that is made, with VERSION for the version. */
function artifactNames(): readonly string[] {
  return SYSTEMS.flatMap((system) => {
    const targets = [config[system]?.target ?? []].flat();
    return targets.flatMap((given) => {
      if (given === null || typeof given === 'string') throw new Error('expected targets with their architectures');
      const { target, arch } = given;
      const ext = target === 'nsis' ? 'exe' : target;
      const pattern = (target === 'nsis' ? config.nsis?.artifactName : null) ?? config.artifactName ?? '';
      return [arch ?? []].flat().map((one) => {
        const values = { version: 'VERSION', os: system, arch: one === 'x64' ? (X64[target] ?? one) : one, ext };
        return Object.entries(values).reduce((name, [key, value]) => name.replaceAll(`\${${key}}`, value), pattern);
      });
    });
  });
}

test('the page for IT departments names every file that is made, and no other', () => {
  const made = artifactNames();
  expect(made).toHaveLength(8);
  const told = DEPLOYMENT.replaceAll(/casebook-VERSION-mac-ARCH\.dmg`, `\.zip/g, () =>
    ['arm64', 'x64'].flatMap((arch) => ['dmg', 'zip'].map((ext) => `casebook-VERSION-mac-${arch}.${ext}`)).join(' '),
  );
  const named = new Set(told.match(/casebook-VERSION-[\w-]+\.\w+/g));
  expect([...named].toSorted()).toEqual([...made].toSorted());
});

test('the workflow passes on every kind of file that is made, with their hashes', () => {
  for (const name of artifactNames()) expect(WORKFLOW).toContain(`out/release/*${path.extname(name)}\n`);
  expect(WORKFLOW).toContain('sha256sum -- * > SHA256SUMS');
  expect(DEPLOYMENT).toContain('SHA256SUMS');
});

test('every placeholder is named as one, as is every secret of the workflow', () => {
  const placeholders = [packageJson.homepage, /<(.*)>/.exec(config.linux?.maintainer ?? '')?.[1] ?? '', config.appId];
  for (const placeholder of placeholders) expect(DEPLOYMENT).toContain(`\`${placeholder}\``);
  const secrets = [...WORKFLOW.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name);
  const formats = [...WORKFLOW.matchAll(/format\('\{0\}(\w+)'/g)].flatMap(([, rest]) => [
    `Windows${rest}`,
    `macOS${rest}`,
  ]);
  expect(formats).toHaveLength(4);
  for (const name of [...secrets, ...formats]) expect(DEPLOYMENT).toContain(`\`${name}\``);
});
