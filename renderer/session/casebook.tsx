import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Client } from '../../api/contract.ts';
import { type Cell, makeCell } from './cell.ts';
import { type Frameworks, makeFrameworks } from './frameworks.ts';
import { hearLockedOut } from './locked-out.ts';
import { saveBeforeEnd } from './page-end.ts';
import type { SaveState } from './save-state.ts';
import { makeSaver, type Saver } from './saver.ts';
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
  readonly saver: Saver;
  readonly undo: Undo;
  readonly frameworks: Frameworks;
}

const CasebookContext = createContext<Casebook | null>(null);
const SessionContext = createContext<Session | null>(null);

function startSession({ client: given, author }: Casebook): Session {
  const saver = makeSaver();
  const lockedOut = makeCell(0);
  const client = hearLockedOut(given, () => lockedOut.set(lockedOut.get() + 1));
  return { client, lockedOut, saver, undo: makeUndo({ saver, client, author }), frameworks: makeFrameworks(client) };
}

/** Gives the screens below it their Casebook. When it goes, as on locking, nothing of the workbook stays in memory. */
export function CasebookProvider({ value, children }: { readonly value: Casebook; readonly children: ReactNode }) {
  const [session] = useState(() => startSession(value));
  const { author } = value;
  const shared = useMemo(() => ({ client: session.client, author }), [session, author]);
  useEffect(() => {
    const { saver, undo, frameworks } = session;
    const stop = saveBeforeEnd(saver);
    return () => {
      stop();
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

/** Saves what people enter: see Saver. */
export const useSaver = (): Saver => useSession().saver;

/** What can be undone: see Undo. */
export const useUndo = (): Undo => useSession().undo;

/** The frameworks this page has fetched. */
export const useFrameworks = (): Frameworks => useSession().frameworks;

/** Whether everything is on disk. */
export function useSaveState(): SaveState {
  const saver = useSaver();
  return useSyncExternalStore(saver.subscribe, saver.state);
}
