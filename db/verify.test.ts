import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Driver } from './driver.ts';
import { openWorkbook } from './open.ts';
import { addAudit, addCase, answerTo, auditId, caseId, faultsOf, openFilled, set, storeOver } from './test-builders.ts';

const PAGE = 4096;

const TRIGGERS = ['subject', 'entry', 'change', 'purged'].flatMap((table) => [`${table}_is_kept`, `${table}_is_fixed`]);
const WITHOUT_GUARDS = ['PRAGMA foreign_keys = OFF', ...TRIGGERS.map((name) => `DROP TRIGGER ${name}`)].join('; ');

/** What a verification finds after someone with the key and a SQL prompt was at the workbook. */
async function faultsAfter(sql: string): Promise<readonly string[]> {
  const { driver, store } = await openFilled();
  expect(faultsOf(store)).toEqual([]);
  driver.exec(`${WITHOUT_GUARDS}; ${sql}`);
  return faultsOf(store);
}

test('a whole workbook has no faults, and a verification counts its entries and changes', async () => {
  const { store } = await openFilled();
  addAudit(store, 2, 'yjs-2021@1');
  addCase(store, 9, { audit: auditId(2), caseType: 'resettlement', framework: 'yjs-2021@1' });
  const done: number[] = [];
  const { entries, changes, faults } = store.verify((count) => done.push(count));
  expect(faults).toEqual([]);
  expect([entries, changes]).toEqual([11, 3 + 4 + 3 + 3 + 5 + 3 + 3]);
  expect(done).toEqual(Array.from({ length: 11 }, (_, at) => at + 1));
});

test('an empty workbook has no faults', async () => {
  const { driver, store } = await openFilled();
  driver.exec(`${WITHOUT_GUARDS}; DELETE FROM change; DELETE FROM entry; DELETE FROM subject; DELETE FROM current;
    DELETE FROM case_file; DELETE FROM tally; DELETE FROM audit`);
  expect(store.verify(() => {})).toMatchObject({ entries: 0, changes: 0, faults: [] });
});

// The history of `fill`: entry 5 answers 2.1.1 of case 1 by change 14, entry 6 changes it by 15, entry 7 adds a note by 16.
const ALTERED: readonly (readonly [string, string, string])[] = [
  ['the new value of a change', `UPDATE change SET new = 'Xo plan on file' WHERE seq = 16`, 'entry 7 was altered'],
  ['the old value of a change', `UPDATE change SET old = NULL WHERE seq = 15`, 'entry 6 was altered'],
  ['what a change replaces', `UPDATE change SET replaces = NULL WHERE seq = 15`, 'entry 6 was altered'],
  ['the field of a change', `UPDATE change SET field = 'note:2.1.2' WHERE seq = 16`, 'entry 7 was altered'],
  ['who did it', `UPDATE entry SET author = 'Bob' WHERE seq = 5`, 'entry 5 was altered'],
  [
    'when it was done',
    `UPDATE entry SET recorded_at = '2026-11-22T10:00:00.000Z' WHERE seq = 5`,
    'entry 5 was altered',
  ],
  ['its stamp', `UPDATE entry SET stamp = '2026-11-22T10:00:00.000Z/0000' WHERE seq = 5`, 'entry 5 was altered'],
  ['its device', `UPDATE entry SET device = 'd-1' WHERE seq = 5`, 'entry 5 was altered'],
  ['its kind', `UPDATE entry SET kind = 'undo' WHERE seq = 5`, 'entry 5 was altered'],
  ['its action', `UPDATE entry SET action = 4 WHERE seq = 5`, 'entry 5 was altered'],
  ['the case it is of', `UPDATE entry SET subject = 3 WHERE seq = 5`, 'entry 5 was altered'],
  ['its hash', `UPDATE entry SET hash = zeroblob(32) WHERE seq = 5`, 'entry 5 was altered'],
  ['where its changes begin', `UPDATE entry SET first_change = 15 WHERE seq = 5`, 'entry 4 was altered'],
  ['the id of a case', `UPDATE subject SET id = 'c-zzzzzzzzzzzz' WHERE seq = 2`, 'entry 2 was altered'],
  ['the audit of a case', `UPDATE subject SET audit = 3 WHERE seq = 2`, 'entry 2 was altered'],
];

