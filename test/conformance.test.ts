import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { JobId } from '../api/contract/job.ts';
import { RecommendationId } from '../api/contract/report.ts';
import { contract, type Input, type MethodName } from '../api/contract.ts';
import { ErrorCode, Fault } from '../api/error-codes.ts';
import { nameSnapshot } from '../domain/backup/snapshot-name.ts';
import { NO_MAPPING } from '../domain/caseload/mapping.ts';
import type { ActionId } from '../domain/feedback/action.ts';
import { type AuditId, type CaseId, FieldId, QuestionId, Rating, StandardId } from '../domain/ids.ts';
import { NO_LAST_SESSION } from '../host/http/last-session.ts';
import { startLoopback } from '../host/http/server.ts';
import { callHttp, enter, pageHeaders } from './http-call.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const SEED = 20200107;
const RANDOM_CALLS = 1000; // over each transport
const CANARY = 'Jane Canary Doe';
const METHODS = Object.keys(contract) as MethodName[];

/** Carries a call as a transport does. */
type Call = (method: string, input: unknown) => Promise<unknown>;

const Reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({ code: ErrorCode, message: z.string().min(1), faults: z.array(Fault) }),
  }),
]);

async function overHttp({ folder, desk }: TestWorkbook): Promise<Call> {
  const bugs: string[] = [];
  const options = { dispatch: desk.dispatch, pages: path.join(folder, 'none'), port: 0 };
  const host = await startLoopback({ ...options, last: NO_LAST_SESSION, onBug: (name) => void bugs.push(name) });
  afterAll(async () => {
    await host.close();
    expect(bugs).toEqual([]);
  });
  const { base, cookie } = await enter(host);
  return async (method, input) => {
    const { status, body } = await callHttp(host.origin, {
      method: 'POST',
      path: `${base}api/${encodeURIComponent(method)}`,
      headers: pageHeaders(host.origin, cookie),
      body: JSON.stringify(input) ?? 'null',
    });
    expect([status, method]).toEqual([200, method]);
    return JSON.parse(body);
  };
}

/** What earlier calls gave that later ones need. */
interface Known {
  audit: AuditId;
  case: CaseId;
  action: number;
  round: AuditId;
  todo: ActionId;
}

const JOB = JobId.parse('j-000000000000');
const question = QuestionId.parse('2.1.1');
const [standard, rating] = [StandardId.parse('1.1'), Rating.parse('good')];
const gender = FieldId.parse('gender');
const author = AUTHOR;
const place = { path: '/audits', focus: null, caret: null, scroll: 0, typed: [{ form: 'audit', values: CANARY }] };
const facts = { [FieldId.parse('reference')]: 'C1' };
/** A snapshot that was never made. */
const SNAPSHOT = nameSnapshot(new Date('2020-01-07T09:00:00Z'), 'close', '000000000000');
const files = [{ name: 'cases.csv', text: 'reference,caseType\nC2,court\n' }];

const listCsv = `reference,disposal,name\n${CANARY.replaceAll(' ', '')},referral-order,${CANARY}\nX,youth-rehabilitation-order,\n`;
// The audit has a case C9 by then, so the two cases of the list are C010 and C011.
const listReading = {
  file: { name: 'list.csv', base64: Buffer.from(listCsv).toString('base64') },
  encoding: 'utf-8' as const,
  headerRow: null,
};
const listMapping = { ...NO_MAPPING, columns: { reference: 'reference', disposal: 'disposal', name: 'name' } };
const sampleSettings = {
  eligibility: { countBackFrom: '2026-11-24', windows: { court: null } },
  size: { by: 'number' as const, cases: 1 },
  split: { by: 'eligible' as const },
  strata: [FieldId.parse('disposal')],
  smallStrata: 'pool' as const,
  mostPerManager: 6,
  reserves: 5,
  seed: CANARY,
};

