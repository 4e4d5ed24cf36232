import type { Client } from '../../api/contract.ts';
import type { QuestionId } from '../../domain/ids.ts';
import type { Saver } from './saver.ts';
import { sendCall } from './send-call.ts';

/** An action that can be taken back. */
export interface Undoable {
  /** Its number in the history. */
  readonly action: number;
  /** What it belongs to, such as a case: only what is on the screen is undone. */
  readonly scope: string;
  /** What it was, in words: "answer to 2.1.1 a". */
  readonly label: string;
  /** Where the focus goes when it is undone; null for nowhere. */
  readonly question: QuestionId | null;
}

/** What became of an undo or redo. */
export type Undone =
  | { readonly kind: 'done' | 'refused'; readonly what: Undoable; readonly why: string }
  | { readonly kind: 'nothing' };

/** What was done, and can be undone and done again. */
export interface Undo {
  /** Remembers an action that was saved. What was undone before can then no longer be done again. */
  remember(what: Undoable): void;
  /** Takes back the newest action of a scope, once everything is on disk. */
  undo(scope: string): Promise<Undone>;
  /** Takes back one action, the newest or not. */
  undoAction(action: number): Promise<Undone>;
  /** Does again what was last undone in a scope. */
  redo(scope: string): Promise<Undone>;
  clear(): void;
}

/** What undo works with. */
export interface UndoPorts {
  readonly saver: Saver;
  readonly client: Pick<Client, 'change.undo'>;
  readonly author: string;
}

const NOTHING: Undone = { kind: 'nothing' };

/** Undo and redo over the history: an undo is an action too, and undoing it is the redo. */
export function makeUndo({ saver, client, author }: UndoPorts): Undo {
  let done: readonly Undoable[] = [];
  let undone: readonly Undoable[] = [];
  let last: Promise<unknown> = Promise.resolve();

  /** Asks Casebook to take back one action. Gives the action that did so, or why it cannot be. */
  function takeBack({ action }: Undoable): Promise<{ action: number | null } | { why: string }> {
    return new Promise((resolve) => {
      saver.submit('undo', sendCall(client, 'change.undo', { author, action }), {
        onSaved: resolve,
        onRefused: (error) => resolve({ why: error.message }),
      });
    });
  }

  /** One after the other, each when everything before it is on disk and so has its number. */
  function inTurn(work: () => Promise<Undone>): Promise<Undone> {
    const mine = last.then(async () => ((await saver.flushAll()) ? work() : NOTHING));
    last = mine;
    return mine;
  }

  async function undoOne(what: Undoable | undefined): Promise<Undone> {
    if (!what) return NOTHING;
    done = done.filter((one) => one !== what);
    const taken = await takeBack(what);
    if ('why' in taken) return { kind: 'refused', what, why: taken.why };
    if (taken.action !== null) undone = [...undone, { ...what, action: taken.action }];
    return { kind: 'done', what, why: '' };
  }

  async function redoOne(what: Undoable | undefined): Promise<Undone> {
    if (!what) return NOTHING;
    undone = undone.filter((one) => one !== what);
    const taken = await takeBack(what);
    if ('why' in taken) return { kind: 'refused', what, why: taken.why };
    if (taken.action !== null) done = [...done, { ...what, action: taken.action }];
    return { kind: 'done', what, why: '' };
  }

  return {
    remember(what) {
      done = [...done, what];
      undone = undone.filter(({ scope }) => scope !== what.scope);
    },
    undo: (scope) => inTurn(() => undoOne(done.findLast((one) => one.scope === scope))),
    undoAction: (action) => inTurn(() => undoOne(done.find((one) => one.action === action))),
    redo: (scope) => inTurn(() => redoOne(undone.findLast((one) => one.scope === scope))),
    clear() {
      done = [];
      undone = [];
    },
  };
}
