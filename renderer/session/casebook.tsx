import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Client } from '../../api/contract.ts';
import { type Address, makeAddress } from './address.ts';
import { type Cell, makeCell, useCell } from './cell.ts';
import { type Frameworks, makeFrameworks } from './frameworks.ts';
import { hearLockedOut } from './locked-out.ts';
import { saveBeforeEnd } from './page-end.ts';
import { whenRested } from './rested.ts';
import type { SaveState } from './save-state.ts';
import { makeSaver, type Saver } from './saver.ts';
import { makeTypedForms, type TypedForms } from './typed-forms.ts';
import { makeUndo, type Undo } from './undo.ts';

/** What every screen of an open workbook has at hand. */
export interface Casebook {
  readonly client: Client;
  /** Under which name changes are recorded. */
  readonly author: string;
}

/** What lives as long as the workbook is open in this window. */
interface Session {
  readonly client: Client;
  /** How often Casebook answered that no workbook is open. */
  readonly lockedOut: Cell<number>;
  /** Whether another workbook is being put in the place of this one: nothing is asked meanwhile, or it would hear of it. */
  readonly switching: { isOn: boolean };
  readonly saver: Saver;
  readonly undo: Undo;
  readonly frameworks: Frameworks;
  readonly address: Address;
  readonly typed: TypedForms;
}

const CasebookContext = createContext<Casebook | null>(null);
const SessionContext = createContext<Session | null>(null);

function startSession({ client: given, author }: Casebook): Session {
  const saver = makeSaver();
  const lockedOut = makeCell(0);
  const switching = { isOn: false };
  const client = hearLockedOut(given, () => lockedOut.set(lockedOut.get() + 1));
  return {
    client,
    lockedOut,
    switching,
    saver,
    undo: makeUndo({ saver, client, author }),
    frameworks: makeFrameworks(client),
    address: makeAddress(),
    typed: makeTypedForms(),
  };
}

/** Gives the screens below it their Casebook. When it goes, as on locking, nothing of the workbook stays in memory. */
export function CasebookProvider({ value, children }: { readonly value: Casebook; readonly children: ReactNode }) {
  const [session] = useState(() => startSession(value));
  const { author } = value;
  const shared = useMemo(() => ({ client: session.client, author }), [session, author]);
  useEffect(() => {
    const { saver, undo, frameworks, address } = session;
    const stops = [saveBeforeEnd(saver), address.watch()];
    return () => {
      for (const stop of stops) stop();
      saver.clear();
      undo.clear();
      frameworks.clear();
    };
  }, [session]);
  return (
    <CasebookContext value={shared}>
      <SessionContext value={session}>{children}</SessionContext>
    </CasebookContext>
  );
}

/** The Casebook of this page. */
export function useCasebook(): Casebook {
  const casebook = useContext(CasebookContext);
  if (!casebook) throw new Error('expected a CasebookProvider above, found none');
  return casebook;
}

function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('expected a CasebookProvider above, found none');
  return session;
}

/** Changes when Casebook answers that no workbook is open: it was locked without this page. */
export const useLockedOut = (): Cell<number> => useSession().lockedOut;

/** Whether another workbook is being put in the place of this one. */
export const useSwitching = (): { isOn: boolean } => useSession().switching;

/** Saves what people enter: see Saver. */
export const useSaver = (): Saver => useSession().saver;

/** What can be undone: see Undo. */
export const useUndo = (): Undo => useSession().undo;

/** Where this page is. */
export const useAddress = (): Address => useSession().address;

/** What is typed into forms that a button saves. */
export const useTypedForms = (): TypedForms => useSession().typed;

/** The frameworks this page has fetched. */
export const useFrameworks = (): Frameworks => useSession().frameworks;

/**
 * Whether everything is on disk. That something is not is known at once; that all is again, when whoever types rests, so
 * that the words do not flicker with every key.
 */
export function useSaveState(): SaveState {
  const saver = useSaver();
  const [shown] = useState(() => makeCell(saver.state()));
  useEffect(() => {
    const { note, stop } = whenRested(() => shown.set(saver.state()));
    const unsubscribe = saver.subscribe(() => {
      const state = saver.state();
      if (state.kind === 'saved') note();
      else if (state.kind !== 'saving' || shown.get().kind !== 'saving') shown.set(state);
    });
    shown.set(saver.state());
    return () => {
      stop();
      unsubscribe();
    };
  }, [saver, shown]);
  return useCell(shown);
}
