import type { OpenCase, QuestionState, Remark } from '../../api/contract/case.ts';
import type { LoadedFramework } from '../../domain/framework/load.ts';
import { type Settled, WITHDRAWN, whySettled } from '../../domain/history/states.ts';
import type { QuestionId } from '../../domain/ids.ts';
import type { Answer } from '../../domain/scoring/answer.ts';
import { type Contradiction, findContradictions } from '../../domain/scoring/contradiction.ts';
import { judgeCase } from '../../domain/scoring/outcome.ts';
import { remarksOn } from '../../domain/scoring/remarks.ts';
import { judgeSection, type Section, type SectionState } from './sections.ts';

/** What people entered about a case. */
export interface Entered {
  readonly facts: OpenCase['facts'];
  readonly complete: boolean;
  readonly status: OpenCase['status'];
  readonly revision: number;
  readonly isWithdrawn: boolean;
  readonly auditStatus: OpenCase['auditStatus'];
  readonly assessor: string | null;
  readonly answers: ReadonlyMap<QuestionId, Answer>;
  readonly notes: ReadonlyMap<QuestionId, string>;
  /** Questions whose note is marked as a practice example. */
  readonly examples: ReadonlySet<QuestionId>;
}

/** A case as the screen shows it, all of it worked out from what was entered. */
export interface CaseView extends Entered {
  readonly rows: ReadonlyMap<QuestionId, QuestionState>;
  readonly sections: ReadonlyMap<string, SectionState>;
  readonly contradictions: ReadonlyMap<QuestionId, Contradiction>;
  readonly remarks: readonly Remark[];
  readonly answered: number;
  readonly applicable: number;
}

type States = Pick<Entered, 'status' | 'isWithdrawn' | 'auditStatus'>;

/** The reference of a case among its facts; empty where it has none. */
export const referenceOf = (facts: OpenCase['facts']): string =>
  Object.entries(facts).find(([field]) => field === 'reference')?.[1] ?? '';

/** Why the case takes no edit: it is locked or was replaced, or its audit closed; null while it does. */
export function settledOf({ status, isWithdrawn, auditStatus }: States): Settled | null {
  return whySettled('answer', { ofCase: isWithdrawn ? WITHDRAWN : status, ofAudit: auditStatus });
}

/** What does not change while a case is open. */
export interface CasePlan {
  readonly loaded: LoadedFramework;
  readonly caseType: string;
  readonly sections: readonly Section[];
}

/** The old value where nothing in it differs, so that what shows it need not be drawn again. */
function keepIfSame<T extends object>(before: T | undefined, now: T): T {
  if (!before) return now;
  const keys = Object.keys(now) as (keyof T)[]; // the keys of a plain object are its own
  return keys.every((key) => before[key] === now[key]) ? before : now;
}

function stateRows({ loaded, caseType }: CasePlan, entered: Entered): QuestionState[] {
  const fact = new Map(Object.entries(entered.facts));
  const facts = { caseType, field: (id: string) => fact.get(id) ?? null };
  const answerTo = (id: QuestionId) => entered.answers.get(id) ?? null;
  return judgeCase(loaded.questions, facts, answerTo).map(({ question, state, setAside, because }) => ({
    question: question.id,
    state,
    answer: answerTo(question.id),
    note: entered.notes.get(question.id) ?? '',
    setAside,
    because,
  }));
}

/** Works out a case anew. What came out as before is the very same object. */
export function viewCase(plan: CasePlan, entered: Entered, before: CaseView | null): CaseView {
  const states = stateRows(plan, entered).map((row) => keepIfSame(before?.rows.get(row.question), row));
  const rows = new Map(states.map((row) => [row.question, row]));
  const remarks = remarksOn(plan.loaded, states);
  const judged = plan.sections.map((section): [string, SectionState] => {
    const now = judgeSection(section, (question) => rows.get(question)?.state ?? 'na-by-rule', remarks);
    return [section.id, keepIfSame(before?.sections.get(section.id), now)];
  });
  const sections = new Map(judged);
  const sum = (key: 'answered' | 'applicable') => [...sections.values()].reduce((total, one) => total + one[key], 0);
  return {
    ...entered,
    rows,
    sections,
    contradictions: findContradictions(plan.loaded, states),
    remarks,
    answered: sum('answered'),
    applicable: sum('applicable'),
  };
}
