import { expect, type Locator } from '@playwright/test';
import * as z from 'zod';
import { OpenCase } from '../../api/contract/case.ts';
import { AuditId, CaseId, FieldId, QuestionId } from '../../domain/ids.ts';
import type { App } from '../harness/app.ts';
import { call, makeWorkbook } from '../harness/call.ts';
import { Screen } from '../harness/screen.ts';

const AUTHOR = 'A tester';
const INSPECTION = { kind: 'inspection', from: null, to: null, team: null } as const;

/** What `case.open` says of one question. */
export interface OnDisk {
  readonly answer: string | null;
  readonly note: string;
  readonly state: string;
}

/** The screen of one case, made for the test in a workbook of its own. */
export class CasePage extends Screen {
  readonly audit: AuditId;
  readonly id: CaseId;

  private constructor(app: App, audit: AuditId, id: CaseId) {
    super(app);
    this.audit = audit;
    this.id = id;
  }

  /** Makes a workbook with an audit and an empty court case, and opens the case. */
  static async make(app: App, framework = 'yjs-2021', facts: Record<string, string> = {}): Promise<CasePage> {
    await makeWorkbook(app.page);
    await call(app.page, 'preferences.set', { preferences: { name: AUTHOR, singleKeys: true } });
    const audit = await call(app.page, 'audit.create', {
      author: AUTHOR,
      service: 'A service',
      framework,
      ...INSPECTION,
    });
    const { id: auditId } = z.object({ id: AuditId }).parse(audit.value);
    const made = await call(app.page, 'case.create', {
      author: AUTHOR,
      audit: auditId,
      caseType: 'court',
      facts: { [FieldId.parse('reference')]: 'T-01', ...facts },
    });
    const screen = new CasePage(app, auditId, z.object({ id: CaseId }).parse(made.value).id);
    await app.page.reload();
    await screen.open();
    return screen;
  }

  get address(): `/${string}` {
    return `/audits/${this.audit}/cases/${this.id}`;
  }

  /** Goes to the case; to one of its questions where one is named. */
  async open(question?: string): Promise<void> {
    await this.goTo(question ? `${this.address}/at/${question}` : this.address);
    await this.prompts.first().waitFor();
    await expect(this.page).toHaveURL(/\/at\//); // it names the section that it shows, which must not come after the next address
  }

  /** After a restart or a lock: opens the workbook, and waits for the page to come back to the case by itself. */
  async comeBack(): Promise<void> {
    await this.openAgain();
    await this.prompts.first().waitFor();
  }

  get prompts(): Locator {
    return this.page.getByRole('main').getByRole('group');
  }

  /** The fieldset of a question, by the number it begins with. */
  prompt(number: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${number.replaceAll('.', '\\.')}(?! ?[a-z]\\b)`) });
  }

  choice(number: string, answer: 'Yes' | 'No' | 'Not applicable'): Locator {
    return this.prompt(number).getByRole('radio', { name: answer, exact: true });
  }

  note(number: string): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`${number.replaceAll('.', '\\.')}$`) });
  }

  section(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Sections of the case' }).getByRole('button', { name });
  }

  get said(): Locator {
    return this.page.getByRole('log', { name: 'Just done' });
  }

  get undoLinks(): Locator {
    return this.page.getByRole('button', { name: /^Undo the change/ });
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The id of the question that has the focus, as its radios are named. */
  focused(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);
  }

  /** The case as it is on disk. */
  async onDisk(): Promise<OpenCase> {
    const { value } = await call(this.page, 'case.open', { case: this.id });
    return OpenCase.parse(value);
  }

  async questionOnDisk(question: string): Promise<OnDisk | undefined> {
    const { questions } = await this.onDisk();
    return questions.find((one) => one.question === question);
  }

  /** Changes a fact of the case behind the page's back, as another window would. */
  async edit(field: string, value: string): Promise<void> {
    await call(this.page, 'case.edit', { author: AUTHOR, case: this.id, facts: { [FieldId.parse(field)]: value } });
    await this.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  }

  /** Writes a note behind the page's back. */
  async writeNote(question: string, note: string): Promise<void> {
    const of = { author: AUTHOR, case: this.id, question: QuestionId.parse(question) };
    await call(this.page, 'note.write', { ...of, note });
  }

  /** Answers behind the page's back. */
  async answer(question: string, answer: 'yes' | 'no' | 'na'): Promise<void> {
    await call(this.page, 'answer.give', {
      author: AUTHOR,
      case: this.id,
      question: QuestionId.parse(question),
      answer,
    });
  }
}
