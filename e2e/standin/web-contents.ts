import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Dialog, Page } from 'playwright-core';
import type { Addresses } from './address.ts';
import type { CallEvent, IpcMain } from './ipc-main.ts';
import type { Session } from './session.ts';
import { refusable, strict } from './strict.ts';
import { isolatedWorld, json, pageWorld } from './worlds.ts';

const WORLD = 'Electron Isolated Context';
const MODELLED: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};
/** Electron's names of permissions, and Chromium's. */
const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  media: 'microphone',
  'clipboard-read': 'clipboard-read',
  midi: 'midi',
};

/** How a page is shown: the preferences of a window, and what the stand-in draws it with. */
export interface Showing {
  readonly preferences: Readonly<Record<string, unknown>> & { readonly session: Session; readonly preload: string };
  readonly context: BrowserContext;
  readonly addresses: Addresses;
  readonly ipcMain: IpcMain;
}

interface Message {
  readonly id: number;
  readonly channel: string;
  readonly input: readonly unknown[];
  readonly preloadError?: string;
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string; readonly securityOrigin: string };
  readonly childFrames?: readonly FrameTree[];
}

function refuseUnmodelled(preferences: Showing['preferences']): void {
  for (const [name, value] of Object.entries(preferences)) {
    const isOwn = ['session', 'preload', 'devTools'].includes(name);
    if (!isOwn && MODELLED[name] !== value) throw new Error(`stand-in: ${name}: ${value} is not modelled`);
  }
}

/** A page, with the preload script in a world of its own, speaking to the main process by DevTools. */
export class WebContents extends EventEmitter {
  readonly session: Session;
  /** The address that the main process is loading, and what the page's `window.open` is answered by. */
  readonly state: {
    loading: string | null;
    opener: ((details: { url: string }) => { action: string }) | null;
    page: Page | null;
  } = { loading: null, opener: null, page: null };
  private readonly showing: Showing;
  private readonly contexts = new Map<number, string>(); // of the isolated world, with its frame's id
  private readonly own: { devTools: CDPSession | null } = { devTools: null };

  constructor(showing: Showing) {
    super();
    refuseUnmodelled(showing.preferences);
    this.showing = showing;
    this.session = showing.preferences.session;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.state.opener = handler;
  }
  setWebRTCIPHandlingPolicy(_policy: string): void {} // there is no network anyway
  send(channel: string, ...given: unknown[]): void {
    const list = [channel, ...given].map(json).join(',');
    for (const context of this.contexts.keys()) void this.run(context, `standinTell(${list})`);
  }

  /** Makes the page: worlds and permissions first, so that no script of it runs without them. */
  async open(): Promise<Page> {
    const { context, preferences } = this.showing;
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    this.state.page = page;
    this.own.devTools = devTools;
    this.listen(page, devTools);
    const token = JSON.stringify(randomUUID());
    const preload = `function (require, module, exports, process) {${readFileSync(preferences.preload, 'utf8')}\n}`;
    const isolated = `{ const json = ${json}; (${isolatedWorld})(${token}, json, ${preload}) }`;
    const add = 'Page.addScriptToEvaluateOnNewDocument';
    await devTools.send('Page.enable');
    await devTools.send('Runtime.enable');
    await devTools.send('Runtime.addBinding', { name: 'standinSend', executionContextName: WORLD });
    await devTools.send(add, { source: `{ const json = ${json}; (${pageWorld})(${token}, json) }` });
    await devTools.send(add, { worldName: WORLD, source: isolated });
    for (const [name, permission] of Object.entries(PERMISSIONS)) {
      const setting = this.session.grants(this, name) ? 'granted' : 'denied';
      await devTools.send('Browser.setPermission', { permission: { name: permission }, setting });
    }
    return page;
  }

  private listen(page: Page, devTools: CDPSession): void {
    devTools.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
      if (name === WORLD) this.contexts.set(id, String(auxData?.['frameId']));
    });
    devTools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.contexts.delete(executionContextId);
    });
    devTools.on(
      'Runtime.bindingCalled',
      ({ executionContextId, payload }) => void this.take(executionContextId, payload),
    );
    devTools.on('Page.windowOpen', ({ url }) => {
      const { action } = this.state.opener?.({ url: this.showing.addresses.fromChromium(url) }) ?? { action: 'allow' };
      if (action !== 'deny') throw new Error('stand-in: windows that pages open are not modelled');
    });
    page.on('popup', (popup) => void popup.close().catch(() => {}));
    page.on('dialog', (dialog) => void this.decide(dialog));
    page.on('download', (download) => {
      const event = refusable({});
      const url = this.showing.addresses.fromChromium(download.url());
      this.session.emit('will-download', event, strict('DownloadItem', { getURL: () => url }), this);
      if (event.defaultPrevented) void download.cancel();
    });
  }

  /** A page that asks to stay stays, unless a listener prevents that. */
  private async decide(dialog: Dialog): Promise<void> {
    if (dialog.type() !== 'beforeunload') return; // the page's own question, which the test answers
    const event = refusable({});
    this.emit('will-prevent-unload', event);
    return event.defaultPrevented ? dialog.accept() : dialog.dismiss();
  }

  private async take(context: number, payload: string): Promise<void> {
    const { id, channel, input, preloadError } = JSON.parse(payload) as Message;
    if (preloadError !== undefined) return console.error(`stand-in: the preload script failed: ${preloadError}`);
    const event = { sender: this, senderFrame: await this.frame(this.contexts.get(context)) };
    const outcome = await this.showing.ipcMain.answer(channel, event, input).then(
      (value) => json({ id, ok: true, value }),
      (error: Error) => json({ id, ok: false, message: error.message }),
    );
    await this.run(context, `standinReply(${outcome})`);
  }

  private async run(contextId: number, expression: string): Promise<void> {
    await this.own.devTools?.send('Runtime.evaluate', { contextId, expression }).catch(() => {}); // the page may have gone
  }

  private async frame(id: string | undefined): Promise<CallEvent['senderFrame']> {
    const { fromChromium } = this.showing.addresses;
    const find = (
      { frame, childFrames = [] }: FrameTree,
      parent: CallEvent['senderFrame'],
    ): CallEvent['senderFrame'] => {
      const found = { url: fromChromium(frame.url), origin: fromChromium(frame.securityOrigin), parent };
      if (frame.id === id) return found;
      return childFrames.map((child) => find(child, found)).find((child) => child !== null) ?? null;
    };
    const tree = await this.own.devTools?.send('Page.getFrameTree').catch(() => null); // the page may have gone
    return tree ? find(tree.frameTree, null) : null;
  }
}
