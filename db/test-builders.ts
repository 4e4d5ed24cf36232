import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { AppError } from '../api/errors.ts';
import type { Clock, Edit, Store } from '../api/ports.ts';
import { releasedRegistry } from '../domain/framework/registry.ts';
import {
  AUDIT_FRAMEWORK,
  AUDIT_KIND,
  AUDIT_SERVICE,
  answerField,
  CASE_FRAMEWORK,
  CASE_TYPE,
  factField,
  noteField,
} from '../domain/history/fields.ts';
import { AuditId, CaseId, FieldId, QuestionId } from '../domain/ids.ts';
import type { Driver } from './driver.ts';
import { createWorkbook, openWorkbook } from './open.ts';
import { openStore, type StoreOptions } from './store.ts';

/** The passphrase of every workbook of the tests. */
export const PASSPHRASE = 'a lantern under the copper beech';

/** The device of every workbook of the tests. */
export const DEVICE = 'd-000000000000';

/** A workbook on disk, in a folder of its own. For tests. */
export interface TestFile {
  readonly folder: string;
  readonly file: string;
  readonly recoveryCode: string;
}

/** A new folder that is gone when the test is done. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Template {
  readonly bytes: Buffer;
  readonly recoveryCode: string;
}

async function makeTemplate(): Promise<Template> {
  const file = join(makeFolder(), 'audit.casebook');
  const recoveryCode = await createWorkbook(file, PASSPHRASE, DEVICE);
  return { bytes: readFileSync(file), recoveryCode };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

// Deriving a key takes a tenth of a second and more, so the tests of a file share one key.
const template = once(makeTemplate);

/** A new workbook, alone in its folder. Those of one test file are copies of one that `createWorkbook` made. */
export async function makeWorkbook(): Promise<TestFile> {
  const { bytes, recoveryCode } = await template();
  const folder = makeFolder();
  const file = join(folder, 'audit.casebook');
  writeFileSync(file, bytes);
  return { folder, file, recoveryCode };
}

/** Opens it by its recovery code, which is quicker than its passphrase; closed when the test is done. */
export async function openDriverOf({ file, recoveryCode }: TestFile): Promise<Driver> {
  const driver = await openWorkbook(file, recoveryCode);
  onTestFinished(() => driver.close());
  return driver;
}

/** A clock that goes on by a second each time it is asked. */
export function makeClock(start = '2026-11-22T09:00:00.000Z'): Clock {
  let now = Date.parse(start) - 1000;
  return () => {
    now += 1000;
    return new Date(now);
  };
}

/** The store over an open workbook, with a clock of its own. */
export function storeOver(driver: Driver, options: Partial<StoreOptions> = {}): Store {
  return openStore(driver, { registry: releasedRegistry(), clock: makeClock(), holder: () => null, ...options });
}

/** The audit of a number. */
export const auditId = (number: number): AuditId => AuditId.parse(`a-${String(number).padStart(12, '0')}`);

/** The case of a number. */
export const caseId = (number: number): CaseId => CaseId.parse(`c-${String(number).padStart(12, '0')}`);

/** Makes the audit of a number. */
export function addAudit(store: Store, number = 1, framework = 'yos-2018@1', service = 'Westmarch'): AuditId {
  const id = auditId(number);
  const edits = [
    { field: AUDIT_SERVICE, value: service },
    { field: AUDIT_KIND, value: 'inspection' },
    { field: AUDIT_FRAMEWORK, value: framework },
  ];
  store.act('create-audit', 'Ada', (recorder) => recorder.createAudit(id, edits));
  return id;
}

/** What a case is made with. Its reference is `C` and its number, unless said otherwise. */
export interface CaseParts {
  readonly audit?: AuditId;
  readonly caseType?: string;
  readonly framework?: string;
  readonly facts?: Readonly<Record<string, string>>;
}

/** The edits that make a case. */
export function caseEdits(
  number: number,
  { caseType = 'court', framework = 'yos-2018@1', facts = {} }: CaseParts,
): Edit[] {
  const all = { reference: `C${number}`, ...facts };
  return [
    { field: CASE_TYPE, value: caseType },
    { field: CASE_FRAMEWORK, value: framework },
    ...Object.entries(all).map(([id, value]) => ({ field: factField(FieldId.parse(id)), value })),
  ];
}

/** Makes the case of a number. */
export function addCase(store: Store, number = 1, parts: CaseParts = {}): CaseId {
  const id = caseId(number);
  const audit = parts.audit ?? auditId(1);
  store.act('create-case', 'Ada', (recorder) => recorder.createCase(id, audit, caseEdits(number, parts)));
  return id;
}

/** Sets one field of an audit or case, as one action. Gives its number; null where it was so already. */
export function set(store: Store, subject: AuditId | CaseId, field: string, value: string | null): number | null {
  return store.act('answer', 'Ada', (recorder) => {
    recorder.edit(subject, [{ field, value }]);
    return recorder.action;
  });
}

/** The field of the answer to a question, by plain id. */
export const answerTo = (id: string): string => answerField(QuestionId.parse(id));

/** The field of the note on a question, by plain id. */
export const noteOn = (id: string): string => noteField(QuestionId.parse(id));

/** The field of a fact, by plain id. */
export const fact = (id: string): string => factField(FieldId.parse(id));

/** An audit with two court cases and one out of court, some questions answered. */
export function fill(store: Store): void {
  addAudit(store);
  addCase(store, 1, { facts: { gender: 'female' } });
  addCase(store, 2);
  addCase(store, 3, { caseType: 'out-of-court' });
  set(store, caseId(1), answerTo('2.1.1'), 'yes');
  set(store, caseId(1), answerTo('2.1.1'), 'no');
  set(store, caseId(1), noteOn('2.1.1'), 'No plan on file');
  set(store, caseId(2), answerTo('2.1.1'), 'yes');
  set(store, caseId(2), answerTo('2.1.2'), 'na');
}

/** A workbook with `fill` in it, open. */
export async function openFilled(): Promise<TestFile & { readonly driver: Driver; readonly store: Store }> {
  const made = await makeWorkbook();
  const driver = await openDriverOf(made);
  const store = storeOver(driver);
  fill(store);
  return { ...made, driver, store };
}

/** The faults that a verification finds. */
export const faultsOf = (store: Store): readonly string[] => store.verify(() => {}).faults;

/** Every file of a folder with a hash of its bytes: what must be the same after nothing was changed. */
export function photograph(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).sort();
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return [name, 'folder'];
      return [name, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

/** The code of the AppError that work ends in; the error itself where it is another; `none` where there is no error. */
export async function codeOfFailure(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return 'none';
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
}
