import { EventEmitter } from 'node:events';
import type { App } from './app.ts';
import { refusable, strict } from './strict.ts';
import { type Showing, WebContents } from './web-contents.ts';

/** The options of a window that the stand-in heeds. */
export interface Options {
  readonly width: number;
  readonly height: number;
  readonly show: boolean;
  readonly title: string;
  readonly webPreferences: Showing['preferences'];
}

/** What windows are made with. */
export interface Making {
  readonly app: App;
  readonly show: (preferences: Showing['preferences']) => Showing;
}

/** What the rest of the stand-in needs of a window. */
export interface StandinWindow {
  readonly webContents: WebContents;
  tryClose(): Promise<boolean>;
}

/** The class BrowserWindow of one program. */
export interface Windows {
  new (options: Options): StandinWindow;
  getAllWindows(): StandinWindow[];
}

const WAIT_FOR_CLOSE_MS = 500;

/** Makes the class BrowserWindow of one program. */
export function makeWindows({ app, show }: Making): Windows {
  const windows = new Set<BrowserWindow>();

  class BrowserWindow extends EventEmitter {
    static getAllWindows = (): BrowserWindow[] => [...windows];
    readonly webContents: WebContents;
    readonly options: Options;
    private readonly state = { isVisible: false };

    constructor(options: Options) {
      super();
      if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      this.options = options;
      this.state.isVisible = options.show;
      this.webContents = strict('webContents', new WebContents(show(options.webPreferences)));
      windows.add(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    async loadURL(url: string): Promise<void> {
      const { webContents } = this;
      const { addresses } = show(this.options.webPreferences);
      const page = webContents.state.page ?? (await webContents.open());
      await page.setViewportSize({ width: this.options.width, height: this.options.height });
      page.once('close', () => this.leave());
      webContents.state.loading = url;
      await page.goto(addresses.toChromium(url));
      webContents.state.loading = null;
      this.emit('ready-to-show');
    }
    show(): void {
      this.state.isVisible = true;
    }
    isVisible(): boolean {
      return this.state.isVisible;
    }
    isMinimized(): boolean {
      return false;
    }
    focus(): void {}
    async getTitle(): Promise<string> {
      return (await this.webContents.state.page?.title()) ?? this.options.title;
    }
    close(): void {
      void this.tryClose();
    }
    /** Asks listeners, then the page, whether it may close. */
    async tryClose(): Promise<boolean> {
      const event = refusable({});
      this.emit('close', event);
      const { page } = this.webContents.state;
      if (event.defaultPrevented) return false;
      if (!page || page.isClosed()) return true;
      const closed = page.waitForEvent('close', { timeout: WAIT_FOR_CLOSE_MS }).catch(() => {}); // it may choose to stay
      await page.close({ runBeforeUnload: true });
      await closed;
      return page.isClosed();
    }
    private leave(): void {
      if (!windows.delete(this)) return;
      this.emit('closed');
      if (windows.size === 0 && !app.emit('window-all-closed')) void app.quit();
    }
  }
  return BrowserWindow;
}