test.each(ALTERED)('a verification finds and locates an altered log: %s', async (_, sql, fault) => {
  const faults = await faultsAfter(sql);
  expect(faults[0]).toContain(fault);
});

const LOST: readonly (readonly [string, string, string])[] = [
  ['a change in the middle', 'DELETE FROM change WHERE seq = 14', 'entry 5 was altered'],
  ['the last change', 'DELETE FROM change WHERE seq = 18', 'entry 9 was altered'],
  ['an entry in the middle', 'DELETE FROM entry WHERE seq = 5', 'entry 5 is missing'],
  ['the first entry', 'DELETE FROM entry WHERE seq = 1', 'entry 1 is missing'],
  ['the last entry', 'DELETE FROM entry WHERE seq = 9', 'entry 8 was altered'],
  [
    'the last entry with its changes',
    'DELETE FROM entry WHERE seq = 9; DELETE FROM change WHERE seq = 18',
    'is not what its history says',
  ],
  ['a case', 'DELETE FROM subject WHERE seq = 2', 'entry 2 is missing'],
  [
    'the order of two changes',
    `CREATE TABLE kept AS SELECT * FROM change WHERE seq IN (14, 16);
     DELETE FROM change WHERE seq IN (14, 16);
     INSERT INTO change SELECT 30 - seq, entry, field, old, new, replaces FROM kept`,
    'entry 5 was altered',
  ],
  [
    'the order of two entries',
    `UPDATE entry SET seq = 100 WHERE seq = 5; UPDATE entry SET seq = 5 WHERE seq = 7; UPDATE entry SET seq = 7 WHERE seq = 100`,
    'entry 4 was altered',
  ],
];

test.each(LOST)('a verification finds and locates a log that lost %s', async (_, sql, fault) => {
  const faults = await faultsAfter(sql);
  expect(faults.join('\n')).toContain(fault);
});

