import type { LoadedFramework } from '../../domain/framework/load.ts';
import type { AuditId, Rating, StandardId } from '../../domain/ids.ts';
import type { ImportSummary } from '../contract/exchange.ts';
import type { ImportSource, MakeId, Recorder, Store } from '../ports.ts';
import { type Faults, gatherFaults } from './faults.ts';
import { makeAnswerImport } from './import-answers.ts';
import { type CasesSeen, type Importing, importCases } from './import-cases.ts';
import { importJudgement } from './import-judgements.ts';
import { readJudgementSheets } from './read-judgements.ts';
import { openSheet, type Sheet } from './sheet.ts';

/** What an import is made of. */
export interface ImportOptions {
  readonly store: Store;
  readonly audit: AuditId;
  readonly loaded: LoadedFramework;
  readonly makeId: MakeId;
  readonly author: string;
  readonly sources: readonly ImportSource[];
  /** What the rules give for a standard, as far as the import has come. */
  readonly ruleRatings: () => (standard: StandardId) => Rating | null;
  /** Told how many rows are done. */
  readonly progress: (rows: number) => void;
  /** Whether to keep what was imported, or only to tell what would be. */
  readonly keep: boolean;
}

/** Takes the whole action back, with what it would have done. */
class TakenBack extends Error {
  readonly summary: ImportSummary;
  constructor(summary: ImportSummary) {
    super('an import that was to be tried only');
    this.summary = summary;
  }
}

function importSheets(sheets: readonly Sheet[], importing: Importing, options: ImportOptions): ImportSummary {
  const ofKind = (kind: Sheet['kind']): Sheet[] => sheets.filter((sheet) => sheet.kind === kind);
  const cases = { new: 0, changed: 0, same: 0 };
  const answers = { new: 0, changed: 0, same: 0, setAside: 0, lackReason: 0 };
  const judgements = { new: 0, changed: 0, same: 0 };
  const seen: CasesSeen = new Map();
  for (const sheet of ofKind('cases')) importCases(sheet, importing, seen, cases);
  const answerImport = makeAnswerImport(importing, seen, answers);
  for (const sheet of ofKind('answers')) answerImport.importSheet(sheet);
  for (const [id, states] of importing.states) importing.recorder.edit(id, states);
  const given = readJudgementSheets(ofKind('judgements'), importing);
  for (const kind of ['qualitative', 'panel'] as const) {
    const ofRules = given.length > 0 ? options.ruleRatings() : () => null;
    for (const row of given.filter((one) => one.kind === kind)) importJudgement(row, importing, judgements, ofRules);
  }
  return { cases, answers, judgements, lackReason: answerImport.lackReason, action: importing.recorder.action };
}

function runWithin(recorder: Recorder, options: ImportOptions, faults: Faults): ImportSummary {
  const { store, audit, loaded, makeId, sources, progress, keep } = options;
  let rows = 0;
  const onRow = (): void => progress(++rows);
  const sheets = sources.flatMap((source) => openSheet(source, loaded.framework, faults) ?? []);
  faults.refuse();
  const summary = importSheets(
    sheets,
    { store, audit, loaded, recorder, faults, makeId, onRow, states: new Map() },
    options,
  );
  faults.refuse();
  if (!keep) throw new TakenBack(summary);
  return summary;
}

/**
 * Imports cases, then answers, then judgements, whatever order the files come in: all of it, or nothing.
 * Throws `bad-file` with every fault found.
 */
export function runImport(options: ImportOptions): ImportSummary {
  try {
    return options.store.act('import', options.author, (recorder) => runWithin(recorder, options, gatherFaults()));
  } catch (error) {
    if (error instanceof TakenBack) return error.summary;
    throw error;
  }
}
