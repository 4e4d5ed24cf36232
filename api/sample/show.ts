import type { Framework } from '../../domain/framework/schema.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import { describeRound } from '../../domain/round/methodology.ts';
import { managerOf } from '../../domain/sampling/caseload-case.ts';
import { daysOf } from '../../domain/sampling/eligibility.ts';
import type { KeptList, KeptSample } from '../../domain/sampling/kept.ts';
import { countValues, type MatchRow, matchSample } from '../../domain/sampling/match.ts';
import { describeSample, type SampleStory } from '../../domain/sampling/methodology.ts';
import { currentOf, reservesLeft } from '../../domain/sampling/replace.ts';
import { listOf, listsEver, rowLookUp } from '../caseload/kept-list.ts';
import type { SampledCase, ShownSample } from '../contract/sample.ts';
import { roundOf } from '../round/rounds.ts';
import { type Context, openAudit } from '../service/context.ts';
import { formerCases, leftCases } from './former.ts';
import { type MadeReplacement, replacementsOf, sampleOf } from './kept-sample.ts';
import { casesMade } from './origin.ts';

type OverCap = ShownSample['overCap'];

/** The way from the case that was drawn to the one in its place: who went, and why, oldest first. */
function wayFrom(drawn: string, replacements: readonly MadeReplacement[]): readonly MadeReplacement[] {
  const next = replacements.find(({ out }) => out === drawn);
  return next ? [next, ...wayFrom(next.in, replacements)] : [];
}

/** S3: who has more cases in the sample, as it is now, than the cap. */
export function overCapIn(cases: readonly SampledCase[], cap: number | null): OverCap {
  const managers = cases.flatMap((one) => managerOf(one.case) ?? []);
  const loads = [...Map.groupBy(managers, (manager) => manager)].map(([manager, some]) => ({
    manager,
    cases: some.length,
  }));
  return loads.filter((load) => cap !== null && load.cases > cap).sort((a, b) => b.cases - a.cases);
}

function casesNow(
  kept: KeptSample,
  replacements: readonly MadeReplacement[],
  rowOf: (pseudonym: string) => SampledCase['case'],
  made: ReadonlyMap<string, CaseId>,
): readonly SampledCase[] {
  return kept.draw.strata.flatMap((stratum, at) =>
    currentOf(stratum, replacements).map((pseudonym, place): SampledCase => {
      const drawn = stratum.sampled[place] ?? pseudonym;
      const way = wayFrom(drawn, replacements);
      return {
        case: rowOf(pseudonym),
        stratum: at,
        drawn,
        replaced: way.map(({ out, reason }) => ({ pseudonym: out, reason })),
        madeInto: made.get(pseudonym) ?? null,
      };
    }),
  );
}

/** A field's label without whose classification it is, which the sentence says once. */
function labelOf(id: string, { caseFields }: Framework): string {
  return (caseFields.find((field) => field.id === id)?.label ?? id).replace(", the service's classification", '');
}

function describe(
  kept: KeptSample,
  match: readonly MatchRow[],
  overCap: OverCap,
  since: Pick<SampleStory, 'replaced' | 'left' | 'stayed'>,
  framework: Framework,
) {
  const { settings, at, rows, eligible, excluded, draw } = kept;
  return describeSample({
    drawnOn: at.slice(0, 10),
    rows,
    eligible,
    excluded,
    days: daysOf(settings.eligibility),
    settings,
    draw,
    overCap,
    match,
    ...since,
    caseType: (id) => framework.caseTypes.find((type) => type.id === id)?.title ?? id,
    field: (id) => labelOf(id, framework),
  });
}

const storyOf = ({ rows, eligible, draw, settings: { seed } }: KeptSample) => ({
  rows,
  eligible,
  workers: draw.strata.length,
  size: draw.size,
  seed,
});

/** The list that a sample was drawn from, which may be an older one. */
function listOfSample({ store }: Context, audit: AuditId, kept: KeptSample): KeptList {
  const list = listsEver(store, audit).find(({ id }) => id === kept.list);
  if (!list) throw new Error('expected the list of a sample in the history, found none');
  return list;
}

/** The sample of an audit as it stands: its cases with their replacements, its match, its words. Null before any draw. */
export function showSample(context: Context, audit: AuditId): ShownSample | null {
  const { fields, loaded } = openAudit(context, audit);
  const kept = sampleOf(fields);
  if (!kept) return null;
  const replacements = replacementsOf(fields);
  const list = listOfSample(context, audit, kept);
  const rowAt = rowLookUp(context.store, list);
  const rowOf = (pseudonym: string) => rowAt(kept.places[pseudonym] ?? -1);
  const made = casesMade(context.store, audit);
  const cases = casesNow(kept, replacements, rowOf, made);
  const former = formerCases(context.store, made, new Set(cases.map((one) => one.case.pseudonym)));
  const left = leftCases(fields);
  const overCap = overCapIn(cases, kept.settings.mostPerManager);
  const now = cases.map((one) => one.case);
  const plan = roundOf(fields);
  const since = {
    replaced: replacements.length,
    left: left.length,
    stayed: former.filter(({ isBegun }) => isBegun).length,
  };
  const match = matchSample(kept.eligibleValues, countValues(now, kept.settings.strata));
  return {
    kept,
    list,
    isOfOlderList: listOf(fields)?.id !== kept.list,
    cases,
    reserves: kept.draw.strata.map((stratum, at) => ({ stratum: at, left: reservesLeft(stratum, replacements) })),
    match,
    overCap,
    former,
    left,
    methodology: plan
      ? describeRound({ ...storyOf(kept), plan, ...since })
      : describe(kept, match, overCap, since, loaded.framework),
  };
}
