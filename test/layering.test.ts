import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');

/** Who may import whom: the table of the architecture, and what stands beside the layers. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  api: ['domain'],
  samples: ['domain'],
  db: ['api', 'domain'],
  host: ['db', 'api', 'domain', 'samples'],
  electron: ['host', 'api', 'domain'],
  cli: ['host', 'api', 'domain'],
  renderer: ['api', 'domain'],
};

/** Of a layer that may be imported, only these files. */
const ONLY: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  db: { api: /^api\/(ports|errors)\.ts$/ },
  renderer: { api: /^api\/(contract|client|errors|contract\/[\w-]+)\.ts$/ },
};

/** The packages a layer may import; every layer may import zod where it says so, and Node where it says so. */
const MAY_USE: Readonly<Record<string, RegExp>> = {
  domain: /^zod$/,
  api: /^zod$/,
  samples: /^(zod|node:.+)$/,
  db: /^(better-sqlite3|node:.+)$/,
  host: /^(csv-parse|docx|docx\/(charts|layout)|fflate|read-excel-file\/node|write-excel-file\/(node|utility)|zod|node:.+)$/,
  electron: /^(electron|zod|node:.+)$/,
  cli: /^node:.+$/,
  renderer: /^(?!node:|better-sqlite3|csv-parse|read-excel-file|electron).+$/,
};

interface Import {
  readonly from: string;
  /** A file of this repository, or a package. */
  readonly to: string;
  readonly isOurs: boolean;
  /** Gone when the program runs. */
  readonly isType: boolean;
}

const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$|(^|\/)test-[\w-]+\.ts$/.test(file);
const layerOf = (file: string): string => file.split('/')[0] ?? '';

const files = globSync('**/*.{ts,tsx,mts}', {
  cwd: ROOT,
  exclude: (name) => ['node_modules', 'out', '.git'].includes(path.basename(String(name))),
})
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** Source without comments, so that an example in one is not taken for an import. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** Every import, export from and dynamic import of a source. */
function listImports(file: string, text: string): readonly Import[] {
  const found = withoutComments(text).matchAll(
    /(?:^|[\n;}])\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[\n;}])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([whole, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? '';
    const isOurs = name.startsWith('.');
    const to = isOurs ? path.posix.join(path.posix.dirname(file), name.replace(/\?\w+$/, '')) : name;
    return { from: file, to, isOurs, isType: /(import|export)\s+type\b/.test(whole) };
  });
}

const imports = files.flatMap((file) => listImports(file, readFileSync(path.join(ROOT, file), 'utf8')));
const isConfig = (file: string): boolean => file.endsWith('.config.ts');
const ofProgram = imports.filter(
  ({ from }) => Object.hasOwn(MAY_IMPORT, layerOf(from)) && !isTest(from) && !isConfig(from),
);
const show = ({ from, to }: Pick<Import, 'from' | 'to'>): string => `${from} -> ${to}`;

/** A way from a file back to itself; empty where there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    way.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle.length > 0) return cycle;
    }
    way.pop();
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

const graphOf = (list: readonly Import[]): ReadonlyMap<string, readonly string[]> =>
  new Map([...Map.groupBy(list, ({ from }) => from)].map(([from, some]) => [from, some.map(({ to }) => to)]));

describe('reading imports', () => {
  test('finds every way to write one, and none in a comment', () => {
    const lines = [
      'import a from "./a.ts";',
      "import type { B } from '../b.ts';",
      'import {\n  c,\n  type C,\n} from "./c.ts";',
      'import "./d.ts";',
      'export * from "./e.ts";',
      'export type { F } from "./f.ts";',
      'const g = await import(§./g.ts§);',
      'import h from "./h.json" with { type: "json" };',
      'import * as z from "zod";',
      '// import "./no.ts";',
      '/* import "./no.ts"; */',
      'const from = "from";',
    ];
    const text = lines.join('\n').replaceAll('§', '"'); // else this file would import it
    expect(listImports('api/x.ts', text).map(({ to }) => to)).toEqual([
      'api/a.ts',
      'b.ts',
      'api/c.ts',
      'api/d.ts',
      'api/e.ts',
      'api/f.ts',
      'api/g.ts',
      'api/h.json',
      'zod',
    ]);
  });

  test('finds a cycle, and none where there is none', () => {
    const edge = (from: string, to: string): Import => ({ from, to, isOurs: true, isType: false });
    expect(findCycle(graphOf([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')]))).toEqual(['b', 'c', 'b']);
    expect(findCycle(graphOf([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')]))).toEqual([]);
  });

  test('finds the whole program', () => {
    for (const layer of ['domain', 'api', 'db', 'host', 'cli', 'samples']) {
      expect(ofProgram.filter(({ from }) => layerOf(from) === layer).length).toBeGreaterThan(4);
    }
  });

  test('leads to files that are there', () => {
    expect(imports.filter(({ to, isOurs }) => isOurs && !existsSync(path.join(ROOT, to))).map(show)).toEqual([]);
  });
});

describe('the layers', () => {
  test('import only those below them', () => {
    const wrong = ofProgram.filter(({ from, to, isOurs }) => {
      const [own, other] = [layerOf(from), layerOf(to)];
      if (!isOurs || own === other || to === 'package.json' || to.startsWith('samples/published/')) return false;
      return !MAY_IMPORT[own]?.includes(other) || ONLY[own]?.[other]?.test(to) === false;
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test('use only the packages that are theirs', () => {
    const wrong = ofProgram.filter(({ from, to, isOurs }) => !isOurs && !MAY_USE[layerOf(from)]?.test(to));
    expect(wrong.map(show)).toEqual([]);
  });

  test('leave the database to two files, and Electron to its own', () => {
    const users = ofProgram.filter(({ to }) => to === 'better-sqlite3').map(({ from }) => from);
    expect(users).toEqual(['db/driver.ts']);
    const preload = ofProgram.filter(({ from }) => from === 'electron/preload.ts');
    expect(
      preload.filter(({ to, isOurs }) => (isOurs ? layerOf(to) !== 'electron' : to !== 'electron')).map(show),
    ).toEqual([]);
  });

  test('have no part of a test or a bench in the program', () => {
    const wrong = ofProgram.filter(({ to, isOurs }) => isOurs && (isTest(to) || /^(test|bench|e2e)\//.test(to)));
    expect(wrong.map(show)).toEqual([]);
  });

  test('have no cycle', () => {
    expect(findCycle(graphOf(imports.filter(({ isOurs, isType }) => isOurs && !isType)))).toEqual([]);
  });

  test.each(['domain', 'api'])('%s knows neither Node nor a browser', (layer) => {
    const source = files.filter((file) => layerOf(file) === layer && !isTest(file));
    const wrong = source.filter((file) =>
      /\b(process|Buffer|__dirname|require|window|localStorage|fetch)\s*[.(]/.test(
        withoutComments(readFileSync(path.join(ROOT, file), 'utf8')),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
