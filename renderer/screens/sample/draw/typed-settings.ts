import * as z from 'zod';
import { FieldId } from '../../../../domain/ids.ts';
import type { SampleSettings } from '../../../../domain/sampling/settings.ts';
import { Confidence } from '../../../../domain/sampling/size.ts';

/** Settings of a draw as they are typed; what is eligible was said a step before. */
export interface TypedSettings {
  readonly by: string;
  readonly confidence: string;
  readonly margin: string;
  readonly cases: string;
  readonly split: string;
  readonly shares: Readonly<Record<string, string>>;
  readonly strata: readonly string[];
  readonly smallStrata: string;
  readonly mostPerManager: string;
  readonly reserves: string;
  readonly seed: string;
}

/** What is wrong with settings as they were typed, by field. */
export type SettingsProblems = Readonly<Record<string, string>>;

const wholeNumber = (text: string, min: number, max: number): number | null => {
  const number = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN;
  return number >= min && number <= max ? number : null;
};

/** The settings as they would be typed. */
export function typeSettings({
  size,
  split,
  strata,
  smallStrata,
  mostPerManager,
  reserves,
  seed,
}: SampleSettings): TypedSettings {
  return {
    by: size.by,
    confidence: String(size.by === 'number' ? 80 : size.confidence),
    margin: String(size.by === 'number' ? 5 : size.margin),
    cases: size.by === 'number' ? String(size.cases) : '',
    split: split.by,
    shares:
      split.by === 'shares'
        ? Object.fromEntries(Object.entries(split.shares).map(([id, share]) => [id, String(share)]))
        : {},
    strata,
    smallStrata,
    mostPerManager: mostPerManager === null ? '' : String(mostPerManager),
    reserves: String(reserves),
    seed,
  };
}

function readSize(typed: TypedSettings, problems: Record<string, string>): SampleSettings['size'] {
  if (typed.by === 'number') {
    const cases = wholeNumber(typed.cases, 1, 10_000);
    if (cases === null) problems['cases'] = 'Enter how many cases, a whole number from 1 to 10,000';
    return { by: 'number', cases: cases ?? 1 };
  }
  const confidence = Confidence.safeParse(Number(typed.confidence));
  const margin = z.number().min(0.5).max(50).safeParse(Number(typed.margin));
  if (!confidence.success) problems['confidence'] = 'Choose the confidence level';
  if (!margin.success) problems['margin'] = 'Enter the margin of error, from 0.5 to 50 percentage points';
  const by = typed.by === 'each-type' ? 'each-type' : 'precision';
  return { by, confidence: confidence.data ?? 80, margin: margin.data ?? 5 };
}

function readSplit(
  typed: TypedSettings,
  types: readonly string[],
  problems: Record<string, string>,
): SampleSettings['split'] {
  if (typed.by === 'each-type' || typed.split !== 'shares') return { by: 'eligible' };
  const shares = types.map((id) => [id, wholeNumber(typed.shares[id] ?? '', 0, 100)] as const);
  const sum = shares.reduce((all, [, share]) => all + (share ?? 0), 0);
  if (shares.some(([, share]) => share === null))
    problems['shares'] = 'Enter the share of each case type, in whole per cent';
  else if (sum !== 100) problems['shares'] = `The shares make ${sum} per cent together: they must make 100`;
  return { by: 'shares', shares: Object.fromEntries(shares.map(([id, share]) => [id, share ?? 0])) };
}

/** Reads settings as they were typed; or tells what is wrong, by field. */
export function readSettings(
  typed: TypedSettings,
  { eligibility }: SampleSettings,
): { readonly settings: SampleSettings } | { readonly problems: SettingsProblems } {
  const problems: Record<string, string> = {};
  const size = readSize(typed, problems);
  const split = readSplit(typed, Object.keys(eligibility.windows), problems);
  const cap = typed.mostPerManager.trim() === '' ? null : wholeNumber(typed.mostPerManager, 1, 1000);
  if (typed.mostPerManager.trim() !== '' && cap === null) {
    problems['mostPerManager'] = 'Enter a whole number from 1, or nothing for any number';
  }
  const reserves = wholeNumber(typed.reserves, 0, 100);
  if (reserves === null) problems['reserves'] = 'Enter how many reserves, a whole number from 0 to 100';
  const seed = typed.seed.trim();
  if (seed === '' || seed.length > 64) problems['seed'] = 'Enter a seed of 1 to 64 characters';
  if (Object.keys(problems).length > 0) return { problems };
  return {
    settings: {
      eligibility,
      size,
      split,
      strata: typed.strata.map((id) => FieldId.parse(id)),
      smallStrata: typed.smallStrata === 'keep' ? 'keep' : 'pool',
      mostPerManager: cap,
      reserves: reserves ?? 0,
      seed,
    },
  };
}
