import type { CaseFields } from './case-fields.ts';
import type { HiddenCase } from './hidden-case.ts';

/** How common an option is among cases; an option that is not listed has weight 1. */
const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  disposal: {
    'referral-order': 50,
    'intensive-referral-order': 5,
    'youth-rehabilitation-order': 28,
    'detention-and-training-order': 6,
    'other-custodial-sentence': 2,
    licence: 2,
    'other-community-sentence': 3,
    'community-resolution': 34,
    'youth-caution': 26,
    'youth-conditional-caution': 24,
    other: 10,
  },
  gender: { male: 80, female: 20, other: 0, 'not-known': 0 },
  ethnicity: { white: 78, mixed: 9, black: 6, asian: 5, other: 1, 'not-known': 2 },
  lookedAfter: {
    no: 82,
    'yes-in-area': 9,
    'yes-placed-elsewhere': 4,
    'yes-placed-by-another-area': 4,
    'not-known': 0,
  },
  offenceType: {
    violence: 40,
    sexual: 4,
    robbery: 8,
    burglary: 6,
    theft: 10,
    arson: 2,
    'criminal-damage': 9,
    drugs: 11,
    motoring: 6,
    'public-order': 7,
    other: 3,
  },
  caseManagerInterviewed: { yes: 88, no: 12 },
  identifiableVictim: { yes: 70, no: 30 },
  enforcementNeeded: { yes: 25, no: 75 },
  reviewNeededSafety: { yes: 60, no: 40 },
  reviewNeededHarm: { yes: 55, no: 45 },
};

const CUSTODIAL = ['detention-and-training-order', 'other-custodial-sentence', 'licence'];
const WITH_VICTIM = ['violence', 'sexual', 'robbery', 'burglary', 'arson'];
const WITHOUT_VICTIM = ['drugs', 'motoring'];
const GRAVE = ['sexual', 'robbery', 'arson'];

/** How common each desistance factor is, as a ratio of cases of middling risk. */
export const DESISTANCE_WEIGHTS: Readonly<Record<string, number>> = {
  'substance-misuse': 0.45,
  'education-training-employment': 0.5,
  'living-arrangements': 0.25,
  'mental-health': 0.3,
  lifestyle: 0.45,
  resilience: 0.25,
  'self-identity': 0.2,
  family: 0.3,
  other: 0.03,
};

function fitOf(field: string, option: string, one: HiddenCase, known: CaseFields): number {
  if (field === 'disposal' && CUSTODIAL.includes(option)) return one.risk ** 2 * 3;
  if (field !== 'offenceType') return 1;
  if (known['identifiableVictim'] === 'no' && WITH_VICTIM.includes(option)) return 0.02;
  if (known['identifiableVictim'] === 'yes' && WITHOUT_VICTIM.includes(option)) return 0.05;
  if (known['inspectorRiskOfSeriousHarm'] === 'low' && GRAVE.includes(option)) return 0.02;
  return GRAVE.includes(option) ? (one.caseType === 'court' ? 2 : 0.4) * one.risk : 1;
}

/** How likely an option is for this case, given what is known of it already. A weight, above or equal to 0. */
export function weightOf(field: string, option: string, one: HiddenCase, known: CaseFields): number {
  return (WEIGHTS[field]?.[option] ?? 1) * fitOf(field, option, one, known);
}
