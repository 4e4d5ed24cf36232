import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Store } from '../api/ports.ts';
import { cached } from './cache.ts';
import { FRAMEWORK } from './data.ts';
import { filesOf } from './files.ts';
import { alternate, time, timeLater } from './measure.ts';
import { type Benchmark, ratioRow } from './row.ts';
import { AUDITS_OF, openBench, workbookOf } from './workbook.ts';

const CASES = 50_000;
const ROUNDS = 40;
const COUNT = `SELECT question, answer, count(*)::INTEGER FROM answer GROUP BY question, answer`;

/** DuckDB's own table of the same rows, on disk. */
async function duckTable(): Promise<string> {
  const { answers } = await filesOf(CASES);
  return cached(`${CASES}.duckdb`, async (draft) => {
    const instance = await DuckDBInstance.create(draft);
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE answer AS SELECT * FROM read_csv('${answers}', all_varchar = true)`);
    await connection.run('CHECKPOINT');
    connection.closeSync();
    instance.closeSync();
  });
}

/** Both must count the same, or the comparison is of nothing. */
async function checkSame(store: Store, peer: DuckDBConnection): Promise<void> {
  const counts = new Map([...store.countsOfWorkbook(FRAMEWORK)].map(([id, found]) => [id as string, found]));
  const names = { yes: 'yes', no: 'no', na: 'naByAssessor' } as const;
  const rows = (await peer.runAndReadAll(COUNT)).getRows();
  for (const [question, answer, count] of rows) {
    const name = names[String(answer) as keyof typeof names]; // the file holds these three only
    const found = counts.get(String(question))?.[name];
    if (found !== count) throw new Error(`${question} ${answer}: expected ${count}, as DuckDB counts; found ${found}`);
  }
}

/** Counts by question over every case of a workbook, beside an engine made for counting. */
export const counts: Benchmark = {
  name: 'counts',
  async *run() {
    const workspace = await openBench((await workbookOf(AUDITS_OF[CASES])).file);
    const { store } = workspace.context;
    const instance = await DuckDBInstance.create(await duckTable(), { access_mode: 'READ_ONLY' });
    const peer = await instance.connect();
    await checkSame(store, peer);
    const measured = await alternate(
      ROUNDS,
      5,
      () => time(() => void store.countsOfWorkbook(FRAMEWORK)),
      () => timeLater(async () => (await peer.runAndReadAll(COUNT)).getRows()),
    );
    peer.closeSync();
    instance.closeSync();
    workspace.close();
    yield ratioRow(
      'counts over all 50,000 cases of a workbook, by question',
      'DuckDB counting the same rows in its own table',
      0.5,
      measured,
    );
  },
};
