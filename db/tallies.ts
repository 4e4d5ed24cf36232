import type { QuestionId } from '../domain/ids.ts';
import type { State } from '../domain/scoring/answer.ts';
import { COUNT_OF, type Counts } from '../domain/scoring/counts.ts';
import type { Driver } from './driver.ts';

type Sums = { -readonly [name in keyof Counts]: number };

/** Counts of an audit's cases by question, kept in step with the answers by adding up what each change moves. */
export interface Tallies {
  /** Notes that a case entered or left a state; written by `flush`. */
  move(audit: number, question: QuestionId, state: State, by: 1 | -1): void;
  flush(): void;
  /** Forgets what was noted and not written. */
  discard(): void;
  of(audit: number): ReadonlyMap<QuestionId, Counts>;
  /** Sums over every audit of a framework, all its versions. */
  ofFramework(framework: string): ReadonlyMap<QuestionId, Counts>;
}

type Row = readonly [QuestionId, number, number, number, number, number];

const toMap = (rows: readonly Row[]): Map<QuestionId, Counts> =>
  new Map(
    rows.map(([question, yes, no, naByRule, naByAssessor, unanswered]) => [
      question,
      { yes, no, naByRule, naByAssessor, unanswered },
    ]),
  );

/** The tallies of a workbook, their statements prepared. */
export function openTallies(driver: Driver): Tallies {
  const add = driver.prepare(
    `INSERT INTO tally (audit, question, yes, no, na_by_rule, na_by_assessor, unanswered)
     VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE
        SET yes = yes + excluded.yes,
            no = no + excluded.no,
            na_by_rule = na_by_rule + excluded.na_by_rule,
            na_by_assessor = na_by_assessor + excluded.na_by_assessor,
            unanswered = unanswered + excluded.unanswered`,
  );
  const select = driver.prepareRaw<Row>(
    `SELECT question, yes, no, na_by_rule, na_by_assessor, unanswered FROM tally WHERE audit = ?`,
  );
  const selectFramework = driver.prepareRaw<Row>(
    `SELECT question, sum(yes), sum(no), sum(na_by_rule), sum(na_by_assessor), sum(unanswered)
       FROM audit
       JOIN tally ON tally.audit = audit.seq
      WHERE audit.framework LIKE ? || '@%'
      GROUP BY question`,
  );
  const moved = new Map<number, Map<QuestionId, Sums>>();

  function sumsOf(audit: number, question: QuestionId): Sums {
    const ofAudit = moved.get(audit) ?? new Map<QuestionId, Sums>();
    moved.set(audit, ofAudit);
    const sums = ofAudit.get(question) ?? { yes: 0, no: 0, naByRule: 0, naByAssessor: 0, unanswered: 0 };
    ofAudit.set(question, sums);
    return sums;
  }

  function flush(): void {
    for (const [audit, questions] of moved) {
      for (const [question, { yes, no, naByRule, naByAssessor, unanswered }] of questions) {
        add.run(audit, question, yes, no, naByRule, naByAssessor, unanswered);
      }
    }
    moved.clear();
  }

  return {
    move(audit, question, state, by) {
      sumsOf(audit, question)[COUNT_OF[state]] += by;
    },
    flush,
    discard: () => moved.clear(),
    of(audit) {
      flush(); // within an action, what it moved so far counts
      return toMap(select.all(audit));
    },
    ofFramework: (framework) => toMap(selectFramework.all(framework)),
  };
}
