import { BOM, writeRow } from '../../domain/csv.ts';
import { makeRandom, type Random } from '../rebuild/random.ts';

/** The day of the inspection that the list is made for. */
export const LIST_DAY = '2026-11-24';

/** How many cases, and how many case managers. */
export const LIST_CASES = 120;
export const LIST_MANAGERS = 8;

const SEED = 120;
const COURT_RATIO = 0.58;
const FIRST_NAMES = [
  'Ash',
  'Bryn',
  'Cleo',
  'Dara',
  'Eden',
  'Finn',
  'Gale',
  'Hana',
  'Idris',
  'Juno',
  'Kit',
  'Lior',
  'Mina',
  'Noor',
  'Oona',
  'Perry',
];
const LAST_NAMES = [
  'Abara',
  'Brook',
  'Castellan',
  'Dunmore',
  'Elwood',
  'Fairleigh',
  'Grange',
  'Holloway',
  'Inskip',
  'Jarrow',
  'Kestrel',
  'Lowther',
];
const MANAGERS = [
  'Ben Okafor',
  'Carys Llewellyn',
  'Dev Mistry',
  'Ellen Strand',
  'Farah Iqbal',
  'Grace Toller',
  'Hamish Wren',
  'Ingrid Vale',
];
const DISPOSALS = {
  court: [
    ['Referral Order', 10],
    ['YRO', 6],
    ['DTO', 2],
    ['Intensive Referral Order', 1],
  ],
  'out-of-court': [
    ['Community Resolution', 6],
    ['Youth Caution', 3],
    ['YCC', 4],
  ],
} as const;
const RISKS = [
  ['Low', 5],
  ['Medium', 6],
  ['High', 3],
  ['Very high', 1],
] as const;
const ETHNICITIES = [
  ['White', 14],
  ['Black', 3],
  ['Asian', 3],
  ['Mixed', 3],
  ['Not known', 1],
] as const;
const OFFENCES = [
  ['Violence', 8],
  ['Criminal damage', 3],
  ['Theft', 3],
  ['Drugs', 3],
  ['Public order', 2],
  ['Robbery', 1],
  ['Motoring', 1],
] as const;

const HEADER = [
  'Case ref',
  'Child',
  'Date of birth',
  'Sex',
  'Ethnicity',
  'Outcome',
  'Outcome date',
  'Main offence',
  'RoSH',
  'Safety & wellbeing',
  'Case manager',
  'Team',
];

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const dayFirst = (iso: string): string => iso.split('-').toReversed().join('/');
const pickFrom = (items: readonly (readonly [string, number])[], random: Random): string =>
  random.pickWeighted(items, ([, weight]) => weight)[0];

/** Most disposals fall into the window of their case type, some before and after it. */
function disposalDay(isCourt: boolean, random: Random): string {
  const [from, days] = isCourt ? ['2026-02-24', 89] : ['2026-06-24', 61];
  if (random.chance(0.16)) return dayAfter(from, -Math.floor(random.ratio() * 60) - 1);
  if (random.chance(0.1)) return dayAfter(from, days + 1 + Math.floor(random.ratio() * 40));
  return dayAfter(from, Math.floor(random.ratio() * (days + 1)));
}

function makeCase(number: number, random: Random): readonly string[] {
  const isCourt = random.chance(COURT_RATIO);
  const day = disposalDay(isCourt, random);
  const born = dayAfter(day, -Math.floor((12 + random.ratio() * 5.9) * 365.25));
  return [
    `WM-${String(2600 + number)}`,
    `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`,
    dayFirst(born),
    random.chance(0.2) ? 'Female' : 'Male',
    pickFrom(ETHNICITIES, random),
    pickFrom(DISPOSALS[isCourt ? 'court' : 'out-of-court'], random),
    dayFirst(day),
    pickFrom(OFFENCES, random),
    pickFrom(RISKS, random),
    pickFrom(RISKS, random),
    random.pickWeighted(MANAGERS, (name) => 1 + (MANAGERS.indexOf(name) % 3)),
    'Westmarch Youth Justice',
  ];
}

/**
 * An invented list of cases as a case management system gives it, for a team of eight: names, dates of birth, days
 * first, one manager once in another spelling, and one case that stands in it twice. Always the same.
 */
export function makeList(): string {
  const random = makeRandom(SEED);
  const rows = Array.from({ length: LIST_CASES - 1 }, (_, at) => makeCase(at + 1, random.fork(`case ${at}`)));
  const [first = [], ...others] = rows;
  const respelt = others.map((row, at) => (at === 30 ? row.with(10, 'OKAFOR, Ben') : row));
  const twin = first.with(6, dayFirst(dayAfter(LIST_DAY, -200)));
  return BOM + [HEADER, first, ...respelt, twin].map(writeRow).join('');
}
