import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../db/migrate.ts';
import { PASSPHRASE } from '../db/test-builders.ts';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { makeDesk } from '../host/desk.ts';
import { tempFolder } from './temp-folder.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
/** Versions of which a workbook is kept: every one that was released, the present one perhaps. */
const VERSIONS = readdirSync(FIXTURES).map((name) => Number(/^version-(\d+)\.casebook$/.exec(name)?.[1]));

/** A desk with a copy of the workbook that a version left. */
function deskWith(version: number) {
  const folder = tempFolder();
  copyFileSync(path.join(FIXTURES, `version-${version}.casebook`), path.join(folder, 'old.casebook'));
  return { folder, desk: makeDesk({ folder, data: folder, host: 'direct', worker: WORKER_PROGRAM, log: () => {} }) };
}

const snapshotsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => / migration .*\.casebook$/.test(name));

test('of every older version of the file a workbook is kept', () => {
  const older = Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 1);
  expect(VERSIONS).toEqual(expect.arrayContaining(older));
  expect(VERSIONS.length).toBeGreaterThan(0);
});

test.each(VERSIONS)(
  'a workbook of version %i opens, is whole, holds what it held, and was backed up before it was changed',
  async (version) => {
    const before = readFileSync(path.join(FIXTURES, `version-${version}.casebook`));
    const { folder, desk } = deskWith(version);
    const { store } = await desk.open(path.join(folder, 'old.casebook'), PASSPHRASE);
    expect(store.verify(() => {}).faults).toEqual([]);
    const [audit] = await desk.client['audit.list']({});
    expect(audit).toMatchObject({ service: 'Westmarch', cases: 3, from: '2026-11-02' });
    const cases = await desk.client['case.list']({ audit: audit?.id ?? '' });
    expect(cases.map(({ reference, answered }) => [reference, answered])).toEqual([
      ['C1', 2],
      ['C2', 1],
      ['C3', 1],
    ]);
    expect(snapshotsIn(folder)).toHaveLength(version < SCHEMA_VERSION ? 1 : 0);
    await desk.close();
    expect(readFileSync(path.join(FIXTURES, `version-${version}.casebook`)).equals(before)).toBe(true);
  },
);
