import type { ListMapping } from './mapping.ts';
import { NO_MAPPING } from './mapping.ts';
import type { Target } from './targets.ts';

/** What headers of case management systems say, folded, by what the column becomes; more telling ones first. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  reference: [
    'case reference',
    'case ref',
    'case number',
    'case id',
    'unique id',
    'yot id',
    'yjs id',
    'reference',
    'ref',
    'id',
  ],
  caseType: ['case type', 'casetype', 'type of case', 'case group'],
  disposal: ['disposal', 'outcome', 'intervention', 'sentence', 'order type', 'disposal type', 'programme'],
  disposalDate: ['disposal date', 'date of disposal', 'outcome date', 'sentence date', 'order date', 'start date'],
  gender: ['gender', 'sex'],
  ageAtDisposal: ['age at disposal', 'age at sentence', 'age at outcome', 'age'],
  ethnicity: ['ethnicity', 'ethnic group', 'ethnic origin', 'ethnic'],
  lookedAfter: ['looked after', 'lookedafter', 'cla status', 'lac status', 'care status'],
  plans: ['other plans', 'plans'],
  offenceType: ['offence type', 'main offence', 'primary offence', 'offence category', 'offence'],
  serviceRiskOfSeriousHarm: ['risk of serious harm', 'rosh', 'serious harm', 'risk of harm', 'roh'],
  serviceSafetyWellbeing: [
    'safety and wellbeing',
    'safety & wellbeing',
    'safety wellbeing',
    'swb',
    'wellbeing',
    'vulnerability',
  ],
  caseManager: [
    'case manager',
    'case worker',
    'caseworker',
    'allocated worker',
    'key worker',
    'officer',
    'worker',
    'manager',
  ],
  name: ['name', 'young person', 'child', 'surname', 'full name', 'forename'],
  dateOfBirth: ['date of birth', 'dob', 'd.o.b', 'birth date', 'birthdate'],
};

/** A header as it is compared: small letters, words apart, nothing else. */
export function foldHeader(header: string): string {
  return header
    .replace(/([a-z])([A-Z][a-z])/g, '$1 $2') // caseManager, and not RoSH
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

/** How well a header says what a column is: lower is better; null where it does not. */
function rankOf(header: string, id: string, label: string): number | null {
  const folded = foldHeader(header);
  if (folded === foldHeader(id) || folded === foldHeader(label)) return 0;
  const words = HEADERS[id] ?? [];
  const same = words.indexOf(folded);
  if (same >= 0) return 1 + same;
  const within = words.findIndex((word) => word.length > 2 && ` ${folded} `.includes(` ${word} `));
  return within < 0 ? null : 100 + within;
}

/** Guesses what each column becomes, by its header; every column once at most, the best fit first. */
export function guessColumns(headers: readonly string[], targets: readonly Target[]): ListMapping {
  const fits = targets.flatMap(({ id, label }) =>
    headers.flatMap((header) => {
      const rank = rankOf(header, id, label);
      return rank === null ? [] : [{ id, header, rank }];
    }),
  );
  const columns = new Map<string, string>();
  const used = new Set<string>();
  for (const { id, header } of fits.sort((a, b) => a.rank - b.rank)) {
    if (columns.has(id) || used.has(header)) continue;
    columns.set(id, header);
    used.add(header);
  }
  return { ...NO_MAPPING, columns: Object.fromEntries(columns) };
}
