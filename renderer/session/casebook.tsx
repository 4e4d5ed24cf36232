import { createContext, type ReactNode, useContext } from 'react';
import type { Client } from '../../api/contract.ts';

/** What every screen of an open workbook has at hand. */
export interface Casebook {
  readonly client: Client;
  /** Under which name changes are recorded. */
  readonly author: string;
}

const CasebookContext = createContext<Casebook | null>(null);

/** Gives the screens below it their Casebook. */
export function CasebookProvider({ value, children }: { readonly value: Casebook; readonly children: ReactNode }) {
  return <CasebookContext value={value}>{children}</CasebookContext>;
}

/** The Casebook of this page. */
export function useCasebook(): Casebook {
  const casebook = useContext(CasebookContext);
  if (!casebook) throw new Error('expected a CasebookProvider above, found none');
  return casebook;
}
