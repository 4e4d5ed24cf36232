import type { Framework } from '../framework/schema.ts';
import type { FieldId } from '../ids.ts';
import type { SampleSettings, Split, Window } from './settings.ts';

/**
 * S2: the windows that published inspections state, by case type, in months before the inspection. A released framework
 * holds them as a sentence only and is never edited, so they stand here as numbers.
 */
const WINDOWS: Readonly<Record<string, Window>> = {
  court: { earliest: 9, latest: 6 },
  'out-of-court': { earliest: 5, latest: 3 },
  resettlement: { earliest: 12, latest: 4 },
};

const STRATA = ['gender', 'disposal', 'serviceRiskOfSeriousHarm', 'serviceSafetyWellbeing'];

/** S3: the fields that a sample is matched by, those that the framework has. */
export function usualStrata({ caseFields }: Framework): readonly FieldId[] {
  return STRATA.flatMap((wanted) => caseFields.find(({ id }) => id === wanted)?.id ?? []);
}

/** The window of a case type; null where none is published. */
export function usualWindow(caseType: string): Window | null {
  return WINDOWS[caseType] ?? null;
}

/** The case types that a sample is drawn of: those that illustrate are picked by people. */
export function sampledTypes({ caseTypes }: Framework): Framework['caseTypes'] {
  return caseTypes.filter(({ illustrative }) => !illustrative);
}

/** The split that the framework states; without one, as the eligible cases are. */
export function usualSplit(framework: Framework): Split {
  const types = sampledTypes(framework);
  const shares = types.flatMap(({ id, shareOfSample }) => (shareOfSample === undefined ? [] : [[id, shareOfSample]]));
  return shares.length === types.length ? { by: 'shares', shares: Object.fromEntries(shares) } : { by: 'eligible' };
}

/** What an inspection's sample goes by unless people say otherwise: 80% confidence, a margin of 5, six a case manager. */
export function usualSettings(framework: Framework, countBackFrom: string, seed: string): SampleSettings {
  return {
    eligibility: {
      countBackFrom,
      windows: Object.fromEntries(sampledTypes(framework).map(({ id }) => [id, usualWindow(id)])),
    },
    size: { by: 'precision', confidence: 80, margin: 5 },
    split: usualSplit(framework),
    strata: usualStrata(framework),
    smallStrata: 'pool',
    mostPerManager: 6,
    reserves: 5,
    seed,
  };
}
