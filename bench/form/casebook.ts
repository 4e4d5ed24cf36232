import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import * as z from 'zod';
import { AuditId, CaseId, FieldId, type QuestionId } from '../../domain/ids.ts';
import { call, makeWorkbook, WORKBOOK } from '../../e2e/harness/call.ts';
import { startOverLoopback } from '../../e2e/harness/loopback.ts';
import { openBench } from '../workbook.ts';
import { CASE_TYPE, FRAMEWORK } from './questions.ts';
import type { Subject } from './subject.ts';

const AUTHOR = 'bench';
const KEYS = { yes: ['1'], no: ['2'] } as const;

/** Casebook on the loopback host, with an audit of unanswered cases. */
export interface Casebook extends Subject {
  /** Where each case is, in the order of the case list. */
  readonly addresses: readonly string[];
  /** Ends the host as a power cut would, opens the file anew, and reads the answers of a case that was opened by its address. */
  readAfterPowerCut(): Promise<(address: string) => Promise<ReadonlyMap<string, unknown>>>;
  close(): Promise<void>;
}

async function createAudit(page: Page): Promise<AuditId> {
  const service = { service: 'A service', kind: 'inspection', from: null, to: null, team: null } as const;
  const { value } = await call(page, 'audit.create', { author: AUTHOR, framework: FRAMEWORK, ...service });
  return z.object({ id: AuditId }).parse(value).id;
}

async function createCase(page: Page, audit: AuditId, number: number): Promise<CaseId> {
  const facts = { [FieldId.parse('reference')]: `B-${String(number).padStart(3, '0')}` };
  const { value } = await call(page, 'case.create', { author: AUTHOR, audit, caseType: CASE_TYPE, facts });
  return z.object({ id: CaseId }).parse(value).id;
}

interface Answered {
  readonly question: QuestionId | string;
  readonly answer: string | null;
}

const answersIn = (questions: readonly Answered[]): ReadonlyMap<string, unknown> =>
  new Map(questions.flatMap(({ question, answer }) => (answer === null ? [] : [[question, answer] as const])));

const Opened = z.object({ questions: z.array(z.object({ question: z.string(), answer: z.string().nullable() })) });

const caseAt = (address: string): CaseId => CaseId.parse(address.split('/').at(-1));

/** Starts Casebook on a data folder of its own, and makes so many cases in it. */
export async function startCasebook(browser: Browser, count: number): Promise<Casebook> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'casebook-bench-'));
  const run = await startOverLoopback({ dataFolder, environment: {}, browser, watch: async () => {} });
  const { page } = run;
  const context = page.context();
  await makeWorkbook(page);
  await call(page, 'preferences.set', { preferences: { name: AUTHOR, singleKeys: true } });
  const audit = await createAudit(page);
  const base = page.url().replace(/#.*$/, '');
  const addresses: string[] = [];
  for (let number = 0; number < count; number++) {
    addresses.push(`${base}#/audits/${audit}/cases/${await createCase(page, audit, number)}`);
  }
  const ways = addresses.values();
  return {
    context,
    addresses,
    nextAddress() {
      const { value } = ways.next();
      if (value === undefined) throw new Error(`expected ${count} cases to be enough; found that they are not`);
      return value;
    },
    keysOf: (given) => KEYS[given],
    async answersOf(asking, address) {
      const { value } = await call(asking, 'case.open', { case: caseAt(address) });
      return answersIn(Opened.parse(value).questions);
    },
    settle: (filled) => filled.getByText(/^All answers saved/).waitFor(),
    async readAfterPowerCut() {
      await run.kill9();
      const opened = await openBench(
        path.join(dataFolder, 'workbooks', `${WORKBOOK.name}.casebook`),
        WORKBOOK.passphrase,
      );
      return async (address) => {
        const { questions } = await opened.client['case.open']({ case: caseAt(address) });
        return answersIn(questions);
      };
    },
    async close() {
      await run.dispose();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