/** One valid call of every method, in an order in which they work. A new method does not compile until it has one. */
const VALID: { readonly [M in MethodName]: (known: Known) => Input<M> } = {
  'app.info': () => ({}),
  'job.look': () => ({ job: JOB }),
  'job.cancel': () => ({ job: JOB }),
  'workbook.list': () => ({}),
  'workbook.state': () => ({}),
  'workbook.confirmCode': () => ({}),
  'framework.list': () => ({}),
  'framework.get': () => ({ id: 'yjs-2021', version: 1 }),
  'audit.create': () => ({
    author,
    framework: 'yos-2018',
    service: CANARY,
    kind: 'dip-sample',
    from: '2026-11-01',
    to: null,
    team: null,
  }),
  'audit.list': () => ({}),
  'audit.get': ({ audit }) => ({ audit }),
  'audit.edit': ({ audit }) => ({
    author,
    audit,
    service: CANARY,
    kind: 'inspection',
    from: null,
    to: '2026-11-30',
    team: CANARY,
    retainUntil: '2027-11-30',
  }),
  'case.create': ({ audit }) => ({ author, audit, caseType: 'court', facts }),
  'case.edit': (known) => ({ author, case: known.case, facts: { [FieldId.parse('gender')]: 'female' } }),
  'case.assign': (known) => ({ author, case: known.case, assessor: CANARY }),
  'case.list': ({ audit }) => ({ audit }),
  'case.open': (known) => ({ case: known.case }),
  'framework.ofCase': (known) => ({ case: known.case }),
  'answer.give': (known) => ({ author, case: known.case, question, answer: 'yes' }),
  'evidence.write': ({ audit }) => ({ author, audit, standard, evidence: CANARY }),
  'evidence.list': ({ audit }) => ({ audit }),
  'note.write': (known) => ({ author, case: known.case, question, note: `Mrs Jones: ${CANARY}\n"ŵ" 🙂` }),
  'judgement.give': ({ audit }) => ({
    author,
    audit,
    judgement: { kind: 'qualitative', standard, rating, reason: CANARY },
  }),
  'judgement.list': ({ audit }) => ({ audit }),
  'judgement.withdraw': ({ audit }) => ({ author, audit, standard, kind: 'qualitative' }),
  'results.get': ({ audit }) => ({ audit, cases: 'complete' }),
  'results.counts': () => ({ framework: 'yos-2018' }),
  'finding.list': ({ audit }) => ({ audit }),
  'finding.set': ({ audit }) => ({ author, audit, question, chosen: true, text: CANARY }),
  'finding.arrange': ({ audit }) => ({ author, audit, standard: StandardId.parse('2.1'), questions: [question] }),
  'recommendation.list': ({ audit }) => ({ audit }),
  'recommendation.write': ({ audit }) => ({ author, audit, id: null, text: CANARY, who: 'The board' }),
  'recommendation.remove': ({ audit }) => ({ author, audit, id: RecommendationId.parse('r-000000000000') }),
  'recommendation.arrange': ({ audit }) => ({ author, audit, ids: [] }),
  'example.list': ({ audit }) => ({ audit }),
  'example.mark': (known) => ({ author, case: known.case, question, marked: false }),
  'report.preview': ({ audit }) => ({ audit, kind: 'report', case: null, names: true }),
  'report.make': ({ audit }) => ({
    author,
    wanted: { audit, kind: 'summary', case: null, names: false },
    format: 'docx',
  }),
  'reportText.get': ({ audit }) => ({ audit }),
  'reportText.write': ({ audit }) => ({ author, audit, part: 'foreword', text: CANARY }),
  'reportText.writeFacts': ({ audit }) => ({
    author,
    audit,
    facts: [{ what: CANARY, here: '1', elsewhere: '', source: '' }],
  }),
  'reportText.writeContacts': ({ audit }) => ({
    author,
    audit,
    contacts: { meetings: 3, surveys: [{ who: CANARY, asked: 2, replied: 1 }] },
  }),
  'figure.cases': ({ audit }) => ({ audit, question, state: 'yes', after: null, limit: 50, cases: 'all' }),
  'subgroup.dimensions': ({ audit }) => ({ audit }),
  'subgroup.figures': ({ audit }) => ({ audit, by: gender, cases: 'all', hidesBelow: 5, showsWorkers: false }),
  'classification.agreement': ({ audit }) => ({ audit, cases: 'all' }),
  'import.check': ({ audit }) => ({ audit, files }),
  'import.run': ({ audit }) => ({ author, audit, files }),
  'caseload.look': ({ audit }) => ({ ...listReading, audit }),
  'caseload.check': ({ audit }) => ({ ...listReading, audit, mapping: listMapping }),
  'caseload.import': ({ audit }) => ({ author, ...listReading, audit, mapping: listMapping }),
  'caseload.get': ({ audit }) => ({ audit }),
  'caseload.exclude': ({ audit }) => ({ author, audit, pseudonym: 'C010', reason: CANARY }),
  'sample.settings': ({ audit }) => ({ audit }),
  'sample.eligible': ({ audit }) => ({ audit, eligibility: sampleSettings.eligibility }),
  'sample.rows': ({ audit }) => ({
    audit,
    eligibility: sampleSettings.eligibility,
    show: 'all',
    from: 0,
    limit: 10,
  }),
  'sample.plan': ({ audit }) => ({ audit, settings: sampleSettings }),
  'sample.draw': ({ audit }) => ({ author, audit, settings: sampleSettings }),
  'sample.get': ({ audit }) => ({ audit }),
  'sample.replace': ({ audit }) => ({ author, audit, pseudonym: 'C011', reason: CANARY }),
  'sample.makeCases': ({ audit }) => ({ author, audit }),
  'change.undo': ({ action }) => ({ author, action }),
  'history.audit': ({ audit }) => ({ audit, before: null, limit: 500 }),
  'history.case': (known) => ({ case: known.case }),
  'history.answer': (known) => ({ case: known.case, question }),
  'history.export': ({ audit }) => ({
    author,
    audit,
    format: 'json',
    leaving: { texts: 'masked', names: false },
  }),
  'history.verify': () => ({ head: null }),
  'export.files': ({ audit }) => ({ audit }),
  'case.previewMove': (known) => ({ case: known.case, version: 1 }),
  'case.move': (known) => ({ author, case: known.case, version: 1 }),
  'export.make': ({ audit }) => ({ author, audit, leaving: { texts: 'masked', names: false }, kinds: ['csv', 'xlsx'] }),
  'leaving.scan': ({ audit }) => ({ audit }),
  'leaving.decide': (known) => ({ author, subject: known.case, field: 'note:2.1.1', start: 0, end: 9, choice: 'mask' }),
  'case.complete': (known) => ({ author, case: known.case }),
  'case.lock': (known) => ({ author, case: known.case }),
  'case.reopen': (known) => ({ author, case: known.case, reason: null }),
  'audit.close': ({ audit }) => ({ author, audit }),
  'audit.reopen': ({ audit }) => ({ author, audit, reason: CANARY }),
  'round.create': () => ({
    author,
    service: CANARY,
    framework: 'yos-2018',
    part: ['2.1'],
    plan: { team: CANARY, month: '2026-11', casesPerWorker: 2, assessor: null },
  }),
  'round.plan': ({ round }) => ({
    author,
    audit: round,
    part: ['2.1'],
    plan: { team: CANARY, month: '2026-12', casesPerWorker: 2, assessor: null },
  }),
  'round.get': ({ round }) => ({ audit: round }),
  'round.list': () => ({}),
  'round.coverage': ({ round }) => ({ audit: round }),
  'round.draw': ({ round }) => ({ author, audit: round, seed: CANARY }),
  'round.actions': ({ round }) => ({ audit: round }),
  'round.feedback': ({ round }) => ({ audit: round }),
  'action.list': () => ({}),
  'round.trend': ({ round }) => ({ audit: round }),
  'round.export': ({ round }) => ({ author, audit: round }),
  'action.draft': (known) => ({
    author,
    case: known.case,
    id: null,
    draft: { text: CANARY, owner: CANARY, due: { day: '1', month: '', year: '' } },
  }),
  'feedback.get': (known) => ({ case: known.case }),
  'feedback.write': (known) => ({ author, case: known.case, strengths: CANARY }),
  'action.write': (known) => ({ author, case: known.case, id: null, text: CANARY, owner: CANARY, due: '2026-12-01' }),
  'action.settle': (known) => ({
    author,
    case: known.case,
    id: known.todo,
    state: { state: 'done' },
  }),
  'purge.list': () => ({}),
  'purge.audit': ({ audit }) => ({ author, audit, reason: CANARY, service: 'Not its name' }),
  'place.keep': () => ({ place }),
  'place.last': () => ({}),
  'preferences.get': () => ({}),
  'preferences.set': () => ({ preferences: { singleKeys: false, name: null } }),
  'workbook.lock': () => ({}),
  'workbook.make': () => ({ name: 'Another one', passphrase: CANARY }),
  'workbook.open': () => ({ name: 'test', secret: 'correct horse' }),
  'workbook.openRemembered': () => ({ name: 'test' }),
  'workbook.openSample': () => ({}),
  'backup.overview': () => ({}),
  'backup.list': () => ({ workbook: 'test' }),
  'backup.make': () => ({}),
  'backup.choose': () => ({ folder: null }),
  'backup.inspect': () => ({ workbook: 'test', snapshot: null, secret: null }),
  'backup.restore': () => ({ workbook: 'test', snapshot: SNAPSHOT, secret: null, as: 'Restored' }),
  'key.state': () => ({}),
  'key.propose': () => ({ current: 'correct horse', passphrase: CANARY }),
  'key.confirm': () => ({}),
  'key.store': () => ({}),
  'key.remember': () => ({ current: 'correct horse' }),
  'key.forget': () => ({ workbook: 'test' }),
};

