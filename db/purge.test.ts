import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Certificate } from '../domain/history/certificate.ts';
import { AUDIT_CASELOAD } from '../domain/history/fields.ts';
import { writeHead } from '../domain/history/head.ts';
import { ListId } from '../domain/ids.ts';
import type { Driver } from './driver.ts';
import { openWorkbook } from './open.ts';
import { finishPurge, purgeAudit } from './purge.ts';
import {
  addAudit,
  addCase,
  answerTo,
  auditId,
  caseId,
  codeOfFailure,
  fact,
  faultsOf,
  noteOn,
  openFilled,
  PASSPHRASE,
  set,
  storeOver,
} from './test-builders.ts';
import { decodeSqlCipher4 } from './test-decoder.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const REQUEST = { audit: auditId(1), author: 'Ada', reason: 'Kept long enough', now: NOW };
const CANARY = 'KANARIENVOGEL';

/** A workbook whose two audits were worked on in turn, the first with a canary in every kind of field. */
async function openTwo() {
  const opened = await openFilled();
  const { store } = opened;
  addAudit(store, 2, 'yjs-2021@1', 'Eastmarch');
  addCase(store, 21, { audit: auditId(2), framework: 'yjs-2021@1' });
  addCase(store, 11, { facts: { reference: `${CANARY}-reference`, caseManager: `${CANARY}-manager` } });
  set(store, caseId(21), answerTo('2.1.1'), 'yes');
  set(store, caseId(11), noteOn('2.1.1'), `${CANARY}-note, then another`);
  set(store, caseId(21), noteOn('2.1.1'), 'This one stays');
  set(store, caseId(11), noteOn('2.1.1'), 'short'); // what it was stays in the slack of its page
  set(store, auditId(1), 'audit:service', `${CANARY}-service`);
  set(store, auditId(1), 'audit:retain-until', '2026-11-01');
  set(store, caseId(11), fact('reference'), 'C11');
  store.remember('manager-codes:Westmarch', '{}'); // under the name it had before
  store.remember(`manager-codes:${CANARY}-service`, `{"${CANARY}-worker":"CM1"}`);
  store.remember('place', `/audits/${auditId(1)}/cases/${caseId(11)}`);
  return opened;
}

/** Every page of the file in clear, with what stands in its write-ahead log as well. */
function rawPages(file: string, driver: Driver): Buffer {
  driver.pragma('wal_checkpoint(TRUNCATE)');
  return decodeSqlCipher4(readFileSync(file), PASSPHRASE);
}

