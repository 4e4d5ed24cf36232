import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, MENU_CHANNEL } from './channels.ts';

/** Who hears of the menu: the page's last `onMenu`. */
const menu: { listener: (action: string) => void } = { listener: () => {} };

ipcRenderer.on(MENU_CHANNEL, (_event, action: string) => menu.listener(action));

// All a page sees of the shell. Methods, inputs and senders are checked in the main process.
contextBridge.exposeInMainWorld('casebook', {
  /** Calls a method of the contract. Resolves with a Reply; rejects only where the shell refuses the page. */
  call: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, method, input),
  /** Hears of the menu and of the system: 'lock'. One listener; a later one takes its place. */
  onMenu: (listener: (action: string) => void): void => {
    menu.listener = listener;
  },
});
