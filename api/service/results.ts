import { answerField, CASE_STATUS, CASE_TYPE, factField, judgementField } from '../../domain/history/fields.ts';
import { isCompleteAs } from '../../domain/history/states.ts';
import type { AuditId, Rating, StandardId } from '../../domain/ids.ts';
import { type CaseTallies, type CountedCase, countCases } from '../../domain/scoring/count-cases.ts';
import { NO_CASES } from '../../domain/scoring/counts.ts';
import { readAnswer } from '../../domain/scoring/read-answer.ts';
import { computeResults } from '../../domain/scoring/results.ts';
import type { Results } from '../../domain/scoring/results-schema.ts';
import type { GivenJudgement, Judgement } from '../contract/judgement.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { findJudgementFault, movesTooFar, readJudgements, writeJudgement } from '../judgements.ts';
import type { Store } from '../ports.ts';
import { serviceOf } from './audits.ts';
import { type Context, type Opened, openAudit, save } from './context.ts';
import { evidenceGivenBack, evidenceTaken } from './evidence.ts';
import { snapshotResults } from './snapshot.ts';

type Methods = Handlers<'results.get' | 'results.counts' | 'judgement.give' | 'judgement.withdraw' | 'judgement.list'>;

/** Which cases figures are of (F6): all, or those complete, as a results snapshot takes them. */
export type WhichCases = 'all' | 'complete';

function keptTallies(store: Store, audit: AuditId): CaseTallies {
  const types = [...store.caseCounts(audit)];
  const counts = store.counts(audit);
  return {
    caseCounts: Object.fromEntries(types.map(([type, { cases }]) => [type, cases])),
    complete: types.reduce((sum, [, { complete }]) => sum + complete, 0),
    countsOf: (question) => counts.get(question) ?? NO_CASES,
  };
}

function* countedCases(store: Store, audit: AuditId): Generator<CountedCase> {
  for (const fields of store.fieldsOfCases(audit, 'all')) {
    yield {
      caseType: fields.get(CASE_TYPE) ?? '',
      complete: isCompleteAs(fields.get(CASE_STATUS)),
      field: (field) => fields.get(factField(field)) ?? null,
      answerTo: (question) => readAnswer(fields.get(answerField(question)) ?? null),
    };
  }
}

function byKind(judgements: readonly Judgement[]) {
  const qualitative = new Map<StandardId, { rating: Rating; reason: string | null }>();
  const panel = new Map<StandardId, Judgement & { kind: 'panel' }>();
  for (const judgement of judgements) {
    if (judgement.kind === 'panel') panel.set(judgement.standard, judgement);
    else qualitative.set(judgement.standard, judgement);
  }
  return { qualitative, panel };
}

/** The results of an audit: from its kept tallies, or counted anew from its complete cases. */
export function resultsOf(context: Context, audit: AuditId, which: WhichCases): Results {
  const { fields, loaded } = openAudit(context, audit);
  const { store } = context;
  const tallies =
    which === 'all' ? keptTallies(store, audit) : countCases(loaded.questions, countedCases(store, audit), 'completed');
  const judgements = byKind(readJudgements(loaded.framework, fields));
  return computeResults(loaded, { ...tallies, service: serviceOf(fields), judgements });
}

/** What the rules give for a standard now, without any panel; null where they give nothing. */
export function ruleRatingOf(results: Results, standard: StandardId): Rating | null {
  const found = results.standards.find(({ id }) => id === standard);
  if (!found) return null;
  return 'ruleRating' in found ? found.ruleRating : (found.panel?.from ?? found.rating);
}

function refuseFault({ loaded }: Opened, given: GivenJudgement): void {
  const ground = given.kind === 'panel' ? given.ground : '';
  const fault = findJudgementFault(loaded.framework, { ...given, ground, reason: given.reason ?? '' });
  if (fault) throw new AppError('bad-input', `${fault.column}: expected ${fault.expected}.`);
}

type Panel<T> = Extract<T, { kind: 'panel' }>;

/** R6: a panel's decision with its time and the rating it moves. Throws `bad-input` where it moves too far. */
function recordPanel(context: Context, audit: AuditId, given: Panel<GivenJudgement>): Panel<Judgement> {
  const { framework } = openAudit(context, audit).loaded;
  const from = ruleRatingOf(resultsOf(context, audit, 'all'), given.standard);
  if (movesTooFar(framework, given.rating, from)) {
    const { bandsAtMost } = framework.rules.discretion;
    throw new AppError('bad-input', `A panel moves a standard by ${bandsAtMost} band at most. Nothing was changed.`);
  }
  return { ...given, at: context.clock().toISOString(), from };
}

/** Results, and the judgements of people that go into them. */
export function resultsMethods(context: Context): Methods {
  const { store } = context;
  return {
    'results.get': ({ audit, cases }) =>
      store.read(() => (cases === 'snapshot' ? snapshotResults(context, audit) : resultsOf(context, audit, cases))),
    'results.counts': ({ framework }) =>
      [...store.countsOfWorkbook(framework)].map(([question, counts]) => ({ question, counts })),
    'judgement.give': ({ author, audit, judgement }) => {
      refuseFault(openAudit(context, audit), judgement);
      return save(context, 'judgement', author, (recorder) => {
        const { standard, kind } = judgement;
        const value = writeJudgement(kind === 'panel' ? recordPanel(context, audit, judgement) : judgement);
        const evidence = kind === 'qualitative' ? [evidenceTaken(standard)] : [];
        recorder.edit(audit, [{ field: judgementField(standard, kind), value }, ...evidence]);
      });
    },
    'judgement.withdraw': ({ author, audit, standard, kind }) => {
      const opened = openAudit(context, audit);
      const evidence = kind === 'qualitative' ? [evidenceGivenBack(opened, standard)] : [];
      const edits = [{ field: judgementField(standard, kind), value: null }, ...evidence];
      return save(context, 'judgement', author, (recorder) => void recorder.edit(audit, edits));
    },
    'judgement.list': ({ audit }) => {
      const { fields, loaded } = openAudit(context, audit);
      return readJudgements(loaded.framework, fields);
    },
  };
}
