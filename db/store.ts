import { AppError } from '../api/errors.ts';
import type { Clock, Edit, EntryWithChanges, Recorder, Store, Verification } from '../api/ports.ts';
import type { Registry } from '../domain/framework/registry.ts';
import type { ActionKind, Change } from '../domain/history/change.ts';
import { AUDIT_STATUS, CASE_STATUS, type FieldName } from '../domain/history/fields.ts';
import type { ChainHead } from '../domain/history/head.ts';
import { type Settled, whySettled } from '../domain/history/states.ts';
import { isOfWords } from '../domain/history/words-only.ts';
import type { AuditId, CaseId } from '../domain/ids.ts';
import { isCaseId, openCases } from './cases.ts';
import type { Driver } from './driver.ts';
import { translate } from './errors.ts';
import { openHistory } from './history.ts';
import { openLists } from './lists.ts';
import { type Actor, type Current, openLog, type Replacement, type Subject } from './log.ts';
import { openPicking } from './picked-fields.ts';
import { openProjection } from './projection.ts';
import { isPurgeFinished, listCertificates, purgeAudit } from './purge.ts';
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

const SETTLED: Readonly<Record<Settled, string>> = {
  'case-locked': 'The case is locked. Nothing was changed. To change it, reopen it with a reason.',
  'case-withdrawn':
    'The case left the audit: another took its place in the sample, or the sample was drawn anew without it. Nothing was changed. Undo what took it out to bring it back.',
  'audit-closed': 'The audit is closed. Nothing was changed. To change it, reopen the audit with a reason.',
};

type Guard = <T>(work: () => T) => T;

/** Runs work, and translates what SQLite says. */
function makeGuard(holder: StoreOptions['holder']): Guard {
  return (work) => {
    try {
      return work();
    } catch (error) {
      throw translate(error, holder);
    }
  };
}

/** The store over an open workbook. */
export function openStore(driver: Driver, options: StoreOptions): Store {
  const guarded = makeGuard(options.holder);
  return guarded(() => makeStore(driver, options, guarded));
}

