import { readdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../api/ports.ts';
import {
  addAudit,
  addCase,
  answerTo,
  auditId,
  caseId,
  faultsOf,
  makeWorkbook,
  openDriverOf,
  openFilled,
  set,
  storeOver,
} from '../../db/test-builders.ts';
import { readHolder } from '../../host/holder.ts';
import { pause, startScript } from '../child.ts';
import { repeatFault } from './repeat-fault.ts';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
const START = Date.parse('2026-11-24T09:00:00.000Z');

const JUMPS = [1, 1, 1, 0, -1, MINUTE, -MINUTE, 60 * MINUTE, -60 * MINUTE, YEAR, -YEAR, -60 * YEAR];
const READINGS = 400; // more than a run takes

/** A clock that someone sets: by minutes, by years, to the same moment again, before 1970. */
function makeErraticClock(seed: number): () => Date {
  const jumps = fc.sample(fc.constantFrom(...JUMPS), { seed, numRuns: READINGS });
  let now = START;
  return () => {
    now += jumps.shift() ?? 1;
    if (now > START + 20 * YEAR || now < START - 80 * YEAR) now = START;
    return new Date(now);
  };
}

const stampsOf = (store: Store): readonly string[] =>
  store
    .history(auditId(1), null, 500)
    .map(({ stamp }) => stamp)
    .reverse(); // oldest first

test('whatever the clock is set to, changes keep their order, the last one counts, and the chain holds', async (context) => {
  await repeatFault({
    context,
    unit: 'clocks',
    full: 200,
    async once(run) {
      const driver = await openDriverOf(await makeWorkbook());
      try {
        const store = storeOver(driver, { clock: makeErraticClock(run) });
        addAudit(store);
        addCase(store);
        const answers = Array.from({ length: 40 }, (_, at) => (['yes', 'no', 'na'] as const)[at % 3] ?? 'yes');
        for (const answer of answers) set(store, caseId(1), answerTo('2.1.1'), answer);
        const given = store
          .historyOf(caseId(1), answerTo('2.1.1'))
          .flatMap(({ changes }) => changes.map((one) => one.new));
        expect(given).toEqual(answers);
        expect(store.valueOf(caseId(1), answerTo('2.1.1'))).toBe(answers.at(-1));
        const stamps = stampsOf(store);
        expect([...stamps].sort()).toEqual(stamps);
        expect(new Set(stamps).size).toBe(stamps.length);
        expect(faultsOf(store)).toEqual([]);
        return { changes: answers.length };
      } finally {
        driver.close();
      }
    },
  });
});

test('the note of a program that was killed is no lock: the workbook opens and takes changes', async (context) => {
  await repeatFault({
    context,
    unit: 'kills',
    full: 50,
    async once() {
      const { driver, store, file, recoveryCode, folder } = await openFilled();
      const holder = startScript('hold-workbook.ts', file, recoveryCode, '60000', 'Importing');
      await holder.hasSaid('held');
      expect(readHolder(file)).toContain('Importing');
      holder.process.kill('SIGKILL');
      await holder.ended;
      await pause(1);
      expect(readdirSync(folder)).toContain('audit.casebook.busy'); // it was left behind
      expect(readHolder(file)).toBeNull();
      set(store, caseId(1), answerTo('2.1.3'), 'yes');
      expect(faultsOf(store)).toEqual([]);
      driver.close();
      return {};
    },
  });
});

test('a note that is no note of ours holds nothing up and tells nothing', async () => {
  const { driver, file, store } = await openFilled();
  for (const note of ['', 'x'.repeat(100_000), '(process 1e9, since', '(process -1, since 09:00)', '\0\0']) {
    writeFileSync(`${file}.busy`, note);
    expect(readHolder(file)).toBeNull();
  }
  set(store, caseId(1), answerTo('2.1.3'), 'no');
  driver.close();
});
