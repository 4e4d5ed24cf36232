import type { Page } from '@playwright/test';
import type { Input, MethodName } from '../../api/contract.ts';

declare global {
  interface Window {
    /** What the preload script exposes. */
    readonly casebook?: {
      call(method: string, input: unknown): Promise<unknown>;
      onMenu(listener: (action: string) => void): void;
    };
  }
}

/** What comes back of a call, whether it succeeded or not. */
export interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string };
}

/** Calls anything from within the page, by the way that page has: the bridge, or fetch. */
export function callAnything(page: Page, method: string, input: unknown): Promise<Answer> {
  return page.evaluate(
    async ([name, given]) => {
      if (window.casebook) return (await window.casebook.call(name, given)) as Answer;
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`api/${name}`, { method: 'POST', headers, body: JSON.stringify(given) });
      if (!response.ok) throw new Error(`expected an answer, found status ${response.status}`);
      return (await response.json()) as Answer;
    },
    [method, input] as const,
  );
}

/** Calls a method of the contract from within the page. */
export function call<M extends MethodName>(page: Page, method: M, input: Input<M>): Promise<Answer> {
  return callAnything(page, method, input);
}

/** A workbook made for a test, and left open. */
export const WORKBOOK = { name: 'Test', passphrase: 'four plain words here' } as const;

/** Makes a workbook and leaves it open. Nothing in it is anyone's. */
export async function makeWorkbook(page: Page): Promise<void> {
  const { ok } = await call(page, 'workbook.make', WORKBOOK);
  if (!ok) throw new Error('expected a workbook to be made, found a refusal');
  await call(page, 'workbook.confirmCode', {}); // its recovery code would be asked for first
}