const PROJECTED: readonly (readonly [string, string, string])[] = [
  [
    'a value',
    `UPDATE current SET value = 'yes' WHERE field = 'answer:2.1.1' AND subject = 2`,
    'a field of c-000000000001',
  ],
  [
    'a value that is none',
    `UPDATE current SET value = 'perhaps' WHERE field = 'answer:2.1.1'`,
    'a field of c-000000000001',
  ],
  [
    'a framework that is none',
    `UPDATE current SET value = 'x@9' WHERE field = 'case:framework'`,
    'a field of c-000000000001',
  ],
  [
    'its change',
    `UPDATE current SET change = 14 WHERE field = 'answer:2.1.1' AND subject = 2`,
    'a field of c-000000000001',
  ],
  ['a lost field', `DELETE FROM current WHERE field = 'note:2.1.1'`, '17 fields have a history, 16 a value'],
  ['a field too many', `INSERT INTO current VALUES (2, 'note:2.1.2', 'x', 16)`, 'a field of c-000000000001'],
  [
    'a field of no case',
    `INSERT INTO current VALUES (99, 'note:2.1.2', 'x', 16)`,
    '17 fields have a history, 18 a value',
  ],
  ['a reference', `UPDATE case_file SET reference = 'C9' WHERE seq = 2`, 'case c-000000000001 is listed wrongly'],
  [
    'a case type',
    `UPDATE case_file SET case_type = 'out-of-court' WHERE seq = 2`,
    'case c-000000000001 is listed wrongly',
  ],
  ['a state', `UPDATE case_file SET complete = 1 WHERE seq = 2`, 'case c-000000000001 is listed wrongly'],
  ['a count', `UPDATE case_file SET answered = answered + 1 WHERE seq = 3`, 'case c-000000000002 is listed wrongly'],
  [
    'what applies',
    `UPDATE case_file SET applicable = applicable - 1 WHERE seq = 4`,
    'case c-000000000003 is listed wrongly',
  ],
  ['a case less', `DELETE FROM case_file WHERE seq = 2`, 'case c-000000000001 is listed wrongly'],
  [
    'a case too many',
    `INSERT INTO case_file VALUES (99, 1, 'C99', 'court', 'yos-2018@1', 0, 0, 0)`,
    'a case is listed that has no history',
  ],
  ['a tally', `UPDATE tally SET yes = yes + 1 WHERE question = '2.1.1'`, 'the tally of question 2.1.1 is wrong'],
  ['a lost tally', `DELETE FROM tally WHERE question = '2.1.1'`, 'the tally of question 2.1.1 is wrong'],
  [
    'a tally of no question',
    `INSERT INTO tally VALUES (1, '9.9.9', 1, 0, 0, 0, 0)`,
    'the tally of question 9.9.9 is wrong',
  ],
  ['a tally of no audit', `INSERT INTO tally VALUES (99, '2.1.1', 1, 0, 0, 0, 0)`, 'there are tallies of no audit'],
  ['an audit', `UPDATE audit SET framework = 'yjs-2021@1'`, 'audit a-000000000001 is listed wrongly'],
  ['a lost audit', `DELETE FROM audit`, 'audit a-000000000001 is listed wrongly'],
  ['an audit too many', `INSERT INTO audit VALUES (2, 'yjs-2021@1')`, 'c-000000000001 is listed wrongly'],
];

test.each(PROJECTED)('a verification finds a projection that the log does not come to: %s', async (_, sql, fault) => {
  const faults = await faultsAfter(sql);
  expect(faults.join('\n')).toContain(fault);
});

test('a verification goes on after a field that cannot be read, and says so', async () => {
  const faults = await faultsAfter(`UPDATE current SET value = 'perhaps' WHERE field = 'answer:2.1.1'`);
  expect(faults.at(-1)).toBe('because of these faults the rest could not be checked');
});

test('a verification stops listing at a hundred faults', async () => {
  const { driver, store } = await openFilled();
  for (let n = 0; n < 150; n++) set(store, caseId(1), answerTo('2.1.1'), n % 2 ? 'yes' : 'no');
  driver.exec(`${WITHOUT_GUARDS}; UPDATE entry SET author = 'Bob'`);
  expect(faultsOf(store)).toHaveLength(100);
});

test('a verification changes nothing', async () => {
  const { driver, store } = await openFilled();
  const before = driver.prepare('SELECT total_changes() AS n').get();
  faultsOf(store);
  expect(driver.prepare('SELECT total_changes() AS n').get()).toEqual(before);
});

test('a verification finds one changed byte in any page, and still says so in words', async () => {
  const { file, driver, store, recoveryCode } = await openFilled();
  for (let number = 10; number < 90; number++) addCase(store, number, { facts: { gender: 'female' } });
  driver.close();
  const bytes = readFileSync(file);
  for (let page = 3; page <= bytes.length / PAGE; page++) {
    const damaged = Buffer.from(bytes);
    const at = (page - 1) * PAGE + ((page * 397) % PAGE);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    const again = await openWorkbook(file, recoveryCode).catch((error: unknown) => error);
    if (again instanceof Error) {
      expect(again).toMatchObject({ code: 'damaged' }); // the page is needed to open it at all
      continue;
    }
    const reopened = again as Driver; // what is no error is the driver
    const faults = storeOver(reopened).verify(() => {}).faults;
    reopened.close();
    expect(faults, `page ${page}`).toContain('file: a page is damaged and cannot be read');
  }
});
