import { alternate, timeLater } from './measure.ts';
import { type Benchmark, ratioRow } from './row.ts';
import { firstAudit, openBench, workbookOf } from './workbook.ts';

const ROUNDS = 9;
const CASES = 70;
const LIMIT = 3000; // milliseconds

/** The report of a large inspection as a Word file, from the workbook to the bytes, recorded in the history. */
export const report: Benchmark = {
  name: 'report',
  async *run() {
    const { client, context, close } = await openBench((await workbookOf([CASES])).file);
    const wanted = { audit: firstAudit(context), kind: 'report', case: null, names: false } as const;
    const make = (format: 'docx' | 'html') => () =>
      timeLater(() => client['report.make']({ author: 'bench', wanted, format }));
    const word = await alternate(ROUNDS, 1, make('docx'), () => LIMIT);
    const html = await alternate(ROUNDS, 1, make('html'), () => LIMIT);
    close();
    yield ratioRow(`a Word report of ${CASES} cases`, 'a limit', 1, word);
    yield ratioRow(`the same as HTML`, 'a limit', 1, html);
  },
};
