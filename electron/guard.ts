import type { Session, WebContents } from 'electron';
import { isOurFile, mayLoad, mayNavigate } from './policy.ts';

/** Refuses a session every permission, every address but Casebook's own, and every download but of the page's own files. */
export function guardSession(session: Session, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, isPackaged) }));
  session.on('will-download', (event, item) => {
    if (!isOurFile(item.getURL())) event.preventDefault();
  });
}

/** Keeps a page where it is: it goes nowhere else, opens nothing and holds nothing foreign. */
export function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault()); // no answer of ours is a redirect
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
