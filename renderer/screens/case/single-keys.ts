import { createContext, useContext } from 'react';

/** Whether single keys act, and the switch. */
export interface SingleKeySwitch {
  readonly isOn: boolean;
  readonly set: (isOn: boolean) => void;
}

const SingleKeyContext = createContext<SingleKeySwitch>({ isOn: true, set: () => {} });

/** Gives the parts of the form the switch of the single keys. */
export const SingleKeyProvider = SingleKeyContext;

/** The switch of the single keys. */
export const useSingleKeySwitch = (): SingleKeySwitch => useContext(SingleKeyContext);
