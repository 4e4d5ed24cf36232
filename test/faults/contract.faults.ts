import { rmSync } from 'node:fs';
import { Agent } from 'node:http';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, expect, type TestContext, test } from 'vitest';
import * as z from 'zod';
import { contract, type MethodName } from '../../api/contract.ts';
import { ErrorCode, Fault } from '../../api/error-codes.ts';
import { releasedRegistry } from '../../domain/framework/registry.ts';
import { IpcMain } from '../../e2e/standin/ipc-main.ts';
import { CALL_CHANNEL } from '../../electron/channels.ts';
import { answerCalls } from '../../electron/ipc.ts';
import { ORIGIN, START } from '../../electron/policy.ts';
import { NO_LAST_SESSION } from '../../host/http/last-session.ts';
import { startLoopback } from '../../host/http/server.ts';
import { callHttp, enter, pageHeaders } from '../http-call.ts';
import { makeTestWorkbook, type TestWorkbook } from '../workbook.ts';
import { type Known, NONSENSE, spoilt, valuesOf } from './random-input.ts';
import { faultRuns, noteFigures } from './repeat-fault.ts';

const CALLS = 50_000; // over each of two transports
const SEED = 20260324;
/** A workbook's history grows with the calls, and some of them read all of it. */
const CALLS_A_WORKBOOK = 2_500;
/** What is called once in two hundred times: it derives keys, makes files, or puts another workbook on the desk. */
const isRare = (method: string): boolean => /^(workbook|backup|app)\./.test(method);
const RARE = 200;
const REOPENED = 25; // another workbook, or none, stays on the desk for so many calls at most
const MEASURED = 10; // how often memory is looked at
const MOST_GROWTH_MB = 48;

type Call = (method: string, input: unknown) => Promise<unknown>;

const Reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({ code: ErrorCode, message: z.string().min(1), faults: z.array(Fault) }),
  }),
]);

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void; // V8's own, which the flag makes

function heapMegabytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}

/** Over HTTP, as the pages in a browser call. */
async function overHttp({ folder, desk }: TestWorkbook): Promise<Call> {
  const bugs: string[] = [];
  const host = await startLoopback({
    dispatch: desk.dispatch,
    pages: path.join(folder, 'none'),
    port: 0,
    last: NO_LAST_SESSION,
    onBug: (name) => void bugs.push(name),
  });
  const agent = new Agent({ keepAlive: true });
  afterAll(async () => {
    agent.destroy();
    await host.close();
    expect(bugs).toEqual([]);
  });
  const { base, cookie } = await enter(host);
  const headers = pageHeaders(host.origin, cookie);
  return async (method, input) => {
    const call = { method: 'POST', path: `${base}api/${encodeURIComponent(method)}`, headers, agent };
    const { status, body } = await callHttp(host.origin, { ...call, body: JSON.stringify(input) ?? 'null' });
    if (status !== 200) throw new Error(`expected status 200, found ${status}`);
    return JSON.parse(body);
  };
}

/** Over IPC, as the pages of the desktop program call: what goes either way is cloned. */
async function overIpc({ desk }: TestWorkbook): Promise<Call> {
  const ipcMain = new IpcMain();
  const contents = {};
  // The stand-in's own, which has what `answerCalls` uses of Electron's.
  answerCalls(ipcMain as never, desk.dispatch, () => contents as never);
  const event = { sender: contents, senderFrame: { url: START, origin: ORIGIN, parent: null } };
  return (method, input) => ipcMain.answer(CALL_CHANNEL, event, structuredClone([method, input]));
}

/** How what later calls may name looks: rounds (which are audits), actions and recommendations, cases of a list. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['audit', /^a-[0-9a-z]{12}$/],
  ['id', /^[rx]-[0-9a-z]{12}$/],
  ['pseudonym', /^C\d{3}$/],
];
const MOST_NAMES = 5;

/** The names in an answer, a few of each kind. */
function namesIn(value: unknown): readonly (readonly [string, string])[] {
  const strings = new Set<string>();
  JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'string' && item.length < 20) strings.add(item);
    return item;
  });
  return NAMES.flatMap(([name, form]) =>
    [...strings]
      .filter((text) => form.test(text))
      .slice(0, MOST_NAMES)
      .map((text) => [name, text] as const),
  );
}

