import { AUDIT_FROM } from '../../domain/history/fields.ts';
import { usualSettings } from '../../domain/sampling/usual.ts';
import { listOf, needList } from '../caseload/kept-list.ts';
import type { Handler, Handlers, MethodName, Output } from '../contract.ts';
import { roundEligibility } from '../round/draw.ts';
import { roundOf } from '../round/rounds.ts';
import { makeCases } from '../sample/cases.ts';
import { drawFor, planFor } from '../sample/draw.ts';
import { countEligible, type JudgedList, judgeList } from '../sample/eligible.ts';
import { sampleOf } from '../sample/kept-sample.ts';
import { replaceCase } from '../sample/replace.ts';
import { showSample } from '../sample/show.ts';
import { suggestSeed } from '../sample/suggest-seed.ts';
import { type Context, openAudit } from './context.ts';

type Methods = Handlers<
  | 'sample.settings'
  | 'sample.eligible'
  | 'sample.rows'
  | 'sample.plan'
  | 'sample.draw'
  | 'sample.get'
  | 'sample.replace'
  | 'sample.makeCases'
>;

type Given<M extends MethodName> = Parameters<Handler<M>>[0];

/** What the next draw goes by unless people say otherwise: the last draw's settings with a new seed, or the usual ones. */
function settingsFor(context: Context, { audit }: Given<'sample.settings'>): Output<'sample.settings'> {
  const { fields, loaded } = openAudit(context, audit);
  const seed = suggestSeed(context, audit, listOf(fields)?.id ?? audit);
  const last = sampleOf(fields);
  if (last) return { settings: { ...last.settings, seed }, from: 'last-draw' };
  const plan = roundOf(fields);
  const day = fields.get(AUDIT_FROM) ?? context.clock().toISOString().slice(0, 10);
  const settings = usualSettings(loaded.framework, day, seed);
  if (!plan) return { settings, from: 'usual' };
  return { settings: { ...settings, eligibility: roundEligibility(loaded.framework, plan) }, from: 'usual' };
}

function judge(context: Context, { audit, eligibility }: Given<'sample.eligible'>): JudgedList {
  const { fields } = openAudit(context, audit);
  return judgeList(context.store, needList(fields), eligibility, fields);
}

function readRows(context: Context, given: Given<'sample.rows'>): Output<'sample.rows'> {
  const { show, from, limit } = given;
  const { rows, judged } = judge(context, given);
  const wanted = judged.flatMap(({ exclusion }, at) => {
    const row = rows[at];
    const isWanted = show === 'all' || (show === 'eligible') === (exclusion === null);
    return row && isWanted ? [{ case: row, exclusion }] : [];
  });
  return { total: wanted.length, rows: wanted.slice(from, from + limit) };
}

/** Samples: planned, drawn, shown, mended, made into cases. */
export function sampleMethods(context: Context): Methods {
  const { store } = context;
  return {
    'sample.settings': (given) => settingsFor(context, given),
    'sample.eligible': (given) => store.read(() => countEligible(judge(context, given), given.eligibility)),
    'sample.rows': (given) => store.read(() => readRows(context, given)),
    'sample.plan': ({ audit, settings }) => store.read(() => planFor(context, audit, settings)),
    'sample.draw': ({ author, audit, settings }) => ({ action: drawFor(context, audit, author, settings) }),
    'sample.get': ({ audit }) => store.read(() => ({ sample: showSample(context, audit) })),
    'sample.replace': ({ author, audit, pseudonym, reason }) => replaceCase(context, audit, author, pseudonym, reason),
    'sample.makeCases': ({ author, audit }) => makeCases(context, audit, author),
  };
}
