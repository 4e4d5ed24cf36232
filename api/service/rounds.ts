import { listOf } from '../caseload/kept-list.ts';
import type { Handlers, MethodName } from '../contract.ts';
import { actionsFor, allActions } from '../round/actions.ts';
import { coverageFor, drawRoundFor } from '../round/draw.ts';
import { listFeedback, listRounds, summariseRound } from '../round/list-rounds.ts';
import { monthFiles } from '../round/month-files.ts';
import { createRound, planRound } from '../round/rounds.ts';
import { trendFor } from '../round/trend.ts';
import { suggestSeed } from '../sample/suggest-seed.ts';
import { type Context, openAudit, save } from './context.ts';

type Methods = Handlers<Extract<MethodName, `round.${string}`> | 'action.list'>;

/** Dip-sample rounds: made, drawn, covered, followed up, exported. */
export function roundMethods(context: Context): Methods {
  const { store } = context;
  return {
    'round.create': (given) => ({ audit: createRound(context, given) }),
    'round.plan': ({ author, audit, part, plan }) =>
      save(context, 'edit-audit', author, (recorder) => planRound(context, recorder, { audit, part, plan })),
    'round.get': ({ audit }) => store.read(() => ({ round: summariseRound(context, audit) })),
    'round.list': () => store.read(() => listRounds(context)),
    'round.coverage': ({ audit }) => store.read(() => coverageFor(context, audit)),
    'round.draw': ({ author, audit, seed }) => {
      const list = listOf(openAudit(context, audit).fields)?.id ?? audit;
      return { action: drawRoundFor(context, audit, author, seed ?? suggestSeed(context, audit, list)) };
    },
    'round.actions': ({ audit }) => store.read(() => actionsFor(context, audit)),
    'round.feedback': ({ audit }) =>
      store.read(() => {
        openAudit(context, audit);
        return listFeedback(context, audit);
      }),
    'action.list': () => store.read(() => allActions(context)),
    'round.trend': ({ audit }) => store.read(() => trendFor(context, audit)),
    'round.export': ({ author, audit }) => monthFiles(context, audit, author),
  };
}
