import { alternate, timeLater } from './measure.ts';
import { type Benchmark, ratioRow } from './row.ts';
import { AUDITS_OF, firstAudit, type OpenBench, openBench, workbookOf } from './workbook.ts';

const ROUNDS = 400;

const resultsOfFirst = ({ client, context }: OpenBench): (() => Promise<number>) => {
  const audit = firstAudit(context);
  return () => timeLater(() => client['results.get']({ audit, cases: 'all' }));
};

/** Results of one small audit, in a large workbook and in a small one: a workbook must not slow down as it fills. */
export const results: Benchmark = {
  name: 'results',
  async *run() {
    const large = await openBench((await workbookOf(AUDITS_OF[50000])).file);
    const small = await openBench((await workbookOf(AUDITS_OF[50])).file);
    const measured = await alternate(ROUNDS, 50, resultsOfFirst(large), resultsOfFirst(small));
    large.close();
    small.close();
    yield ratioRow(
      'results of one audit of 50 cases, in a workbook of 50,000 cases',
      'the same in a workbook of 50 cases',
      1.2,
      measured,
    );
  },
};
