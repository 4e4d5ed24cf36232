import type { CaseField, Framework } from '../framework/schema.ts';

/** What a column of a list can become. */
export interface Target {
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
  /** Whether it says who a child is: dropped at the door unless it is kept on purpose. */
  readonly isPersonal: boolean;
  /** The case field; null for what is no field of the framework. */
  readonly field: CaseField | null;
}

/** The service's own number for a case: it tells duplicates, and leads back to the file. */
export const REFERENCE = 'reference';
export const CASE_TYPE = 'caseType';
export const NAME = 'name';
export const DATE_OF_BIRTH = 'dateOfBirth';

/** Facts that the service knows before a case is judged. What inspectors find out is no part of a list. */
const KNOWN_BEFORE = [
  'disposal',
  'disposalDate',
  'gender',
  'ageAtDisposal',
  'ethnicity',
  'lookedAfter',
  'plans',
  'offenceType',
  'serviceRiskOfSeriousHarm',
  'serviceSafetyWellbeing',
  'caseManager',
];

const special = (id: string, label: string, note: string, isPersonal: boolean): Target => ({
  id,
  label,
  note,
  isPersonal,
  field: null,
});

/** What the columns of a list can become under a framework, in the order in which people are asked. */
export function listTargets({ caseFields }: Framework): readonly Target[] {
  const fields = KNOWN_BEFORE.flatMap((id): Target[] => {
    const field = caseFields.find((one) => one.id === id);
    return field ? [{ id, label: field.label, note: null, isPersonal: false, field }] : [];
  });
  return [
    special(
      REFERENCE,
      "The service's case number",
      'Finds duplicates, and leads back to the file. Never a name.',
      false,
    ),
    special(CASE_TYPE, 'Case type', 'Left out, it follows from the disposal.', false),
    ...fields,
    special(NAME, 'Name of the child', 'Dropped at the door.', true),
    special(DATE_OF_BIRTH, 'Date of birth', 'Gives the age at disposal, then dropped at the door.', true),
  ];
}
