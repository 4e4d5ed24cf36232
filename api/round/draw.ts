import type { Framework } from '../../domain/framework/schema.ts';
import type { AuditId } from '../../domain/ids.ts';
import { type Coverage, coverageOf } from '../../domain/round/coverage.ts';
import { drawRound } from '../../domain/round/draw-round.ts';
import type { RoundPlan } from '../../domain/round/plan.ts';
import { normaliseSeed } from '../../domain/sampling/seed.ts';
import type { Eligibility, SampleSettings } from '../../domain/sampling/settings.ts';
import { listOf, needList, rowsOf } from '../caseload/kept-list.ts';
import { AppError } from '../errors.ts';
import { eligibleOf, judgeList } from '../sample/eligible.ts';
import { keepDraw } from '../sample/keep-draw.ts';
import { type Context, openAudit } from '../service/context.ts';
import { lookedAtBy } from './looked-at.ts';
import { needRound } from './rounds.ts';

const RESERVES = 5;

/** How far the rounds of the team have come with the list that this one draws from. */
export function coverageFor(context: Context, audit: AuditId): Coverage {
  const { fields } = openAudit(context, audit);
  const list = listOf(fields);
  return coverageOf(list ? rowsOf(context.store, list) : [], lookedAtBy(context, audit, true), needRound(fields).month);
}

/** A round takes cases of every type, whenever their disposal was. */
export function roundEligibility({ caseTypes }: Framework, { month }: RoundPlan): Eligibility {
  return { countBackFrom: `${month}-01`, windows: Object.fromEntries(caseTypes.map(({ id }) => [id, null])) };
}

/** Draws a round of its list, and puts it in the place of an earlier draw; replacements of that go with it. */
export function drawRoundFor(context: Context, audit: AuditId, author: string, typed: string): number | null {
  const { fields, loaded } = openAudit(context, audit);
  const [plan, list, seed] = [needRound(fields), needList(fields), normaliseSeed(typed)];
  if (seed === '') throw new AppError('bad-input', 'A seed is one character or more.');
  const eligibility = roundEligibility(loaded.framework, plan);
  const judged = judgeList(context.store, list, eligibility, fields);
  const eligible = eligibleOf(judged);
  const { month, casesPerWorker } = plan;
  const lookedAt = lookedAtBy(context, audit, false);
  const draw = drawRound(eligible, { month, casesPerWorker, reserves: RESERVES, seed, lookedAt });
  if (draw.size === 0) {
    throw new AppError(
      'bad-input',
      'No case of the list has a worker, so nothing was drawn. Say which column names them.',
    );
  }
  const settings: SampleSettings = {
    eligibility,
    size: { by: 'number', cases: draw.size },
    split: { by: 'eligible' },
    strata: [],
    smallStrata: 'keep',
    mostPerManager: casesPerWorker,
    reserves: RESERVES,
    seed,
  };
  return keepDraw(context, audit, author, { fields, list, judged, settings, draw });
}
