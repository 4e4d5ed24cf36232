import type { AuditId } from '../domain/ids.ts';
import { QuestionId } from '../domain/ids.ts';
import { percentile, timeLater } from './measure.ts';
import { type Benchmark, type Row, showTime } from './row.ts';
import { AUDITS_OF, type OpenBench, openBench, workbookOf } from './workbook.ts';

const ROUNDS = 200;
const WARM_UP = 20;
const CHANGE_MS = 100;
/** What takes longer would have to show its progress. */
const TRACE_MS = 1000;
const QUESTION = QuestionId.parse('2.1.1');

/** The audit of nearly 5,000 cases, which comes after the small one. */
function largeAudit({ context }: OpenBench): AuditId {
  const audit = context.store.auditIds()[1];
  if (!audit) throw new Error('expected a second audit in the workbook; found none');
  return audit;
}

async function samplesOf(work: (round: number) => Promise<unknown>): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const taken = await timeLater(() => work(round));
    if (round >= 0) samples.push(taken);
  }
  return samples;
}

function limitRow(work: string, samples: readonly number[], most: number): Row {
  const remark = `median ${showTime(percentile(samples, 0.5))}`;
  return { kind: 'limit', work: `${work}, p95`, unit: 'ms', found: percentile(samples, 0.95), most, remark };
}

/** From a change of one answer to the results that show it, and from a figure to its cases, with 5,000 cases in view. */
export const change: Benchmark = {
  name: 'change',
  async *run() {
    const bench = await openBench((await workbookOf(AUDITS_OF[5000])).file);
    const { client } = bench;
    const audit = largeAudit(bench);
    const asked = { audit, question: QUESTION, after: null, limit: 100, cases: 'all' } as const;
    const { cases } = await client['figure.cases']({ ...asked, state: null });
    const answers = ['yes', 'no'] as const;
    const changed = await samplesOf(async (round) => {
      const one = cases[Math.abs(round) % cases.length];
      const answer = answers[Math.floor(Math.abs(round) / cases.length) % 2] ?? 'yes';
      if (one) await client['answer.give']({ author: 'bench', case: one.id, question: QUESTION, answer });
      await client['results.get']({ audit, cases: 'all' });
    });
    yield limitRow('one answer changed and the results of 5,000 cases with it', changed, CHANGE_MS);
    const traced = await samplesOf(() => client['figure.cases']({ ...asked, state: 'no' }));
    yield limitRow('the first 100 cases of a figure of 5,000, counts by answer of all', traced, TRACE_MS);
    bench.close();
  },
};
