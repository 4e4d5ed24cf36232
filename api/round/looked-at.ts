import { CASE_ORIGIN } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import { type LookedAt, lookedAtIn } from '../../domain/round/looked-at.ts';
import type { CaseloadCase } from '../../domain/sampling/caseload-case.ts';
import { listsEver, rowsOf } from '../caseload/kept-list.ts';
import type { FormerCase } from '../contract/sample.ts';
import { originOf } from '../sample/origin.ts';
import { showSample } from '../sample/show.ts';
import type { Context } from '../service/context.ts';
import { roundsUpTo } from './rounds.ts';

/** Cases of earlier draws that stay, as their list has them: they were begun, and so looked at. */
function stayingIn({ store }: Context, audit: AuditId, former: readonly FormerCase[]): readonly CaseloadCase[] {
  const origins = new Set(former.filter(({ isBegun }) => isBegun).map((one) => store.valueOf(one.case, CASE_ORIGIN)));
  if (origins.size === 0) return [];
  return listsEver(store, audit).flatMap((list) =>
    rowsOf(store, list).filter(({ pseudonym }) => origins.has(originOf(list.id, pseudonym))),
  );
}

function casesOf(context: Context, audit: AuditId): readonly CaseloadCase[] {
  const sample = showSample(context, audit);
  if (!sample) return [];
  return [...sample.cases.map((one) => one.case), ...stayingIn(context, audit, sample.former)];
}

/** What the team's rounds looked at; without this round itself, where it is to be drawn. */
export function lookedAtBy(context: Context, audit: AuditId, withItself: boolean): LookedAt {
  const rounds = roundsUpTo(context, audit).filter((round) => withItself || round.audit !== audit);
  return lookedAtIn(rounds.map((round) => ({ month: round.plan.month, cases: casesOf(context, round.audit) })));
}
