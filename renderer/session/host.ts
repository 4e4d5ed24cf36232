import { createContext, useContext } from 'react';

const HostContext = createContext<() => Promise<boolean>>(async () => true);

/** Gives the screens the way to ask whether this page's host still answers, and no other program in its place. */
export const HostProvider = HostContext;

/** Whether this page's host answers: asked before any more code is fetched from it. */
export const useIsHostThere = (): (() => Promise<boolean>) => useContext(HostContext);
