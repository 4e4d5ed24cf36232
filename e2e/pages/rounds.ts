import { expect, type Locator } from '@playwright/test';
import * as z from 'zod';
import { ListMapping } from '../../domain/caseload/mapping.ts';
import { AuditId } from '../../domain/ids.ts';
import type { App } from '../harness/app.ts';
import { call, makeWorkbook } from '../harness/call.ts';
import { Screen } from '../harness/screen.ts';

const AUTHOR = 'A tester';
const Reading = z.object({ mapping: ListMapping });

/** The round of an audit, made for the test in a workbook of its own. */
export class RoundPage extends Screen {
  readonly audit: AuditId;

  private constructor(app: App, audit: AuditId) {
    super(app);
    this.audit = audit;
  }

  /** Makes a workbook with an empty dip-sample, and opens its Round screen. */
  static async make(app: App): Promise<RoundPage> {
    await makeWorkbook(app.page);
    await call(app.page, 'preferences.set', { preferences: { name: AUTHOR, singleKeys: true } });
    const parts = { service: 'Westmarch', framework: 'yos-2018', from: null, to: null, team: null };
    const kind = 'dip-sample' as const;
    const { value } = await call(app.page, 'audit.create', { author: AUTHOR, kind, ...parts });
    const screen = new RoundPage(app, z.object({ id: AuditId }).parse(value).id);
    await app.page.reload();
    await screen.open();
    return screen;
  }

  async open(): Promise<void> {
    await this.goTo(`/audits/${this.audit}/round`);
    await expect(this.page.getByRole('heading', { name: 'Round', exact: true })).toBeVisible();
  }

  /** Takes a list in, as Casebook guesses its columns. */
  async takeIn(file: { readonly name: string; readonly bytes: Buffer }): Promise<void> {
    const reading = {
      audit: this.audit,
      file: { name: file.name, base64: file.bytes.toString('base64') },
      encoding: 'utf-8' as const,
      headerRow: null,
    };
    const { mapping } = Reading.parse((await call(this.page, 'caseload.look', reading)).value);
    await call(this.page, 'caseload.import', { author: AUTHOR, ...reading, mapping });
  }

  async plan(team: string, month: string, part: string): Promise<void> {
    await this.field('Team').fill(team);
    await this.field('Month').fill(month);
    await this.field('Standards and key questions to ask').fill(part);
    await this.button('Plan the round').click();
  }

  /** The reference of the first case of the round. */
  async firstCase(): Promise<string> {
    const cases = z.array(z.looseObject({ reference: z.string() }));
    const [first] = cases.parse((await call(this.page, 'case.list', { audit: this.audit })).value);
    if (!first) throw new Error('expected a case, found none');
    return first.reference;
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }
  table(name: string): Locator {
    return this.page.getByRole('table', { name });
  }
}
