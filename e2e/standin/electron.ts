import { EventEmitter } from 'node:events';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumArguments } from '../harness/chromium.ts';
import { makeAddresses } from './address.ts';
import { App } from './app.ts';
import { IpcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { route } from './network.ts';
import { makeSessions } from './session.ts';
import { strict } from './strict.ts';
import { makeWindows } from './windows.ts';

/** Where the browser keeps itself, and which it is. */
export interface Browser {
  readonly executable: string;
  readonly profile: string;
}

/** One program's stand-in. */
export interface Standin {
  /** What `require('electron')` gives. */
  readonly electron: object;
  quit(): Promise<void>;
  /** Brings the browser up, and tells the program that it is ready. */
  start(): Promise<void>;
}

interface Scheme {
  readonly scheme: string;
  readonly privileges: { readonly standard: boolean };
}

const unanswered = (name: string) => (): never => {
  throw new Error(`stand-in: ${name} was called: give it an answer in the test`);
};

/**
 * A stand-in for the module 'electron': the compiled main process runs in plain Node with it, and its windows are drawn
 * in Chromium. It models what Casebook's own main process and preload use; anything else throws.
 */
export function makeStandin({ executable, profile }: Browser): Standin {
  const app = new App();
  const addresses = makeAddresses();
  const ipcMain = new IpcMain();
  const own: { context: BrowserContext | null } = { context: null };
  const BrowserWindow = makeWindows({
    app,
    show(preferences) {
      if (!own.context) throw new Error('stand-in: a window was made before the browser was there');
      return { preferences, context: own.context, addresses, ipcMain };
    },
  });
  const contentsOf = (frame: { page(): unknown }) =>
    BrowserWindow.getAllWindows().find(({ webContents }) => webContents.state.page === frame.page())?.webContents ??
    null;

  app.ending = {
    async closeWindows() {
      for (const window of BrowserWindow.getAllWindows()) if (!(await window.tryClose())) return false;
      return true;
    },
    async closeBrowser() {
      await own.context?.close().catch(() => {}); // it may have gone before
    },
  };
  const electron = strict('electron', {
    app: strict('app', app),
    BrowserWindow,
    Menu,
    ipcMain: strict('ipcMain', ipcMain),
    powerMonitor: strict('powerMonitor', Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 })),
    session: makeSessions(),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged(schemes: readonly Scheme[]) {
        app.refuseWhenReady('protocol.registerSchemesAsPrivileged');
        for (const { scheme, privileges } of schemes) if (privileges.standard) addresses.register(scheme);
      },
    }),
    // No wallet, as on a machine without a desktop; a test that wants one puts it there.
    safeStorage: strict('safeStorage', {
      isAsyncEncryptionAvailable: async () => true,
      getSelectedStorageBackend: () => 'basic_text',
      encryptStringAsync: unanswered('safeStorage.encryptStringAsync'),
      decryptStringAsync: unanswered('safeStorage.decryptStringAsync'),
    }),
    dialog: strict('dialog', {
      showMessageBoxSync: unanswered('dialog.showMessageBoxSync'),
      showErrorBox: (title: string, text: string) => console.error(`${title}: ${text}`),
    }),
  });
  return {
    electron,
    quit: () => app.quit(),
    async start(): Promise<void> {
      own.context = await chromium.launchPersistentContext(profile, {
        executablePath: executable,
        viewport: null,
        serviceWorkers: 'block',
        // Else the browser goes at once where the program is told to end, before the page could save.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        args: [...chromiumArguments(), '--remote-debugging-port=0', '--remote-debugging-address=127.0.0.1'],
      });
      await own.context.route('**/*', (given) => route(given, { addresses, contentsOf }));
      app.makeReady();
    },
  };
}
