import type { LoadedFramework } from '../../domain/framework/load.ts';
import { frameworkCalled } from '../../domain/framework/part.ts';
import type { Registry } from '../../domain/framework/registry.ts';
import type { ActionKind } from '../../domain/history/change.ts';
import { AUDIT_FRAMEWORK, CASE_FRAMEWORK, type FieldName } from '../../domain/history/fields.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import type { Saved } from '../contract/method.ts';
import { AppError } from '../errors.ts';
import type {
  BeginSheets,
  Clock,
  ImportSource,
  ListTable,
  MakeId,
  Progress,
  Recorder,
  Store,
  TableReading,
  WriteWord,
} from '../ports.ts';

/** What the use cases work with. */
export interface Context {
  readonly store: Store;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly progress: Progress;
  /** Reads CSV that came as text over the contract. */
  readonly readCsv: (name: string, text: string) => ImportSource;
  /** Reads a list of cases that came as bytes, in base 64, over the contract. */
  readonly readTable: (name: string, base64: string, how: TableReading) => Promise<ListTable>;
  /** Writes a document as a Word file, in base64. */
  readonly writeWord: WriteWord;
  /** Begins a spreadsheet file. */
  readonly beginSheets: BeginSheets;
}

/** The fields of an audit or case, and the framework it goes by. */
export interface Opened {
  readonly fields: ReadonlyMap<FieldName, string>;
  readonly loaded: LoadedFramework;
}

/** The framework, or the part of one, that a field names: see `part.ts`. */
export function findFramework(registry: Registry, name: string): LoadedFramework {
  const loaded = frameworkCalled(registry, name);
  if (!loaded) throw new AppError('newer-workbook', `This program does not have the framework ${name}.`);
  return loaded;
}

/** An audit that exists. Throws `not-found`. */
export function openAudit({ store, registry }: Context, audit: AuditId): Opened {
  const fields = store.fieldsOf(audit);
  const framework = fields.get(AUDIT_FRAMEWORK);
  if (framework === undefined) throw new AppError('not-found', 'There is no audit of that id.');
  return { fields, loaded: findFramework(registry, framework) };
}

/** A case that exists, with the framework it was started in (A5). Throws `not-found`. */
export function openCaseFields(
  { store, registry }: Pick<Context, 'store' | 'registry'>,
  id: CaseId,
): Opened & { readonly audit: AuditId } {
  const audit = store.auditOf(id);
  const fields = store.fieldsOf(id);
  const framework = fields.get(CASE_FRAMEWORK);
  if (audit === null || framework === undefined) throw new AppError('not-found', 'There is no case of that id.');
  return { audit, fields, loaded: findFramework(registry, framework) };
}

/** Runs one action and says what was saved. */
export function save(context: Context, kind: ActionKind, author: string, work: (recorder: Recorder) => void): Saved {
  const action = context.store.act(kind, author, (recorder) => {
    work(recorder);
    return recorder.action;
  });
  return { action, at: context.clock().toISOString() };
}
