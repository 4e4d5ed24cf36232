import type { ListMapping } from '../../domain/caseload/mapping.ts';
import { codesFor, findSpellings, foldName, personKey, type Spelling } from '../../domain/caseload/people.ts';
import { looksPersonal } from '../../domain/privacy/looks-personal.ts';
import type { ManagerCode } from '../contract/caseload.ts';
import type { Gathered } from './gather.ts';
import type { ReadRow } from './read-rows.ts';

const MANAGER = 'caseManager';
const MOST_COMPARED = 300;

function spellingsIn(rows: readonly ReadRow[]): readonly Spelling[] {
  const found = new Map<string, { text: string; row: number; rows: number }>();
  for (const { row, facts } of rows) {
    const text = facts[MANAGER];
    if (text === undefined) continue;
    const known = found.get(text);
    if (known) known.rows++;
    else found.set(text, { text, row, rows: 1 });
  }
  return [...found.values()];
}

function noteSpellings(spellings: readonly Spelling[], column: string, gathered: Gathered): void {
  for (const { kind, one, other } of findSpellings(spellings.slice(0, MOST_COMPARED))) {
    const both = `“${one.text}” (first in row ${one.row}) and “${other.text}” (first in row ${other.row})`;
    const text =
      kind === 'same'
        ? `${both} are taken for one case manager.`
        : `${both} are taken for two case managers. If they are one, correct the list: the cap counts cases of each.`;
    gathered.note(other.row, column, text);
  }
}

/** Rows with each manager called by one name or code, and who the codes stand for. */
export interface NamedManagers {
  readonly rows: readonly ReadRow[];
  readonly codes: readonly ManagerCode[];
  /** By `personKey`, every code that is known now: those known before, and those given here. */
  readonly known: ReadonlyMap<string, string>;
}

function describeCodes(codes: ReadonlyMap<string, string>, spellings: readonly Spelling[]): readonly ManagerCode[] {
  const byName = Map.groupBy(spellings, ({ text }) => foldName(text));
  return [...codes].map(([name, code]) => {
    const written = byName.get(name) ?? [];
    return { code, written: written.map(({ text }) => text), cases: written.reduce((sum, { rows }) => sum + rows, 0) };
  });
}

/** A manager as written gets one spelling, the one that stands first. */
function firstSpellings(spellings: readonly Spelling[]): ReadonlyMap<string, string> {
  return new Map(spellings.toReversed().map(({ text }) => [foldName(text), text]));
}

/**
 * Calls each case manager by one name: a code, or as the list writes them on purpose. Two spellings are told. A
 * list that has codes already keeps them; `known` are those of earlier lists of the service.
 */
export function nameManagers(
  rows: readonly ReadRow[],
  mapping: ListMapping,
  known: ReadonlyMap<string, string>,
  gathered: Gathered,
): NamedManagers {
  const spellings = spellingsIn(rows);
  const column = mapping.columns[MANAGER] ?? MANAGER;
  noteSpellings(spellings, column, gathered);
  const areCodes = !spellings.some(({ text }) => looksPersonal(text) === 'name' || !/\d/.test(text));
  const isWritten = mapping.managers === 'as-written' || areCodes;
  const names = isWritten
    ? firstSpellings(spellings)
    : codesFor(
        spellings.map(({ text }) => text),
        known,
      );
  const nameOf = new Map(spellings.map(({ text }) => [text, names.get(foldName(text)) ?? text]));
  const renamed = rows.map((row) => {
    const name = nameOf.get(row.facts[MANAGER] ?? '');
    return name === undefined || name === row.facts[MANAGER]
      ? row
      : { ...row, facts: { ...row.facts, [MANAGER]: name } };
  });
  if (isWritten) return { rows: renamed, codes: [], known };
  const given = [...names].map(([name, code]) => [personKey(name), code] as const);
  return { rows: renamed, codes: describeCodes(names, spellings), known: new Map([...known, ...given]) };
}
