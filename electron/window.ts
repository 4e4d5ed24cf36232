import type { BrowserWindow, BrowserWindowConstructorOptions, Dialog, Session } from 'electron';
import { webPreferences } from './policy.ts';

/** What a window is made with. */
export interface WindowSetup {
  /** The built preload script. */
  readonly preload: string;
  readonly icon: string;
  readonly session: Session;
  readonly isPackaged: boolean;
}

/** The options of Casebook's window. Its title is the page's, and pages name screens in theirs, not cases. */
export function windowOptions({ preload, icon, session, isPackaged }: WindowSetup): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 860,
    minWidth: 320,
    minHeight: 400,
    show: false,
    title: 'Casebook',
    icon,
    webPreferences: { ...webPreferences(isPackaged), session, preload },
  };
}

/** What is asked when the page says, by `beforeunload`, that it holds text that could not be saved. */
const LEAVE = {
  type: 'warning',
  title: 'Casebook',
  message: 'What you typed last is not saved.',
  detail: 'Keep Casebook open to try again, or to copy the text.',
  buttons: ['Keep open', 'Close without saving'],
  defaultId: 0,
  cancelId: 0,
} as const;
const CLOSE = 1;

/** How a window is closed without losing text. */
export interface Closing {
  readonly window: BrowserWindow;
  readonly dialog: Pick<Dialog, 'showMessageBoxSync'>;
  /** Asks the page to save and lock; settles when it has, or has had its time. */
  readonly settle: () => Promise<unknown>;
  /** Goes on with what the closing was part of. */
  readonly resume: () => void;
  /** Told when the person chose to stay. */
  readonly stay: () => void;
}

/** Before the window closes the page saves and locks. Where it says that it could not, the person decides. */
export function closeCarefully({ window, dialog, settle, resume, stay }: Closing): void {
  let state: 'open' | 'settling' | 'settled' = 'open';
  window.on('close', (event) => {
    if (state === 'settled') return;
    event.preventDefault();
    if (state === 'settling') return;
    state = 'settling';
    const goOn = (): void => {
      state = 'settled';
      resume();
    };
    settle().then(goOn, goOn);
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (dialog.showMessageBoxSync(window, { ...LEAVE, buttons: [...LEAVE.buttons] }) === CLOSE) {
      event.preventDefault(); // of what the page asked for, which is to stay
      return;
    }
    state = 'open';
    stay();
  });
}
