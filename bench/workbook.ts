import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '../api/contract.ts';
import type { Edit, Recorder } from '../api/ports.ts';
import type { Context } from '../api/service/context.ts';
import {
  AUDIT_FRAMEWORK,
  AUDIT_KIND,
  AUDIT_SERVICE,
  answerField,
  CASE_FRAMEWORK,
  CASE_TYPE,
  factField,
  noteField,
  REFERENCE,
} from '../domain/history/fields.ts';
import { AuditId, CaseId, FieldId } from '../domain/ids.ts';
import { WORKER_PROGRAM } from '../host/backup/worker-program.ts';
import { makeDesk } from '../host/desk.ts';
import { makeId, makeWorkbook } from '../host/workspace.ts';
import { cached } from './cache.ts';
import { type BenchCase, FRAMEWORK, makeCases } from './data.ts';

/** The passphrase of every workbook of the benchmarks. */
export const PASSPHRASE = 'benchmarks only';

/** A workbook on disk, closed, with the code that opens it without deriving a key. */
export interface BenchWorkbook {
  readonly file: string;
  readonly recoveryCode: string;
}

/** How the cases of a workbook lie in audits, by size: the large one has a small audit among others of 5,000. */
export const AUDITS_OF: Readonly<Record<50 | 5000 | 50000, readonly number[]>> = {
  50: [50],
  5000: [50, 4950],
  50000: [50, 4950, ...Array.from({ length: 9 }, () => 5000)],
};

const CASES_AN_ACTION = 1000;

/** An open workbook: the contract over it, and what its use cases work with. */
export interface OpenBench {
  readonly client: Client;
  readonly context: Context;
  close(): void;
}

/** Opens a workbook as a program does. */
export async function openBench(file: string, secret = PASSPHRASE): Promise<OpenBench> {
  const desk = makeDesk({
    folder: path.dirname(file),
    data: path.dirname(file),
    worker: WORKER_PROGRAM,
    host: 'direct',
    log: () => {},
  });
  const context = await desk.open(file, secret);
  return { client: desk.client, context, close: () => desk.close() };
}

/** Adds an audit without cases. */
export function addAudit({ store }: Context): AuditId {
  const id = AuditId.parse(`a-${makeId()}`);
  const edits = [
    { field: AUDIT_SERVICE, value: 'A service' },
    { field: AUDIT_KIND, value: 'inspection' },
    { field: AUDIT_FRAMEWORK, value: `${FRAMEWORK}@1` },
  ];
  store.act('create-audit', 'bench', (recorder) => recorder.createAudit(id, edits));
  return id;
}

/** The first audit of a workbook. */
export function firstAudit({ store }: Context): AuditId {
  const [audit] = store.auditIds();
  if (!audit) throw new Error('expected the workbook to have an audit; found none');
  return audit;
}

/** Makes a workbook without audits, and gives the code that opens it at once. */
export async function makeEmpty(file: string): Promise<BenchWorkbook> {
  return { file, recoveryCode: await makeWorkbook(file, PASSPHRASE) };
}

function recordCase(recorder: Recorder, audit: AuditId, { reference, caseType, facts, answers }: BenchCase): void {
  const id = CaseId.parse(`c-${makeId()}`);
  recorder.createCase(id, audit, [
    { field: REFERENCE, value: reference },
    { field: CASE_TYPE, value: caseType },
    { field: CASE_FRAMEWORK, value: `${FRAMEWORK}@1` },
    ...[...facts].map(([field, value]) => ({ field: factField(FieldId.parse(field)), value })),
  ]);
  const edits = answers.flatMap(({ question, answer, note }): Edit[] => [
    { field: answerField(question.id), value: answer },
    { field: noteField(question.id), value: note === '' ? null : note },
  ]);
  recorder.edit(id, edits);
}

function fillAudit(context: Context, first: number, count: number): void {
  const audit = addAudit(context);
  for (let done = 0; done < count; done += CASES_AN_ACTION) {
    context.store.act('import', 'bench', (recorder) => {
      for (const one of makeCases(first + done, Math.min(CASES_AN_ACTION, count - done))) {
        recordCase(recorder, audit, one);
      }
    });
  }
}

async function fillWorkbook(file: string, audits: readonly number[]): Promise<void> {
  const { context, close } = await openBench(file);
  let first = 0;
  for (const count of audits) {
    fillAudit(context, first, count);
    first += count;
  }
  close();
}

/** A workbook whose audits have so many cases each, made by the real store. Cases are numbered through. */
export async function workbookOf(audits: readonly number[]): Promise<BenchWorkbook> {
  const size = audits.reduce((sum, count) => sum + count, 0);
  const codeOf = (file: string): string => file.replace(/(\.part)?$/, '.code');
  const file = await cached(`workbook-${size}-in-${audits.length}.casebook`, async (draft) => {
    const { recoveryCode } = await makeEmpty(draft);
    await fillWorkbook(draft, audits);
    writeFileSync(codeOf(draft), recoveryCode);
  });
  return { file, recoveryCode: readFileSync(codeOf(file), 'utf8') };
}