/** What exists: learned from the answers to earlier calls, and from the framework. */
class Knowledge {
  private readonly lists: Record<string, unknown[]> = {
    audit: [],
    case: [],
    action: [],
    id: ['yos-2018', 'yjs-2021'],
    framework: ['yos-2018', 'yjs-2021'],
    version: [1],
    caseType: ['court', 'out-of-court'],
    question:
      releasedRegistry()
        .find('yos-2018', 1)
        ?.questions.map(({ id }) => id)
        .slice(0, 40) ?? [],
    standard: ['1.1', '2.1', '3.4'],
    rating: ['good', 'inadequate'],
    field: ['reference', 'gender', 'caseManager'],
    author: ['A tester'],
    passphrase: ['correct horse'],
    secret: ['correct horse'],
    limit: [10],
  };
  get known(): Known {
    return this.lists;
  }
  learn(method: string, value: unknown): void {
    const made = z.looseObject({ id: z.string() }).safeParse(value);
    if (made.success && /^[ac]-/.test(made.data.id))
      this.keep(made.data.id.startsWith('a-') ? 'audit' : 'case', made.data.id);
    for (const [name, found] of namesIn(value)) this.keep(name, found);
    const saved = z.looseObject({ action: z.int() }).safeParse(value);
    if (saved.success && method !== 'change.undo') this.keep('action', saved.data.action);
  }
  private keep(name: string, value: unknown): void {
    const list = this.lists[name] ?? [];
    list.push(value);
    if (list.length > 20) list.shift();
  }
}

/** One call, valid or not, made of a seed. */
function drawCall(number: number, known: Known): { readonly method: string; readonly input: unknown } {
  const [choice] = fc.sample(fc.record({ method: fc.nat(), rare: fc.nat(RARE - 1), kind: fc.nat(9) }), {
    seed: SEED + number,
    numRuns: 1,
  });
  const { method: at = 0, rare = 1, kind = 0 } = choice ?? {};
  const methods = (Object.keys(contract) as MethodName[]).filter((method) => isRare(method) === (rare === 0)); // its keys are its methods
  const method = methods[at % methods.length] ?? 'app.info';
  const valid = valuesOf(contract[method].input, known);
  const input = kind < 6 ? valid : kind < 9 ? spoilt(valid) : NONSENSE;
  const [drawn] = fc.sample(input, { seed: SEED - number, numRuns: 1 });
  return { method: kind === 9 && rare === 1 ? `${method}x` : method, input: drawn };
}

/** The workbook of the test on the desk again, where another call put another there, or none. */
async function reopen({ desk, folder }: TestWorkbook): Promise<void> {
  const { open } = await desk.client['workbook.state']({});
  // Calls at random try wrong passphrases, after which there is a wait: it is over here.
  rmSync(path.join(folder, 'attempts'), { recursive: true, force: true });
  if (open?.name !== 'test') await desk.client['workbook.open']({ name: 'test', secret: 'correct horse' });
}

async function callAtRandom(context: TestContext, transport: (workbook: TestWorkbook) => Promise<Call>): Promise<void> {
  const calls = faultRuns(CALLS);
  const failures: string[] = [];
  const counted: Record<string, number> = {};
  const memory: number[] = [];
  let workbook = await makeTestWorkbook('loopback');
  let call = await transport(workbook);
  let knowledge = new Knowledge();
  const count = (name: string): void => {
    counted[name] = (counted[name] ?? 0) + 1;
  };
  for (let number = 0; number < calls; number++) {
    if (number > 0 && number % CALLS_A_WORKBOOK === 0) {
      await workbook.desk.close();
      workbook = await makeTestWorkbook('loopback');
      call = await transport(workbook);
      knowledge = new Knowledge();
    }
    const { method, input } = drawCall(number, knowledge.known);
    try {
      const reply = Reply.parse(await call(method, input));
      count(reply.ok ? 'done' : reply.error.code);
      if (reply.ok) knowledge.learn(method, reply.value);
      else if (reply.error.code === 'internal') throw new Error('expected no mistake of Casebook, found one');
    } catch (error) {
      const bug = workbook.log.findLast((line) => line.bug)?.bug;
      failures.push(
        `call ${number}, ${method}: ${String(error)} ${bug?.name ?? ''} ${bug?.stack.split('\n')[0] ?? ''}`,
      );
    }
    if (number % REOPENED === 0) await reopen(workbook);
    if (number % Math.ceil(calls / MEASURED) === 0) memory.push(heapMegabytes());
  }
  await reopen(workbook);
  const { faults } = await workbook.desk.client['history.verify']({});
  const [early, late] = [memory.slice(1, 4), memory.slice(-3)].map((some) => Math.min(...some));
  const growth = Math.round((late ?? 0) - (early ?? 0));
  noteFigures(context, {
    unit: 'calls',
    runs: calls,
    failures: failures.length,
    counted: { ...counted, 'MB grown': growth },
  });
  expect(failures.slice(0, 10), `${failures.length} of ${calls} calls`).toEqual([]);
  expect(faults).toEqual([]);
  expect(counted['done']).toBeGreaterThan(calls / 20); // many were valid, or little was tried
  expect(growth).toBeLessThan(MOST_GROWTH_MB);
}

test('random calls over HTTP, valid, spoilt, huge and out of order, end in a value or an error of the list', (context) =>
  callAtRandom(context, overHttp));

test('random calls over IPC, valid, spoilt, huge and out of order, end in a value or an error of the list', (context) =>
  callAtRandom(context, overIpc));
