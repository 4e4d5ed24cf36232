import { homedir } from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage, session } from 'electron';
import type { LogLine } from '../api/dispatch.ts';
import { dataFolder, makeWorkbooksFolder } from '../host/data-folder.ts';
import { type Desk, makeDesk } from '../host/desk.ts';
import { machinePolicyFile, readMachinePolicy } from '../host/machine-policy.ts';
import { VERSION } from '../host/workspace.ts';
import { MENU_CHANNEL, type MenuAction } from './channels.ts';
import { commandWords, runCommand } from './command-line.ts';
import { guardContents, guardSession } from './guard.ts';
import { lockIfIdle } from './idle-lock.ts';
import { answerCalls } from './ipc.ts';
import { askToLock, lockUp } from './lock-up.ts';
import { menuTemplate } from './menu.ts';
import { SCHEME, START } from './policy.ts';
import { answerPage, SCHEME_PRIVILEGES } from './protocol.ts';
import { systemStore } from './system-store.ts';
import { closeCarefully, windowOptions } from './window.ts';

// The same folder as the loopback host's, so that both find the same workbooks.
const DATA = dataFolder({ platform: process.platform, home: homedir(), environment: process.env });
const WORKBOOKS = makeWorkbooksFolder(DATA);
const MAIN = __dirname;
const PAGES = path.join(MAIN, '../renderer');
const PRELOAD = path.join(MAIN, '../preload/preload.cjs');
const WORKER = path.join(MAIN, 'backup-worker.cjs');
const ICON = path.join(MAIN, 'icon.png');

/** How often it is looked whether anyone uses the computer, in milliseconds. */
const LOOK_MS = 2_000;
const LONGEST_END_MS = 60_000;

/** The window, while there is one; whether it is being closed, or the whole computer; whether the program is to end. */
const shell: { window: BrowserWindow | null; isClosing: boolean; isQuitting: boolean } = {
  window: null,
  isClosing: false,
  isQuitting: false,
};

function logBug({ method, bug }: LogLine): void {
  if (bug) console.error(`casebook: ${method}: ${bug.name}\n${bug.stack}`);
}

function tellPage(action: MenuAction): void {
  shell.window?.webContents.send(MENU_CHANNEL, action);
}

function openWindow(desk: Desk): void {
  const { isPackaged } = app;
  // No "persist:" in its name, so what a page leaves behind (caches, storage) is never written to disk.
  const own = session.fromPartition('casebook');
  const window = new BrowserWindow(windowOptions({ preload: PRELOAD, icon: ICON, session: own, isPackaged }));
  shell.window = window;
  shell.isClosing = false;
  window.once('ready-to-show', () => window.show());
  window.once('closed', () => {
    shell.window = null;
  });
  closeCarefully({
    window,
    dialog,
    settle: () => {
      shell.isClosing = true;
      return askToLock({ client: desk.client, askPage: () => tellPage('lock') });
    },
    resume: () => (shell.isQuitting ? app.quit() : window.close()),
    stay: () => {
      shell.isClosing = false;
      shell.isQuitting = false;
    },
  });
  window.loadURL(START).catch((error: Error) => console.error(`casebook: the page did not load: ${error.name}`));
}

/** Locks when the system locks, sleeps or ends, when another user takes it over, and when nobody uses it. */
function lockWithSystem(desk: Desk): void {
  const lock = (): Promise<void> =>
    lockUp({ client: desk.client, askPage: () => tellPage('lock') }).catch(() => desk.close());
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('shutdown', () => {
    shell.isClosing = true;
    void lock();
  });
  powerMonitor.on('user-did-resign-active', lock);
  const idleSeconds = (): number => powerMonitor.getSystemIdleTime();
  const tellFailure = (error: Error): void => console.error(`casebook: no idle lock: ${error.name}`);
  setInterval(() => lockIfIdle({ client: desk.client, idleSeconds, lock }).catch(tellFailure), LOOK_MS);
}

function start(): void {
  const { isPackaged } = app;
  const own = session.fromPartition('casebook');
  guardSession(own, isPackaged);
  guardSession(session.defaultSession, isPackaged);
  own.protocol.handle(SCHEME, (request) => answerPage(PAGES, request));

  const { rememberKeys } = readMachinePolicy(
    machinePolicyFile({ platform: process.platform, environment: process.env }),
  );
  const desk = makeDesk({
    folder: WORKBOOKS,
    data: DATA,
    worker: WORKER,
    host: 'electron',
    log: logBug,
    store: systemStore({ safe: safeStorage, platform: process.platform, isForbidden: !rememberKeys }),
    isEnding: () => shell.isClosing,
  });
  answerCalls(ipcMain, desk.dispatch, () => shell.window?.webContents ?? null);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ isMac: process.platform === 'darwin', isPackaged, tellPage })),
  );
  lockWithSystem(desk);
  app.on('will-quit', (event) => endAfterBackup(event, desk));
  app.on('activate', () => {
    if (!shell.window) openWindow(desk);
  });
  openWindow(desk);
}

/** Ends the program once the backup of the workbook that was closed last is made; what it waits for never hangs it. */
function endAfterBackup(event: { preventDefault(): void }, desk: Desk): void {
  event.preventDefault();
  const limit = new Promise((resolve) => setTimeout(resolve, LONGEST_END_MS));
  void Promise.race([desk.close(), limit]).finally(() => app.exit(0));
}

function showWindow(): void {
  if (shell.window?.isMinimized()) shell.window.restore();
  shell.window?.focus();
}

function tellFailedStart(error: unknown): void {
  dialog.showErrorBox('Casebook could not start', error instanceof Error ? error.name : typeof error);
  app.exit(1);
}

/** Opens the one window, unless it is open already: then that one is shown. */
function open(): void {
  if (app.requestSingleInstanceLock()) {
    app.whenReady().then(start).catch(tellFailedStart);
  } else {
    app.quit();
  }
}

const words = commandWords(process.argv, app.isPackaged);

app.setName('Casebook');
app.setPath('userData', DATA);
app.setAboutPanelOptions({ applicationName: 'Casebook', applicationVersion: VERSION, iconPath: ICON });
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND'); // no name leads anywhere
app.commandLine.appendSwitch('disable-quic');
app.enableSandbox();
protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES]);
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('second-instance', showWindow);
app.on('before-quit', () => {
  shell.isQuitting = true;
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

if (words.length > 0) runCommand(MAIN, words).then((status) => app.exit(status), tellFailedStart);
else open();
