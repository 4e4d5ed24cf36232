import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { refusable } from './strict.ts';

/** What the program's end depends on. */
export interface Ending {
  /** Closes every window; false where one stays. */
  closeWindows(): Promise<boolean>;
  closeBrowser(): Promise<void>;
}

/** The application's life: what may be done before it is ready, and the order of its end. */
export class App extends EventEmitter {
  readonly isPackaged = process.env['STANDIN_PACKAGED'] === '1';
  private readonly whenStarted = Promise.withResolvers<void>();
  private readonly paths = new Map<string, string>();
  private readonly state = { isReady: false, name: 'Electron' };
  ending: Ending | null = null;
  readonly commandLine = {
    appendSwitch: (_name: string, _value?: string): void => this.refuseWhenReady('appendSwitch'),
  };

  isReady(): boolean {
    return this.state.isReady;
  }
  whenReady(): Promise<void> {
    return this.whenStarted.promise;
  }
  refuseWhenReady(what: string): void {
    if (this.isReady()) throw new Error(`${what} must be called before the app is ready`);
  }
  setName(name: string): void {
    this.state.name = name;
  }
  getVersion(): string {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    return version;
  }
  setPath(name: string, folder: string): void {
    if (!existsSync(folder)) throw new Error(`Failed to set path ${name}: there is no such folder`);
    this.paths.set(name, folder);
  }
  getPath(name: string): string {
    const folder = this.paths.get(name);
    if (folder === undefined) throw new Error(`stand-in: the path "${name}" is not modelled`);
    return folder;
  }
  enableSandbox(): void {
    this.refuseWhenReady('app.enableSandbox');
  }
  setAboutPanelOptions(_options: unknown): void {}
  requestSingleInstanceLock(): boolean {
    return process.env['STANDIN_SECOND'] !== '1';
  }

  /** What the operating system does once the browser is there. */
  makeReady(): void {
    this.state.isReady = true;
    this.whenStarted.resolve();
    this.emit('ready');
  }
  /** Ends the program in Electron's order: before-quit, each window's close, will-quit. Any may refuse. */
  async quit(): Promise<void> {
    const before = refusable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented || (this.ending && !(await this.ending.closeWindows()))) return;
    const will = refusable({});
    this.emit('will-quit', will);
    if (!will.defaultPrevented) await this.exit(0);
  }
  async exit(status: number): Promise<never> {
    await this.ending?.closeBrowser();
    process.exit(status);
  }
}
