import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseId } from '../domain/ids.ts';
import { makeRandom } from '../samples/rebuild/random.ts';
import { bareOf, openBare } from './bare.ts';
import { openScratch } from './cache.ts';
import { type BenchAnswer, makeCases } from './data.ts';
import { alternate, type Measured, time, timeLater } from './measure.ts';
import { type Benchmark, ratioRow, showP99 } from './row.ts';
import { AUDITS_OF, openBench, workbookOf } from './workbook.ts';

const SIZES = [50, 5000, 50000] as const;
const ROUNDS = 1500;
const WARM_UP = 200;
const SEED = 7;
const UPSERT = `INSERT INTO answer (reference, question, answer, note) VALUES (?, ?, ?, NULL)
     ON CONFLICT (reference, question) DO UPDATE SET answer = excluded.answer`;

interface Step {
  readonly reference: string;
  readonly question: BenchAnswer['question']['id'];
  readonly answer: 'yes' | 'no';
}

/** Answers that all differ from what is there, to random questions of random cases. */
function drawSteps(size: number): readonly Step[] {
  const random = makeRandom(SEED);
  const now = new Map<string, Step>();
  return Array.from({ length: ROUNDS + WARM_UP }, () => {
    const [one] = makeCases(Math.floor(random.ratio() * size), 1);
    const { question, answer } = random.pick(one?.answers ?? []);
    const reference = one?.reference ?? '';
    const before = now.get(`${reference} ${question.id}`)?.answer ?? answer;
    const step: Step = { reference, question: question.id, answer: before === 'yes' ? 'no' : 'yes' };
    now.set(`${reference} ${question.id}`, step);
    return step;
  });
}

async function measure(size: (typeof SIZES)[number]): Promise<Measured> {
  const scratch = openScratch('answer');
  const file = path.join(scratch, 'work.casebook');
  const bareFile = path.join(scratch, 'bare.sqlite');
  copyFileSync((await workbookOf(AUDITS_OF[size])).file, file);
  copyFileSync(await bareOf(size), bareFile);
  const workspace = await openBench(file);
  const bare = openBare(bareFile);
  const upsert = bare.prepare(UPSERT);
  const { store } = workspace.context;
  const steps = drawSteps(size);
  const audits = store.auditIds();
  const find = (reference: string): CaseId | null =>
    audits.map((audit) => store.findCase(audit, reference)).find((id) => id !== null) ?? null;
  const cases = steps.map(({ reference }) => find(reference));
  const measured = await alternate(
    ROUNDS,
    WARM_UP,
    (round) => {
      const step = steps[round];
      const id = cases[round];
      if (!step || !id) throw new Error(`expected a case for round ${round}; found none`);
      const { question, answer } = step;
      return timeLater(() => workspace.client['answer.give']({ author: 'bench', case: id, question, answer }));
    },
    (round) => {
      const { reference, question, answer } = steps[round] ?? { reference: '', question: '', answer: '' };
      return time(() => void upsert.run(reference, question, answer));
    },
  );
  workspace.close();
  bare.close();
  return measured;
}

/** One answer through the contract, until it is acknowledged: on disk, in the log, in every projection and tally. */
export const answer: Benchmark = {
  name: 'answer',
  async *run() {
    for (const size of SIZES) {
      const measured = await measure(size);
      yield ratioRow(
        `one answer, acknowledged, in a workbook of ${size.toLocaleString('en-GB')} cases`,
        'one bare durable upsert into an unencrypted SQLite table of the same rows',
        4,
        measured,
        showP99(measured),
      );
    }
  },
};