function makeStore(driver: Driver, { registry, clock }: StoreOptions, guarded: Guard): Store {
  const log = openLog(driver);
  const cases = openCases(driver);
  const tallies = openTallies(driver);
  const history = openHistory(driver);
  const lists = openLists(driver);
  const picking = openPicking(driver);
  const projection = openProjection(driver, registry, cases, tallies);
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

  type LookUpCurrent = (field: string) => Current | undefined;

  /** How to look up what a subject holds now. A new one holds nothing. */
  function lookUp(subject: Subject, isNew: boolean, count: number): LookUpCurrent {
    if (isNew) return () => undefined;
    if (count < MANY) return (field) => log.current(subject.seq, field);
    const all = log.currentAll(subject.seq);
    return (field) => all.get(field);
  }

  function findReplacements(look: LookUpCurrent, edits: readonly Edit[]): Replacement[] {
    const last = new Map(edits.map(({ field, value }) => [field, value])); // of two edits of a field the later holds
    return [...last].flatMap(([field, value]) => {
      const now = look(field);
      const old = now?.value ?? null;
      const text = value?.toWellFormed() ?? null; // as the file will hold it, so that the hash is of what is read back
      return old === text ? [] : [{ field, old, new: text, replaces: now?.change ?? null }];
    });
  }

  /** Demand 9: what is locked or closed takes no edit, whoever asks for it. */
  function refuseSettled(kind: ActionKind, subject: Subject, isNew: boolean, replaced: readonly Replacement[]): void {
    const ofCase = isNew ? null : log.current(subject.seq, CASE_STATUS)?.value;
    const stored = { ofCase, ofAudit: log.current(subject.audit, AUDIT_STATUS)?.value };
    const settled = whySettled(kind, stored, replaced.every(isOfWords));
    if (settled) throw new AppError('settled', SETTLED[settled]);
  }

  function makeRecorder(actor: Actor): Recorder {
    let action: number | null = null;
    function edit(subject: Subject, edits: readonly Edit[], isNew = false): readonly string[] {
      const look = lookUp(subject, isNew, edits.length);
      const replaced = findReplacements(look, edits);
      if (replaced.length === 0) return [];
      refuseSettled(actor.kind, subject, isNew, replaced);
      const entry = log.append(actor, action, subject, replaced);
      action ??= entry;
      projection.apply(subject, replaced, (field) => look(field)?.value ?? null);
      return replaced.map(({ field }) => field);
    }
    return {
      get action() {
        return action;
      },
      createAudit: (id, edits) => void edit(log.addSubject(id, null), edits, true),
      createCase: (id, audit, edits) => void edit(log.addSubject(id, subjectOf(audit)), edits, true),
      edit: (id, edits) => edit(subjectOf(id), edits),
      keepList: (list, pages) => lists.keep(list, pages),
    };
  }

  /** The same rows, read as they are asked for. */
  function* guardedRows<T>(open: () => Iterator<T>): Generator<T> {
    const rows = guarded(open);
    for (let next = guarded(() => rows.next()); !next.done; next = guarded(() => rows.next())) yield next.value;
  }

  function act<T>(kind: ActionKind, author: string, work: (recorder: Recorder) => T): T {
    try {
      return driver.immediate(() => {
        const result = work(makeRecorder({ kind, author: author.toWellFormed(), device, now: clock() }));
        tallies.flush();
        return result;
      });
    } finally {
      tallies.discard();
    }
  }

  function* fieldsOfCases(audit: AuditId, which: 'all' | 'facts'): Generator<ReadonlyMap<FieldName, string>> {
    for (const seq of cases.seqs(seqOf(audit))) yield log.values(seq, which);
  }

  function currentChange(id: AuditId | CaseId, field: FieldName): Change | null {
    const current = log.current(seqOf(id), field);
    return current ? history.change(current.change) : null;
  }

  function historyOf(id: AuditId | CaseId, field: FieldName | null): readonly EntryWithChanges[] {
    const seq = seqOf(id);
    const one = field === null ? [] : [log.current(seq, field)];
    const current = field === null ? [...log.currentAll(seq).values()] : one;
    return history.behind(current.flatMap((found) => (found ? [found.change] : [])));
  }

  function verify(progress: (done: number) => void, expected: ChainHead | null): Verification {
    const found: Verification[] = [];
    try {
      driver.snapshot(() => {
        found.push(verifyWorkbook({ driver, registry, log, cases, tallies, history, lists }, progress, expected));
      });
    } catch (error) {
      if (found.length === 0) throw error; // over a damaged page SQLite refuses to end even a reading: what was found is told
    }
    const [verification] = found;
    if (!verification) throw new Error('expected a verification, found none');
    return verification;
  }

  return {
    act: (kind, author, work) => guarded(() => act(kind, author, work)),
    read: (work) => guarded(() => driver.snapshot(work)),
    auditIds: () => guarded(() => audits.all().map(([id]) => id)),
    fieldsOf: (id) => guarded(() => log.values(seqOf(id), 'all')),
    valueOf: (id, field) => guarded(() => log.current(seqOf(id), field)?.value ?? null),
    fieldsOfCases: (audit, which) => guardedRows(() => fieldsOfCases(audit, which)),
    pickFields: (audit, fields) => guardedRows(() => picking.pick(seqOf(audit), fields)),
    auditOf: (id) => guarded(() => (log.find(id)?.auditId as AuditId | undefined) ?? null), // a subject's audit is always an audit
    fieldsOfKind: (audit, kind) => guardedRows(() => cases.fieldsOfKind(seqOf(audit), kind)),
    cases: (audit) => guardedRows(() => cases.list(seqOf(audit))),
    findCase: (audit, reference) => guarded(() => cases.find(seqOf(audit), reference)),
    caseCounts: (audit) => guarded(() => cases.counts(seqOf(audit))),
    counts: (audit) => guarded(() => tallies.of(seqOf(audit))),
    countsOfWorkbook: (framework) => guarded(() => tallies.ofFramework(framework)),
    action: (seq) => guardedRows(() => history.action(seq)),
    currentChange: (id, field) => guarded(() => currentChange(id, field)),
    history: (audit, before, limit) => guarded(() => history.ofAudit(seqOf(audit), before, limit)),
    historyFrom: (audit) => guardedRows(() => history.allOf(seqOf(audit))),
    historyOf: (id, field) => guarded(() => historyOf(id, field)),
    listPages: (list) => guardedRows(() => lists.pages(list)),
    listPage: (list, at) => guarded(() => lists.page(list, at)),
    remember: (name, value) => guarded(() => void remember.run(`kept:${name}`, value)),
    recall: (name) => guarded(() => recall.get(`kept:${name}`)?.[0] ?? null),
    verify: (progress, expected = null) => guarded(() => verify(progress, expected)),
    purge: (audit, author, reason) =>
      guarded(() =>
        purgeAudit(driver, { audit, author: author.toWellFormed(), reason: reason.toWellFormed(), now: clock() }),
      ),
    isPurgeFinished: () => guarded(() => isPurgeFinished(driver)),
    certificates: () => guarded(() => listCertificates(driver)),
    close: () => driver.close(),
  };
}
