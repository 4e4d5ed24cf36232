import type { TypedForm } from '../../api/contract/place.ts';
import { pathHere } from './address.ts';

/** What is in the fields of a form, by their names. */
export type TypedValues = Readonly<Record<string, unknown>>;

/**
 * What is typed into forms that a button saves. It is kept with the place, so that a lock, a reload or a crash throws none
 * of it away, and given to the form again, once, where it appears at the address it was typed at.
 */
export interface TypedForms {
  /** Notes what was typed into a form; null once it is saved or put away. */
  note(form: string, values: TypedValues | null): void;
  /** Every form on the screen in which something was typed. */
  all(): readonly TypedForm[];
  /** Hears of what is typed, and of a form that is put away. Gives how to stop. */
  hear(listener: (what: 'typed' | 'put-away') => void): () => void;
  /** Takes back what was kept with a place, for the forms of its address. */
  giveBack(forms: readonly TypedForm[], path: string): void;
  /** Hears of what was taken back. Gives how to stop. */
  hearBack(listener: () => void): () => void;
  /** Whether something was left in a form of this address. */
  isLeft(form: string): boolean;
  /** Gives that to the form; null where there is nothing. */
  take(form: string): TypedValues | null;
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The forms of a session, nothing typed yet. */
export function makeTypedForms(here: () => string = pathHere): TypedForms {
  const typed = new Map<string, string>();
  const typists = new Set<(what: 'typed' | 'put-away') => void>();
  const fillers = new Set<() => void>();
  let left: { readonly path: string; readonly forms: Map<string, string> } | null = null;
  const leftIn = (form: string): string | null => (left?.path === here() ? (left.forms.get(form) ?? null) : null);
  return {
    note(form, values) {
      if (values === null && !typed.has(form)) return;
      if (values === null) typed.delete(form);
      else typed.set(form, JSON.stringify(values));
      for (const listener of typists) listener(values === null ? 'put-away' : 'typed');
    },
    all: () => [...typed].map(([form, values]) => ({ form, values })),
    hear: (listener) => listen(typists, listener),
    giveBack(forms, path) {
      left = { path, forms: new Map(forms.map(({ form, values }) => [form, values])) };
      for (const listener of fillers) listener();
    },
    hearBack: (listener) => listen(fillers, listener),
    isLeft: (form) => leftIn(form) !== null,
    take(form) {
      const values = leftIn(form);
      left?.forms.delete(form);
      return values === null ? null : JSON.parse(values);
    },
  };
}
