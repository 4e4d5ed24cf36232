import type { Draw } from './draw.ts';
import type { Days, Exclusion } from './eligibility.ts';
import { furthestApart, type MatchRow } from './match.ts';
import type { SampleSettings } from './settings.ts';

/** What the sentences about a sample are made of. Words are those of the framework; days are `YYYY-MM-DD`. */
export interface SampleStory {
  readonly drawnOn: string;
  readonly rows: number;
  readonly eligible: number;
  readonly excluded: readonly { readonly kind: Exclusion['kind']; readonly cases: number }[];
  readonly days: ReadonlyMap<string, Days | null>;
  readonly settings: SampleSettings;
  readonly draw: Pick<Draw, 'size' | 'types'>;
  readonly overCap: Draw['overCap'];
  readonly match: readonly MatchRow[];
  readonly replaced: number;
  /** Cases of earlier draws that left the audit, and those that stay in it, since they were begun. */
  readonly left: number;
  readonly stayed: number;
  /** A case type in words, such as "Court disposal". */
  readonly caseType: (id: string) => string;
  readonly field: (id: string) => string;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const sayDay = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));
const sayCases = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'case' : 'cases'}`;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const LEFT_OUT: Readonly<Record<Exclusion['kind'], string>> = {
  'by-hand': 'left out by decision, each with its reason',
  'case-type': 'of a case type that is not sampled',
  'no-date': 'without a date of disposal',
  'before-window': 'disposed of before that time',
  'after-window': 'disposed of after that time',
  duplicate: 'standing in the list again, with an earlier disposal that counts',
};

function sayList({ drawnOn, rows }: SampleStory): string {
  return `The sample was drawn on ${sayDay(drawnOn)} from a list of ${sayCases(rows)} that the service supplied.`;
}

function sayEligible({ eligible, excluded, days, caseType, rows }: SampleStory): string {
  const windows = [...days].map(([type, between]) =>
    between
      ? `${lower(caseType(type))}s from ${sayDay(between.from)} to ${sayDay(between.to)}`
      : `${lower(caseType(type))}s of any day`,
  );
  const left = excluded.map(({ kind, cases }) => `${cases.toLocaleString('en-GB')} ${LEFT_OUT[kind]}`);
  const out = rows === eligible ? '' : ` The other ${sayCases(rows - eligible)} were ${listed.format(left)}.`;
  return `Eligible were ${listed.format(windows)}: ${sayCases(eligible)}.${out}`;
}

function saySize({ settings: { size }, draw, caseType }: SampleStory): string {
  const parts = draw.types.map((type) => `${type.planned} ${lower(caseType(type.caseType))}s of ${type.eligible}`);
  const came = `${sayCases(draw.size)}: ${listed.format(parts)}`;
  if (size.by === 'number') return `The size of the sample was set at ${sayCases(size.cases)}, and came to ${came}.`;
  const whole = size.by === 'each-type' ? 'each case type by itself' : 'all eligible cases together';
  return `The size of the sample was set to achieve a confidence level of ${size.confidence} per cent (with a margin of error of ${size.margin}) for ${whole}. It came to ${came}.`;
}

function saySplit({ settings: { size, split }, draw, caseType }: SampleStory): string {
  if (size.by === 'each-type') return '';
  const short = draw.types.filter(({ wanted, planned }) => planned < wanted);
  const shortfalls = short.map(
    ({ caseType: type, wanted, eligible }) =>
      ` Of ${lower(caseType(type))}s ${wanted} were wanted and ${eligible} were eligible, so cases of another type took their places.`,
  );
  const shares =
    split.by === 'shares'
      ? `The target split was ${listed.format(Object.entries(split.shares).map(([type, share]) => `${share} per cent ${lower(caseType(type))}s`))}.`
      : 'The case types were given the parts that they have among the eligible cases.';
  return shares + shortfalls.join('');
}

function sayStrata({ settings: { strata }, match, field, caseType }: SampleStory): string {
  if (strata.length === 0) return 'The cases were drawn without strata.';
  const names = listed.format(strata.map((one) => lower(field(one))));
  const most = furthestApart(match);
  const apart = most
    ? ` Sample and eligible cases are at most ${most.points} percentage ${most.points === 1 ? 'point' : 'points'} apart (${lower(field(most.row.field))}, ${most.row.value === '' ? 'nothing recorded' : most.row.value.replaceAll('-', ' ')}, ${lower(caseType(most.row.caseType))}s).`
    : '';
  return `The sample was matched to the eligible cases by ${names}, as the service classified them.${apart} Figures for part of a sample have a wider margin of error.`;
}

function sayCap({ settings: { mostPerManager }, overCap }: SampleStory): string {
  if (mostPerManager === null) return '';
  if (overCap.length === 0) return `No case manager has more than ${mostPerManager} cases in the sample.`;
  const who = overCap.map(({ manager, cases }) => `${manager} (${cases})`);
  return `At most ${mostPerManager} cases of one case manager were to be taken. That was not possible for ${listed.format(who)} without a smaller sample.`;
}

function saySeed({ settings: { seed }, replaced }: SampleStory): string {
  const came =
    replaced === 0
      ? ''
      : ` ${sayCases(replaced)} of the sample ${replaced === 1 ? 'was' : 'were'} replaced afterwards by the next reserve of the same stratum, each with a recorded reason.`;
  return `The draw is by chance and can be repeated: the same list, settings and seed (${seed}) give the same sample.${came}`;
}

/** What became of cases of earlier draws, in a sentence or two; nothing where there are none. */
export function sayFormer({ left, stayed }: Pick<SampleStory, 'left' | 'stayed'>): string {
  const sentences = [
    left === 0
      ? ''
      : `${sayCases(left)} of an earlier draw left, since the sample was drawn anew and nobody had begun ${left === 1 ? 'it' : 'them'}.`,
    stayed === 0
      ? ''
      : `${sayCases(stayed)} of an earlier draw had been begun, and ${stayed === 1 ? 'stays' : 'stay'} beside the sample.`,
  ];
  return sentences.filter((one) => one !== '').join(' ');
}

/** S1 to S4 as the methodology annexe of a report has them: whole sentences, one paragraph an item. */
export function describeSample(story: SampleStory): readonly string[] {
  const paragraphs = [
    [sayList(story), sayEligible(story)],
    [saySize(story), saySplit(story)],
    [sayStrata(story), sayCap(story)],
    [saySeed(story), sayFormer(story)],
  ];
  return paragraphs.map((sentences) => sentences.filter((one) => one !== '').join(' '));
}