const holds = (bytes: Buffer, text: string): boolean =>
  (['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(text, encoding)));

test('a purge leaves nothing of the audit in any page, and the other audit as it was', async () => {
  const { file, driver, store } = await openTwo();
  const other = store.history(auditId(2), null, 500);
  expect(holds(rawPages(file, driver), CANARY)).toBe(true);
  purgeAudit(driver, REQUEST);
  const pages = rawPages(file, driver);
  for (const text of [CANARY, 'No plan on file', 'Westmarch', caseId(11), 'C11'])
    expect(holds(pages, text), text).toBe(false);
  expect(holds(pages, 'This one stays')).toBe(true);
  expect(store.history(auditId(2), null, 500)).toEqual(other);
  expect(store.auditIds()).toEqual([auditId(2)]);
  expect(faultsOf(store)).toEqual([]);
});

test('the lists that its samples were drawn from go with it, and those of another audit stay', async () => {
  const { file, driver, store } = await openTwo();
  const keep = (audit: number, row: string): void => {
    const id = ListId.parse(`l-00000000000${audit}`);
    const mapping = { columns: {}, caseType: null, values: {}, keepPersonal: false, managers: 'codes' };
    store.act('list-cases', 'Ada', (recorder) => {
      const rowsSha256 = recorder.keepList(id, [`[[2,"${row}",null,"court"]]`]);
      const list = {
        id,
        file: 'list.csv',
        fileSha256: rowsSha256,
        rowsSha256,
        encoding: 'utf-8',
        rows: 1,
        columns: [],
      };
      const value = JSON.stringify({ ...list, mapping, at: NOW.toISOString() });
      recorder.edit(auditId(audit), [{ field: AUDIT_CASELOAD, value }]);
    });
  };
  keep(1, `${CANARY}-row`);
  keep(2, 'A row that stays');
  purgeAudit(driver, REQUEST);
  const pages = rawPages(file, driver);
  expect([holds(pages, CANARY), holds(pages, 'A row that stays')]).toEqual([false, true]);
  expect(() => driver.exec('DELETE FROM list_page')).toThrow('a list of cases is kept as it is');
  expect(faultsOf(store)).toEqual([]);
});

test('its certificate has counts only, worked by hand, and is in the chain', async () => {
  const { driver, store } = await openTwo();
  const certificate = purgeAudit(driver, REQUEST);
  expect(store.certificates().map((one) => one.certificate)).toEqual([certificate]);
  // fill: 9 entries of 18 changes; then one case of 4 fields, and five changes more.
  expect(certificate).toMatchObject({
    audit: auditId(1),
    at: NOW.toISOString(),
    by: 'Ada',
    reason: 'Kept long enough',
    retainUntil: '2026-11-01',
    cases: 4,
    answers: 3,
    notes: 2,
    entries: 9 + 1 + 5,
    changes: 18 + 4 + 5,
  });
  expect(JSON.stringify(Certificate.parse(certificate))).not.toMatch(/C11|Westmarch/);
});

test('the workbook is worked on after a purge, and is whole', async () => {
  const { driver } = await openTwo();
  purgeAudit(driver, REQUEST);
  const store = storeOver(driver);
  set(store, caseId(21), answerTo('2.1.1'), 'no');
  addAudit(store, 3);
  addCase(store, 31, { audit: auditId(3) });
  expect(store.verify(() => {}).faults).toEqual([]);
  purgeAudit(driver, { ...REQUEST, audit: auditId(3) });
  purgeAudit(driver, { ...REQUEST, audit: auditId(2) });
  expect(store.verify(() => {}).faults).toEqual([]);
  expect(store.certificates().map((one) => one.certificate.audit)).toEqual([auditId(1), auditId(3), auditId(2)]);
  expect(await codeOfFailure(() => store.act('answer', 'Ada', (recorder) => recorder.edit(caseId(21), [])))).toBe(
    'not-found',
  );
});

test('an audit is purged once; one that is not there, never', async () => {
  const { driver, store } = await openTwo();
  purgeAudit(driver, REQUEST);
  const before = store.verify(() => {});
  expect(purgeAudit(driver, REQUEST)).toBeNull();
  expect(purgeAudit(driver, { ...REQUEST, audit: auditId(9) })).toBeNull();
  expect(store.verify(() => {})).toEqual(before);
});

test('a purge that fails at its end leaves everything as it was', async () => {
  const { driver, store } = await openTwo();
  const before = store.verify(() => {});
  driver.exec(`CREATE TRIGGER stop BEFORE DELETE ON tally BEGIN SELECT RAISE(ABORT, 'stopped'); END`);
  expect(() => purgeAudit(driver, REQUEST)).toThrow('stopped');
  expect(store.verify(() => {})).toEqual(before);
  expect(driver.pragma('foreign_keys')).toBe(1);
});

test('a purge that was ended before the file was written anew is finished when the workbook is opened', async () => {
  const { file, driver } = await openTwo();
  const reader = await openWorkbook(file, PASSPHRASE); // it keeps the state before, so the log cannot be emptied
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM entry').get();
  purgeAudit(driver, REQUEST);
  reader.exec('COMMIT');
  reader.close();
  driver.close();
  const again = await openWorkbook(file, PASSPHRASE);
  expect(finishPurge(again)).toBe(true);
  expect(again.prepare(`SELECT 1 FROM workbook WHERE name = 'purge:unfinished'`).get()).toBeUndefined();
  expect(holds(rawPages(file, again), CANARY)).toBe(false);
  again.close();
});

test('a purge for which the disk has no room to write the file anew is a purge, and says that this is left to do', async () => {
  const { file, driver, store } = await openTwo();
  const full: Driver = {
    ...driver,
    exec(sql) {
      if (sql === 'VACUUM') throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      driver.exec(sql);
    },
  };
  expect(purgeAudit(full, REQUEST)).not.toBeNull();
  expect(store.isPurgeFinished()).toBe(false);
  expect(store.certificates()).toHaveLength(1);
  expect(finishPurge(full)).toBe(false); // nor does it keep a workbook from being opened
  driver.close();
  const again = await openWorkbook(file, PASSPHRASE);
  expect(storeOver(again).isPurgeFinished()).toBe(true);
  expect(holds(rawPages(file, again), CANARY)).toBe(false);
  again.close();
});

test('every table of a workbook is one that a purge knows', async () => {
  const { driver } = await openTwo();
  const tables = driver
    .prepareRaw<[string]>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
    .flat();
  // A table that holds anything of an audit gets a line in db/purge.ts before it gets one here.
  expect(tables).toEqual([
    'audit',
    'case_file',
    'change',
    'current',
    'entry',
    'list_page',
    'purged',
    'subject',
    'tally',
    'workbook',
  ]);
});

const TRIGGERS = ['subject', 'entry', 'change', 'purged'].flatMap((table) => [`${table}_is_kept`, `${table}_is_fixed`]);
const WITHOUT_GUARDS = [
  'PRAGMA foreign_keys = OFF',
  ...[...TRIGGERS, 'purged_is_named'].map((name) => `DROP TRIGGER ${name}`),
].join('; ');

// After the purge, entry 20 is the purge's, 10 and 11 made the second audit with its case, 13 and 15 answer and note it.
const TAMPERED: readonly (readonly [string, string, string])[] = [
  [
    'an entry that is passed off as purged',
    `INSERT INTO purged SELECT seq, 1, hash, 20 FROM entry WHERE seq = 13; DELETE FROM change WHERE entry = 13; DELETE FROM entry WHERE seq = 13`,
    'marked as purged by entry 20 are not those',
  ],
  [
    'one that no purge names',
    `INSERT INTO purged SELECT seq, 1, hash, 99 FROM entry WHERE seq = 13; DELETE FROM change WHERE entry = 13; DELETE FROM entry WHERE seq = 13`,
    'entry 13 is marked as purged, and no purge says so',
  ],
  ['a purged entry that is gone', 'DELETE FROM purged WHERE seq = 12', 'entry 12 is missing'],
  ['the hash of a purged entry', 'UPDATE purged SET hash = zeroblob(32) WHERE seq = 9', 'entry 10 was altered'],
  ['the count of its changes', 'UPDATE purged SET changes = 9 WHERE seq = 9', 'change '],
  [
    'a certificate',
    `UPDATE change SET new = replace(new, '"cases":4', '"cases":3') WHERE entry = 20`,
    'entry 20 was altered',
  ],
];

test.each(TAMPERED)('a verification finds %s', async (_, sql, fault) => {
  const { driver, store } = await openTwo();
  purgeAudit(driver, REQUEST);
  expect(driver.prepareRaw<[number]>(`SELECT max(seq) FROM entry`).get()).toEqual([20]);
  driver.exec(`${WITHOUT_GUARDS}; ${sql}`);
  expect(faultsOf(store).join('\n')).toContain(fault);
});

test.each([
  ['an entry', 'DELETE FROM entry WHERE seq = 13'],
  ['a change', 'DELETE FROM change WHERE entry = 13'],
  ['a case', "DELETE FROM subject WHERE id = 'c-000000000021'"],
  ['what a purge left', 'DELETE FROM purged'],
  ['what a purge left, by another', 'UPDATE purged SET purge = 20'],
])('after a purge, the history still refuses to lose %s', async (_, sql) => {
  const { driver } = await openTwo();
  purgeAudit(driver, REQUEST);
  expect(() => driver.exec(sql)).toThrow('the history is append-only');
});

test('nothing is marked as purged by an entry that is no purge', async () => {
  const { driver } = await openTwo();
  const sql = `INSERT INTO purged SELECT seq, 1, hash, 1 FROM entry WHERE seq = 13`;
  expect(() => driver.exec(sql)).toThrow('only a purge takes entries away');
});

test('a head that was kept shows whether the end of the history was cut off, also over a purge', async () => {
  const { driver, store } = await openTwo();
  const before = store.verify(() => {}).head;
  expect(before && writeHead(before)).toMatch(/^19: ([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  purgeAudit(driver, REQUEST);
  expect(store.verify(() => {}, before).faults).toEqual([]);
  expect(store.verify(() => {}, { seq: 21, code: '0'.repeat(32) }).faults).toEqual([
    'the history ends with entry 20, and once had an entry 21: its end was cut off',
  ]);
  expect(store.verify(() => {}, { seq: 13, code: '0'.repeat(32) }).faults.join()).toContain('entry 13 is not the one');
});
