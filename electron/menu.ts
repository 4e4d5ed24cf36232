import type { MenuItemConstructorOptions } from 'electron';
import type { MenuAction } from './channels.ts';

/** What the menu depends on. */
export interface MenuOptions {
  readonly isMac: boolean;
  /** A release has neither reload nor developer tools. */
  readonly isPackaged: boolean;
  readonly tellPage: (action: MenuAction) => void;
}

const SEPARATOR = { type: 'separator' } as const satisfies MenuItemConstructorOptions;

const EDIT: MenuItemConstructorOptions = {
  label: '&Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+V' },
    { role: 'selectAll' },
  ],
};

/** The application's menu. Its items are the system's own roles, or send the page one message. */
export function menuTemplate({ isMac, isPackaged, tellPage }: MenuOptions): MenuItemConstructorOptions[] {
  const zoom: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }];
  const developing: MenuItemConstructorOptions[] = [SEPARATOR, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: '&Lock', accelerator: 'CmdOrCtrl+L', click: () => tellPage('lock') },
        SEPARATOR,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    EDIT,
    { label: '&View', submenu: isPackaged ? zoom : [...zoom, ...developing] },
    { role: 'help', label: '&Help', submenu: [{ role: 'about' }] },
  ];
}
