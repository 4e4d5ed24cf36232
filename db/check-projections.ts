import type { QuestionId } from '../domain/ids.ts';
import { type Counts, countCase, NO_CASES } from '../domain/scoring/counts.ts';
import type { CheckedLog } from './check-log.ts';
import type { Parts } from './parts.ts';
import { stateOfCase } from './projection.ts';

type Tell = (fault: string) => void;
type CountsByQuestion = Map<QuestionId, Counts>;

/** Checks that what is current is, for each field, the last change of its chain: so the replayed log gives the same. */
function checkCurrent({ driver }: Parts, log: CheckedLog, tell: Tell): void {
  const rows = driver.prepareRaw<[number, number, string | null]>(
    `SELECT current.change,
            change.field = current.field AND change.new IS current.value AND entry.subject = current.subject,
            subject.id
       FROM current
       LEFT JOIN subject ON subject.seq = current.subject
       LEFT JOIN change ON change.seq = current.change
       LEFT JOIN entry ON entry.seq = change.entry`,
  );
  let count = 0;
  for (const [change, fits, id] of rows.iterate()) {
    count++;
    if (fits !== 1 || log.isReplaced(change)) tell(`a field of ${id ?? 'nothing'} is not what its history says`);
  }
  if (count !== log.firsts) tell(`${log.firsts} fields have a history, ${count} a value`);
}

function checkAudits({ driver }: Parts, tell: Tell): void {
  const wrong = driver.prepareRaw<[string | null]>(
    `SELECT subject.id
       FROM (SELECT subject, value FROM current WHERE field = 'audit:framework' AND value IS NOT NULL) AS told
       FULL JOIN audit ON audit.seq = told.subject
       LEFT JOIN subject ON subject.seq = coalesce(audit.seq, told.subject)
      WHERE audit.framework IS NOT told.value`,
  );
  for (const [id] of wrong.iterate()) tell(`audit ${id ?? 'without a history'} is listed wrongly`);
}

function checkStrays({ driver }: Parts, tell: Tell): void {
  const count = (sql: string): number => driver.prepareRaw<[number]>(sql).get()?.[0] ?? 0;
  const cases = count('SELECT count(*) FROM case_file WHERE seq NOT IN (SELECT seq FROM subject WHERE seq <> audit)');
  const tallies = count('SELECT count(*) FROM tally WHERE audit NOT IN (SELECT seq FROM subject WHERE seq = audit)');
  if (cases > 0) tell('a case is listed that has no history');
  if (tallies > 0) tell('there are tallies of no audit');
}

/** Checks the list of cases, and counts what the tallies must be, audit by audit. */
function countAgain({ driver, registry, log, cases }: Parts, tell: Tell): ReadonlyMap<number, CountsByQuestion> {
  const audits = new Map<number, CountsByQuestion>();
  const subjects = driver.prepareRaw<[number, string, number]>(
    `SELECT seq, id, audit FROM subject WHERE seq > ? ORDER BY seq LIMIT 500`,
  );
  let last = 0;
  for (let batch = subjects.all(last); batch.length > 0; batch = subjects.all(last)) {
    for (const [seq, id, audit] of batch) {
      last = seq;
      const counts: CountsByQuestion = audits.get(audit) ?? new Map();
      audits.set(audit, counts);
      if (seq === audit) continue;
      const fields = log.currentAll(seq);
      const state = stateOfCase(registry, { seq, audit }, (field) => fields.get(field)?.value ?? null);
      if (JSON.stringify(cases.get(seq)) !== JSON.stringify(state?.row ?? null)) tell(`case ${id} is listed wrongly`);
      for (const { question, state: is } of state?.counted ?? []) {
        counts.set(question.id, countCase(counts.get(question.id) ?? NO_CASES, is));
      }
    }
  }
  return audits;
}

function checkTallies({ tallies }: Parts, audits: ReadonlyMap<number, CountsByQuestion>, tell: Tell): void {
  for (const [audit, counts] of audits) {
    const kept = tallies.of(audit);
    for (const question of new Set([...kept.keys(), ...counts.keys()])) {
      const is = JSON.stringify(kept.get(question) ?? NO_CASES);
      if (is !== JSON.stringify(counts.get(question) ?? NO_CASES)) tell(`the tally of question ${question} is wrong`);
    }
  }
}

/** Checks that fields, audits, cases and tallies are what the log comes to, no row more and no row less. */
export function checkProjections(parts: Parts, log: CheckedLog, tell: Tell): void {
  checkCurrent(parts, log, tell);
  checkAudits(parts, tell);
  checkStrays(parts, tell);
  checkTallies(parts, countAgain(parts, tell), tell);
}
