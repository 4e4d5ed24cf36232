import type { Framework } from '../../domain/framework/schema.ts';
import type { AuditId } from '../../domain/ids.ts';
import { drawSample } from '../../domain/sampling/draw.ts';
import { planSample } from '../../domain/sampling/plan.ts';
import { normaliseSeed } from '../../domain/sampling/seed.ts';
import type { SampleSettings } from '../../domain/sampling/settings.ts';
import { needList } from '../caseload/kept-list.ts';
import type { SamplePlan } from '../contract/sample.ts';
import { AppError } from '../errors.ts';
import { roundOf } from '../round/rounds.ts';
import { type Context, type Opened, openAudit } from '../service/context.ts';
import { eligibleOf, judgeList } from './eligible.ts';
import { keepDraw } from './keep-draw.ts';

/** Throws `bad-input` for settings that the framework cannot have, or that come to no sample. */
export function refuseSettings({ caseTypes, caseFields }: Framework, settings: SampleSettings): void {
  const { eligibility, strata, split, size, seed } = settings;
  const refuse = (message: string): never => {
    throw new AppError('bad-input', message);
  };
  const types = Object.keys(eligibility.windows);
  if (types.length === 0) refuse('Choose one case type or more to draw from.');
  if (!types.every((type) => caseTypes.some(({ id }) => id === type))) refuse('The framework has no such case type.');
  if (!strata.every((field) => caseFields.some(({ id }) => id === field)))
    refuse('The framework has no such case field.');
  if (new Set(strata).size !== strata.length) refuse('Each field makes strata once.');
  if (normaliseSeed(seed) === '') refuse('A seed is one character or more.');
  const shares = split.by === 'shares' ? types.map((type) => split.shares[type] ?? 0) : [];
  const sum = shares.reduce((all, share) => all + share, 0);
  if (split.by === 'shares' && size.by !== 'each-type' && sum !== 100) {
    refuse(`The shares of the case types make ${sum} per cent together, expected 100.`);
  }
}

/** Throws `bad-input` for a dip-sample round: it prefers what was not looked at lately, which a sample would undo. */
export function refuseRound(fields: Opened['fields']): void {
  if (!roundOf(fields)) return;
  throw new AppError(
    'bad-input',
    'This audit is a dip-sample round, so no sample was drawn. Draw it as a round, on its Round screen or with casebook round draw.',
  );
}

function judgeFor(context: Context, audit: AuditId, settings: SampleSettings) {
  const { fields, loaded } = openAudit(context, audit);
  refuseRound(fields);
  refuseSettings(loaded.framework, settings);
  const list = needList(fields);
  return { fields, list, judged: judgeList(context.store, list, settings.eligibility, fields) };
}

/** What a draw would take of each case type and stratum. */
export function planFor(context: Context, audit: AuditId, settings: SampleSettings): SamplePlan {
  const { judged } = judgeFor(context, audit, settings);
  const { size, types, strata } = planSample(eligibleOf(judged), { ...settings, seed: normaliseSeed(settings.seed) });
  return {
    size,
    types,
    strata: strata.map(({ stratum: { caseType, traits, cases }, planned }) => ({
      caseType,
      traits,
      eligible: cases.length,
      planned,
    })),
  };
}

/** S4: draws a sample of an audit's list, and puts it in the place of the one before; its replacements go with it. */
export function drawFor(context: Context, audit: AuditId, author: string, given: SampleSettings): number | null {
  const settings = { ...given, seed: normaliseSeed(given.seed) };
  const { fields, list, judged } = judgeFor(context, audit, settings);
  const eligible = eligibleOf(judged);
  if (eligible.length === 0) throw new AppError('bad-input', 'No case of the list is eligible, so nothing was drawn.');
  const draw = drawSample(eligible, settings);
  return keepDraw(context, audit, author, { fields, list, judged, settings, draw });
}
