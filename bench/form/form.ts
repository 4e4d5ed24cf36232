import { median, percentile } from '../measure.ts';
import { type Benchmark, type Row, showTime, type Unit } from '../row.ts';
import { countRight, fillForm } from './fill.ts';
import { measureMemory } from './memory.ts';
import { measurePaints } from './paint.ts';
import { drawAnswers, listSections, questionsOf } from './questions.ts';
import { openForm, type Subject } from './subject.ts';
import { type Subjects, startSubjects } from './subjects.ts';

const ROUNDS = 7;
const PAINT_ROUNDS = 3;
const STEADY_ROUNDS = 3;
const STEADY_MS = 50;
const [FEW, MANY] = [5, 100];
const WARM_UP = 1;

const sections = listSections();
const questions = questionsOf(sections);
const answers = drawAnswers(questions.length);

const NAMES = ['casebook', 'survey', 'native'] as const;
type Name = (typeof NAMES)[number];
const BESIDE = { survey: 'the same form in SurveyJS', native: 'a static page of the same native controls' } as const;

/** What was found of one subject. Times in milliseconds. */
interface Found {
  readonly ready: number[];
  readonly bytes: number[];
  readonly filled: number[];
  /** Until all was on disk. */
  readonly saved: number[];
  readonly right: number[];
}

const nothingFound = (): Found => ({ ready: [], bytes: [], filled: [], saved: [], right: [] });

async function runOnce(subject: Subject): Promise<{ readonly [K in keyof Found]: number }> {
  const { page, address, readyTime, scriptBytes } = await openForm(subject);
  const start = performance.now();
  const filled = await fillForm(page, subject, answers);
  await subject.settle(page);
  const saved = performance.now() - start;
  const right = countRight(await subject.answersOf(page, address), questions, answers);
  await page.close();
  return { ready: readyTime, bytes: scriptBytes, filled, saved, right };
}

/** Opens and fills each form in turn, so that what else the machine does falls on all. */
async function openAndFill(subjects: Subjects): Promise<Readonly<Record<Name, Found>>> {
  const found = { casebook: nothingFound(), survey: nothingFound(), native: nothingFound() };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const name of round % 2 === 0 ? NAMES : NAMES.toReversed()) {
      const { ready, bytes, filled, saved, right } = await runOnce(subjects[name]);
      if (round < 0) continue;
      found[name].ready.push(ready);
      found[name].bytes.push(bytes);
      found[name].filled.push(filled);
      found[name].saved.push(saved);
      found[name].right.push(right);
    }
  }
  for (const [name, { right }] of Object.entries(found)) {
    const least = Math.min(...right);
    if (least !== questions.length)
      throw new Error(`expected ${name} to hold ${questions.length} answers; found ${least}`);
  }
  return found;
}

interface Beside {
  readonly work: string;
  readonly name: 'survey' | 'native';
  readonly unit: Unit;
  readonly key: 'ready' | 'bytes' | 'filled';
  readonly most: number;
  readonly remark?: string;
}

function besideRow(found: Readonly<Record<Name, Found>>, { work, name, unit, key, most, remark = '' }: Beside): Row {
  return {
    kind: 'ratio',
    work,
    beside: BESIDE[name],
    unit,
    found: median(found.casebook[key]),
    peer: median(found[name][key]),
    most,
    remark,
  };
}

function openAndFillRows(found: Readonly<Record<Name, Found>>): readonly Row[] {
  const ready = 'navigation to the form, ready for the first key';
  const remark = `SurveyJS ${showTime(median(found.survey.filled))}; all on disk after ${showTime(median(found.casebook.saved))}`;
  return [
    besideRow(found, { work: 'script to the form, gzipped', name: 'survey', unit: 'bytes', key: 'bytes', most: 0.33 }),
    besideRow(found, { work: ready, name: 'native', unit: 'ms', key: 'ready', most: 2 }),
    besideRow(found, { work: ready, name: 'survey', unit: 'ms', key: 'ready', most: 0.3 }),
    besideRow(found, {
      work: `${questions.length} questions answered by keyboard, as fast as the page takes it`,
      name: 'native',
      unit: 'ms',
      key: 'filled',
      most: 1.3,
      remark,
    }),
  ];
}

async function paintRows(subjects: Subjects): Promise<readonly Row[]> {
  const took: Record<Name, number[]> = { casebook: [], survey: [], native: [] };
  for (let round = 0; round < PAINT_ROUNDS; round++) {
    for (const name of NAMES) took[name].push(...(await measurePaints(subjects[name], answers)));
  }
  const p95 = (name: Name): number => percentile(took[name], 0.95);
  const work = 'key to next paint, p95, on a processor four times slower';
  const [found, peer] = [p95('casebook'), p95('survey')];
  const remark = `median ${showTime(median(took.casebook))}; native controls p95 ${showTime(p95('native'))}`;
  return [
    { kind: 'limit', work, unit: 'ms', found, most: 50, remark },
    { kind: 'ratio', work, beside: BESIDE.survey, unit: 'ms', found, peer, most: 0.5, remark: '' },
  ];
}

/** Fills cases at 20 keys a second. Gives their addresses. */
async function fillSteadily({ casebook }: Subjects): Promise<readonly string[]> {
  const filled: string[] = [];
  for (let round = 0; round < STEADY_ROUNDS; round++) {
    const { page, address } = await openForm(casebook);
    await fillForm(page, casebook, answers, STEADY_MS);
    await casebook.settle(page);
    filled.push(address);
    await page.close();
  }
  return filled;
}

async function memoryRow({ casebook }: Subjects): Promise<Row> {
  const { afterFew, afterMany } = await measureMemory(casebook, FEW, MANY);
  return {
    kind: 'ratio',
    work: `memory of the page after ${MANY} cases`,
    beside: `the same after ${FEW} cases`,
    unit: 'MB',
    found: afterMany,
    peer: afterFew,
    most: 1.2,
    remark: 'heap of script, after garbage collection',
  };
}

/** What is in the file after the host was killed, for the cases filled at each pace. */
async function diskRows({ casebook }: Subjects, steady: readonly string[]): Promise<readonly Row[]> {
  const read = await casebook.readAfterPowerCut();
  const row = async (pace: string, addresses: readonly string[]): Promise<Row> => {
    let right = 0;
    for (const address of addresses) right += countRight(await read(address), questions, answers);
    const of = addresses.length * questions.length;
    return {
      kind: 'all',
      work: `answers in the file after kill -9, each in its place, typed ${pace}`,
      right,
      of,
      remark: '',
    };
  };
  const full = casebook.addresses.slice(0, WARM_UP + ROUNDS);
  return [await row('as fast as the page takes it', full), await row('at 20 keys a second', steady)];
}

/** The case form beside SurveyJS's and beside native controls, in Chromium. */
export const form: Benchmark = {
  name: 'form',
  async *run() {
    const filled = WARM_UP + ROUNDS + PAINT_ROUNDS + STEADY_ROUNDS;
    const subjects = await startSubjects(sections, filled + MANY);
    if (subjects === null) {
      yield { kind: 'missing', work: 'the case form', why: 'there is no Chromium' };
      return;
    }
    yield* openAndFillRows(await openAndFill(subjects));
    yield* await paintRows(subjects);
    const steady = await fillSteadily(subjects);
    yield await memoryRow(subjects);
    yield* await diskRows(subjects, steady);
    await subjects.close();
  },
};
