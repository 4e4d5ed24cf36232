import type { IpcMain, WebContents } from 'electron';
import type { Dispatch } from '../api/dispatch.ts';
import { CALL_CHANNEL } from './channels.ts';
import { refuseCaller } from './policy.ts';

/** Opens the channel to the page of Casebook's own window; a call from anywhere else is rejected. */
export function answerCalls(ipcMain: IpcMain, dispatch: Dispatch, ownContents: () => WebContents | null): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, input: unknown) => {
    const refusal = refuseCaller(event, ownContents());
    if (refusal !== null) throw new Error(refusal);
    return dispatch(method, input);
  });
}