/** Methods that change the key, or put another workbook on the desk, or none: called in their order only. */
const DESK = [
  'workbook.lock',
  'workbook.make',
  'workbook.open',
  'workbook.openRemembered',
  'workbook.openSample',
  'backup.restore',
  'key.propose',
  'key.confirm',
];
/** Each starts a thread, or counts wrong passphrases: too slow to be called by the hundred. */
const NOT_AT_RANDOM = [...DESK, 'backup.make', 'backup.inspect', 'round.export', 'key.remember'];
/** Those a valid call of which may be refused here: no complete case, no reserve, no worker in the list, an audit needed later, no key store. */
const MAY_BE_REFUSED = ['case.complete', 'case.lock', 'sample.replace', 'round.draw', 'purge.audit', 'key.remember'];

const Made = z.looseObject({ id: z.string() });
const MadeRound = contract['round.create'].output;
const Saved = z.looseObject({ action: z.int() });

async function askFor(call: Call, method: string, input: unknown): Promise<unknown> {
  const reply = Reply.parse(await call(method, input));
  if (!reply.ok) throw new Error(`expected ${method} to give a value, found ${reply.error.code}`);
  return reply.value;
}

/** Makes the calls that others need, and keeps what they gave. */
async function prepare(call: Call): Promise<Known> {
  const known: Known = {
    audit: '' as AuditId,
    case: '' as CaseId,
    action: 0,
    round: '' as AuditId,
    todo: '' as ActionId,
  }; // filled below, in order
  known.audit = Made.parse(await askFor(call, 'audit.create', VALID['audit.create'](known))).id as AuditId;
  known.case = Made.parse(await askFor(call, 'case.create', VALID['case.create'](known))).id as CaseId;
  known.action = Saved.parse(await askFor(call, 'answer.give', VALID['answer.give'](known))).action;
  known.round = MadeRound.parse(await askFor(call, 'round.create', VALID['round.create'](known))).audit;
  await askFor(call, 'caseload.import', { ...VALID['caseload.import'](known), audit: known.round });
  await askFor(call, 'action.write', VALID['action.write'](known));
  const { actions } = contract['feedback.get'].output.parse(await askFor(call, 'feedback.get', { case: known.case }));
  for (const { id } of actions) known.todo = id;
  return known;
}

