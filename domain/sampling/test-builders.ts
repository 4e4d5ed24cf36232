import { FieldId } from '../ids.ts';
import type { CaseloadCase } from './caseload-case.ts';
import type { SampleSettings } from './settings.ts';

/** A field, by plain id. For tests. */
export const field = (id: string): FieldId => FieldId.parse(id);

/** The case of a number, in court unless said otherwise; what matters of its facts. For tests. */
export function listedCase(
  number: number,
  facts: Readonly<Record<string, string>> = {},
  caseType = 'court',
): CaseloadCase {
  return { pseudonym: `C${String(number).padStart(3, '0')}`, reference: `R${number}`, caseType, facts };
}

/** Settings that draw ten court cases without strata, whenever they fell; what matters can be set. For tests. */
export function settingsWith(parts: Partial<SampleSettings> = {}): SampleSettings {
  return {
    eligibility: { countBackFrom: '2026-11-24', windows: { court: null } },
    size: { by: 'number', cases: 10 },
    split: { by: 'eligible' },
    strata: [],
    smallStrata: 'pool',
    mostPerManager: null,
    reserves: 5,
    seed: 'A SEED',
    ...parts,
  };
}

/** So many cases, each with facts by its number. For tests. */
export function casesWith(
  count: number,
  factsOf: (number: number) => Readonly<Record<string, string>>,
  typeOf: (number: number) => string = () => 'court',
): readonly CaseloadCase[] {
  return Array.from({ length: count }, (_, at) => listedCase(at + 1, factsOf(at + 1), typeOf(at + 1)));
}
