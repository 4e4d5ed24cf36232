import { AppError } from '../api/errors.ts';
import type { Clock, Edit, Recorder, Store } from '../api/ports.ts';
import type { Registry } from '../domain/framework/registry.ts';
import type { ActionKind } from '../domain/history/change.ts';
import type { AuditId, CaseId } from '../domain/ids.ts';
import { isCaseId, openCases } from './cases.ts';
import type { Driver } from './driver.ts';
import { translate } from './errors.ts';
import { openHistory } from './history.ts';
import { type Actor, type Current, openLog, type Replacement, type Subject } from './log.ts';
import { openProjection } from './projection.ts';
import { openTallies } from './tallies.ts';
import { verifyWorkbook } from './verify.ts';

/** What a store needs beside its file. */
export interface StoreOptions {
  readonly registry: Registry;
  readonly clock: Clock;
  /** What is known of the program that holds the workbook; null where nothing is. */
  readonly holder: () => string | null;
}

// From this many edits on, one look at all of a subject's fields is quicker than a look at each.
const MANY = 8;

/** The store over an open workbook. */
export function openStore(driver: Driver, { registry, clock, holder }: StoreOptions): Store {
  const log = openLog(driver);
  const cases = openCases(driver);
  const tallies = openTallies(driver);
  const history = openHistory(driver);
  const projection = openProjection(driver, registry, log, cases, tallies);
  const audits = driver.prepareRaw<[AuditId]>(
    `SELECT id FROM audit JOIN subject ON subject.seq = audit.seq ORDER BY audit.seq`,
  );

  const recall = driver.prepareRaw<[string]>(`SELECT value FROM workbook WHERE name = ?`);
  const remember = driver.prepare(
    `INSERT INTO workbook (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
  );

  const [device = ''] = recall.get('device') ?? [];

  const seqOf = (id: AuditId | CaseId): number => log.find(id)?.seq ?? 0;

  function subjectOf(id: AuditId | CaseId): Subject {
    const subject = log.find(id);
    if (!subject) throw new AppError('not-found', `There is no ${isCaseId(id) ? 'case' : 'audit'} of that id.`);
    return subject;
  }

  function findReplacements(subject: Subject, edits: readonly Edit[]): Replacement[] {
    const all = edits.length >= MANY ? log.currentAll(subject.seq) : null;
    const look = (field: string): Current | undefined => (all ? all.get(field) : log.current(subject.seq, field));
    return edits.flatMap(({ field, value }) => {
      const now = look(field);
      const old = now?.value ?? null;
      return old === value ? [] : [{ field, old, new: value, replaces: now?.change ?? null }];
    });
  }

  function makeRecorder(actor: Actor): Recorder {
    let action: number | null = null;
    function edit(subject: Subject, edits: readonly Edit[]): readonly string[] {
      const replaced = findReplacements(subject, edits);
      if (replaced.length === 0) return [];
      const entry = log.append(actor, action, subject, replaced);
      action ??= entry;
      projection.apply(subject, replaced);
      return replaced.map(({ field }) => field);
    }
    return {
      get action() {
        return action;
      },
      createAudit: (id, edits) => void edit(log.addSubject(id, null), edits),
      createCase: (id, audit, edits) => void edit(log.addSubject(id, subjectOf(audit)), edits),
      edit: (id, edits) => edit(subjectOf(id), edits),
    };
  }

  function guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw translate(error, holder);
    }
  }

  function act<T>(kind: ActionKind, author: string, work: (recorder: Recorder) => T): T {
    try {
      return driver.immediate(() => {
        const result = work(makeRecorder({ kind, author, device, now: clock() }));
        tallies.flush();
        return result;
      });
    } finally {
      tallies.discard();
    }
  }

  return {
    act: (kind, author, work) => guarded(() => act(kind, author, work)),
    read: (work) => guarded(() => driver.snapshot(work)),
    auditIds: () => audits.all().map(([id]) => id),
    fieldsOf: (id) =>
      new Map([...log.currentAll(seqOf(id))].flatMap(([field, { value }]) => (value === null ? [] : [[field, value]]))),
    auditOf: (id) => (log.find(id)?.auditId as AuditId | undefined) ?? null, // a subject's audit is always an audit
    cases: (audit) => cases.list(seqOf(audit)),
    findCase: (audit, reference) => cases.find(seqOf(audit), reference),
    caseCounts: (audit) => cases.counts(seqOf(audit)),
    counts: (audit) => tallies.of(seqOf(audit)),
    countsOfWorkbook: (framework) => tallies.ofFramework(framework),
    action: (seq) => history.action(seq),
    currentChange(id, field) {
      const current = log.current(seqOf(id), field);
      return current ? history.change(current.change) : null;
    },
    history: (audit, before, limit) => history.ofAudit(seqOf(audit), before, limit),
    historyOf(id, field) {
      const seq = seqOf(id);
      const one = field === null ? [] : [log.current(seq, field)];
      const current = field === null ? [...log.currentAll(seq).values()] : one;
      return history.behind(current.flatMap((found) => (found ? [found.change] : [])));
    },
    remember: (name, value) => guarded(() => void remember.run(`kept:${name}`, value)),
    recall: (name) => recall.get(`kept:${name}`)?.[0] ?? null,
    verify: (progress) =>
      guarded(() =>
        driver.snapshot(() => verifyWorkbook({ driver, registry, log, cases, tallies, history }, progress)),
      ),
    close: () => driver.close(),
  };
}