/** Names that are no method. Those of the second list are no part of a web address either. */
const UNKNOWN = ['none.such', 'app', 'app.info ', 'App.Info', 'app.info.x', 'x/y', CANARY];
const PROTOTYPE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const NO_ADDRESS = ['', '.', '..'];

describe.each(['direct', 'loopback'] as const)('the contract over the %s transport', (kind) => {
  let workbook: TestWorkbook;
  let call: Call;
  let known: Known;

  beforeAll(async () => {
    workbook = await makeTestWorkbook(kind);
    call = kind === 'direct' ? (workbook.desk.dispatch as Call) : await overHttp(workbook);
    known = await prepare(call);
  }, 60_000);

  const refusalOf = async (method: string, input: unknown) => {
    const reply = Reply.parse(await call(method, input));
    if (reply.ok) throw new Error(`expected ${method} to be refused, found a value`);
    return reply.error;
  };

  test.each(METHODS.filter((method) => !DESK.includes(method)))('%s takes a valid call', async (method) => {
    const isCaseMade = method === 'case.create';
    const input = isCaseMade ? { ...VALID[method](known), facts: { reference: 'C9' } } : VALID[method](known);
    const reply = Reply.parse(await call(method, input));
    if (!reply.ok) {
      expect([method, reply.error.code]).toEqual([MAY_BE_REFUSED.find((one) => one === method), 'bad-input']);
      return;
    }
    expect(contract[method].output.safeParse(reply.value).error).toBeUndefined();
    expect(JSON.parse(JSON.stringify(reply.value))).toStrictEqual(reply.value);
  });

  test.each(METHODS)('%s refuses what it does not take, by the code bad-input', async (method) => {
    const valid: Record<string, unknown> = { ...VALID[method](known) };
    const wrong: unknown[] = [null, 1, 'text', [], [valid], { ...valid, more: 1 }];
    for (const name of Object.keys(valid)) {
      const { [name]: _, ...without } = valid;
      wrong.push(
        without,
        { ...valid, [name]: { [CANARY]: CANARY } },
        { ...valid, [name]: -0.5 },
        { ...valid, [name]: [] },
      );
    }
    expect(wrong.filter((input) => contract[method].input.safeParse(input).success).length).toBeLessThanOrEqual(1);
    for (const input of wrong) {
      if (contract[method].input.safeParse(input).success) continue; // an empty list is a list
      const { code, message, faults } = await refusalOf(method, input);
      expect([method, code, faults]).toEqual([method, 'bad-input', []]);
      expect(message).not.toContain('Canary');
    }
  });

  const unknown = [...UNKNOWN, ...PROTOTYPE, ...(kind === 'direct' ? NO_ADDRESS : [])];
  test.each(unknown)('the method %j is unknown', async (method) => {
    const { code, message } = await refusalOf(method, {});
    expect([code, message]).toEqual(['unknown-method', 'Casebook has no such method.']);
  });

  test('what is not there is told as not-found', async () => {
    const [audit, id] = [`a-${'0'.repeat(12)}`, `c-${'0'.repeat(12)}`];
    const lost: readonly [string, unknown][] = [
      ['framework.get', { id: 'none', version: 1 }],
      ['audit.get', { audit }],
      ['case.list', { audit }],
      ['case.create', { ...VALID['case.create'](known), audit }],
      ['case.open', { case: id }],
      ['framework.ofCase', { case: id }],
      ['case.edit', { ...VALID['case.edit'](known), case: id }],
      ['answer.give', { ...VALID['answer.give'](known), case: id }],
      ['answer.give', { ...VALID['answer.give'](known), question: '9.9.9' }],
      ['results.get', { audit, cases: 'all' }],
      ['change.undo', { author, action: 1e9 }],
      ['import.run', { author, audit, files }],
      ['export.files', { audit }],
      ['history.case', { case: id }],
    ];
    for (const [method, input] of lost)
      expect([method, (await refusalOf(method, input)).code]).toEqual([method, 'not-found']);
  });

  test('faults of an import come with the code bad-file, and none in the message', async () => {
    const text = `reference,caseType\n${CANARY},${CANARY}\n`;
    const { code, message, faults } = await refusalOf('import.check', {
      audit: known.audit,
      files: [{ name: 'a.csv', text }],
    });
    expect([code, faults.length]).toEqual(['bad-file', 1]);
    expect(message).not.toContain('Canary');
  });

  test('the log has one line a call: method, milliseconds, code and nothing else', async () => {
    const before = workbook.log.length;
    await call('note.write', VALID['note.write'](known));
    await call('note.write', { ...VALID['note.write'](known), note: 1 });
    await call(CANARY, { [CANARY]: CANARY });
    const lines = workbook.log.slice(before);
    expect(lines.map(({ method, code }) => [method, code])).toEqual([
      ['note.write', 'ok'],
      ['note.write', 'bad-input'],
      ['unknown', 'unknown-method'],
    ]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(['method', 'milliseconds', 'code']);
      expect(line.milliseconds).toBeGreaterThanOrEqual(0);
    }
    expect(JSON.stringify(workbook.log)).not.toContain('Canary');
  });

  test('random calls give a value or an error of the closed list, never a bug, and no case data in a message', async () => {
    const pool = () => [
      known.audit,
      known.case,
      'C1',
      '2.1.1',
      '1.1',
      'good',
      'yes',
      'court',
      AUTHOR,
      'yos-2018',
      'all',
      CANARY,
      '\ud800',
      '\0',
      '',
      null,
      0,
      1,
      -1,
      1.5,
      true,
      [],
      {},
    ];
    const leaf = fc.nat().map((at) => pool()[at % pool().length]);
    const value = fc.oneof(
      { weight: 4, arbitrary: leaf },
      { weight: 1, arbitrary: fc.jsonValue() },
      {
        weight: 1,
        arbitrary: fc.dictionary(fc.constantFrom('reference', 'gender', 'kind', 'standard', CANARY, '__proto__'), leaf),
      },
    );
    const safe = METHODS.filter((method) => !NOT_AT_RANDOM.includes(method));
    const mutated = fc
      .tuple(fc.constantFrom(...safe), fc.array(fc.tuple(fc.nat(), value), { maxLength: 2 }))
      .map(([method, changes]) => {
        const input: Record<string, unknown> = { ...VALID[method](known) };
        const names = Object.keys(input);
        for (const [at, changed] of changes) input[names[at % (names.length || 1)] ?? 'more'] = changed;
        return [method, input] as const;
      });
    const wild = fc.tuple(fc.constantFrom(...safe, 'none.such', '__proto__'), value);
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, mutated, wild), async ([method, input]) => {
        const reply = Reply.parse(await call(method, input));
        if (reply.ok) return;
        expect(reply.error.code).not.toBe('internal');
        expect(reply.error.message).not.toContain('Canary');
      }),
      { seed: SEED, numRuns: RANDOM_CALLS },
    );
    expect(workbook.log.filter(({ bug }) => bug)).toEqual([]);
    expect(workbook.context.store.verify(() => {}).faults).toEqual([]);
  });

  test('workbooks are locked, made and opened', async () => {
    const { audit } = await prepare(call); // anything may have been undone by then
    const calls: readonly [MethodName, unknown, string][] = [
      ['workbook.lock', {}, 'ok'],
      ['audit.list', {}, 'locked'],
      ['workbook.open', { name: 'test', secret: CANARY }, 'wrong-passphrase'],
      ['workbook.open', { name: 'none', secret: CANARY }, 'not-a-workbook'],
      ['workbook.open', { name: '../test', secret: CANARY }, 'bad-input'],
      ['workbook.make', { name: 'test', passphrase: CANARY }, 'exists'],
      ['workbook.make', VALID['workbook.make'](known), 'ok'],
      ['workbook.list', {}, 'ok'],
      ['workbook.open', VALID['workbook.open'](known), 'ok'],
      ['audit.get', { audit }, 'ok'],
      ['backup.restore', VALID['backup.restore'](known), 'not-found'],
      ['key.propose', { current: CANARY, passphrase: CANARY }, 'wrong-passphrase'],
      ['key.confirm', {}, 'stale'],
      ['key.propose', VALID['key.propose'](known), 'ok'],
      ['key.confirm', {}, 'ok'],
      ['workbook.open', VALID['workbook.open'](known), 'wrong-passphrase'],
      ['workbook.open', { name: 'test', secret: CANARY }, 'ok'],
      ['audit.get', { audit }, 'ok'],
      ['workbook.openSample', {}, 'ok'],
      ['backup.make', {}, 'bad-input'],
      ['audit.get', { audit }, 'not-found'],
      ['workbook.lock', {}, 'ok'],
    ];
    for (const [method, input, expected] of calls) {
      const reply = Reply.parse(await call(method, input));
      expect([method, reply.ok ? 'ok' : reply.error.code]).toEqual([method, expected]);
      if (reply.ok) expect(contract[method].output.safeParse(reply.value).error).toBeUndefined();
      else expect(reply.error.message).not.toContain('Canary');
    }
  });
});

describe('both transports', () => {
  test('give equal replies to the same call', async () => {
    const workbook = await makeTestWorkbook();
    const direct = workbook.desk.dispatch as Call;
    const http = await overHttp(workbook);
    const known = await prepare(direct);
    workbook.importFiles(known.audit, { 'cases.csv': files[0]?.text ?? '' });
    const queries = METHODS.filter((method) => contract[method].kind === 'query' && method !== 'import.check');
    const calls: (readonly [string, unknown])[] = [
      ...queries.map((method) => [method, VALID[method](known)] as const),
      ...METHODS.map((method) => [method, { more: CANARY }] as const),
      ['none.such', {}],
      ['__proto__', {}],
      ['import.check', { audit: known.audit, files: [{ name: 'a.csv', text: 'x' }] }],
    ];
    for (const [method, input] of calls) {
      const reply = await direct(method, input);
      expect(await http(method, input)).toStrictEqual(JSON.parse(JSON.stringify(reply)));
      expect(JSON.parse(JSON.stringify(reply))).toStrictEqual(reply);
    }
  });
});
