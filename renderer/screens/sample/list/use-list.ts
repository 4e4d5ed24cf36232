import { useState } from 'react';
import type { CheckedList, LookedAt } from '../../../../api/contract/caseload.ts';
import type { Output } from '../../../../api/contract.ts';
import { AppError, type Fault } from '../../../../api/errors.ts';
import type { ListMapping } from '../../../../domain/caseload/mapping.ts';
import type { AuditId, ListId } from '../../../../domain/ids.ts';
import { useCasebook } from '../../../session/casebook.tsx';
import { type Command, useCommand } from '../../../session/command.ts';
import { readBase64 } from './read-base64.ts';

/** A file that was chosen, and how it is to be read. */
export interface Reading {
  readonly file: File;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly headerRow: number | null;
  /** Of a workbook, by name; null for the first that holds a list. */
  readonly sheet: string | null;
}

/** A file whose columns are known. */
export type Looked = Extract<LookedAt, { kind: 'table' }>;

/** How far taking in a list is. Nothing is in the workbook before `done`. */
export type ListStage =
  | { readonly at: 'choosing' }
  | { readonly at: 'unreadable'; readonly faults: readonly Fault[] }
  | { readonly at: 'other-encoding'; readonly reading: Reading; readonly row: number; readonly text: string }
  | { readonly at: 'columns'; readonly reading: Reading; readonly looked: Looked; readonly mapping: ListMapping }
  | {
      readonly at: 'checked';
      readonly reading: Reading;
      readonly looked: Looked;
      readonly mapping: ListMapping;
      readonly checked: CheckedList;
    }
  | {
      readonly at: 'done';
      readonly list: ListId;
      readonly managers: Output<'caseload.import'>['managers'];
    };

type At<Name extends ListStage['at']> = Extract<ListStage, { at: Name }>;

/** Taking in a list, stage by stage. */
export interface TakingIn {
  readonly stage: ListStage;
  readonly command: Command;
  look(reading: Reading): void;
  check(stage: At<'columns'> | At<'checked'>, mapping: ListMapping): void;
  changeColumns(stage: At<'checked'>): void;
  takeIn(stage: At<'checked'>): void;
  startOver(): void;
}

/** Takes a list of cases in: looked at, its columns said, checked, and only then kept. */
export function useList(audit: AuditId, onTakenIn: () => void): TakingIn {
  const { client, author } = useCasebook();
  const [stage, setStage] = useState<ListStage>({ at: 'choosing' });
  const command = useCommand();
  const inputOf = async ({ file, encoding, headerRow, sheet }: Reading) => ({
    audit,
    file: { name: file.name, base64: await readBase64(file) },
    encoding,
    headerRow,
    sheet,
  });
  /** A file that holds no list is an outcome that is expected, and shown as such. */
  const orUnreadable = (work: () => Promise<ListStage>): void => {
    void command.run(async () => {
      try {
        setStage(await work());
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'bad-file') throw error;
        setStage({ at: 'unreadable', faults: error.faults });
      }
    });
  };
  return {
    stage,
    command,
    look: (reading) =>
      orUnreadable(async () => {
        const looked = await client['caseload.look'](await inputOf(reading));
        if (looked.kind === 'table') return { at: 'columns', reading, looked, mapping: looked.mapping };
        return { at: 'other-encoding', reading, row: looked.row, text: looked.asWindows1252 };
      }),
    check: ({ reading, looked }, mapping) =>
      orUnreadable(async () => {
        const checked = await client['caseload.check']({ ...(await inputOf(reading)), mapping });
        return { at: 'checked', reading, looked, mapping, checked };
      }),
    changeColumns: ({ reading, looked, mapping }) => setStage({ at: 'columns', reading, looked, mapping }),
    takeIn: ({ reading, mapping }) =>
      orUnreadable(async () => {
        const { list, managers } = await client['caseload.import']({ author, ...(await inputOf(reading)), mapping });
        onTakenIn();
        return { at: 'done', list: list.id, managers };
      }),
    startOver: () => setStage({ at: 'choosing' }),
  };
}
