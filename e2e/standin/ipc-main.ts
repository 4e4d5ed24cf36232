/** What a call's handler is told of who calls. */
export interface CallEvent {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly origin: string; readonly parent: unknown } | null;
}

type Handler = (event: CallEvent, ...input: unknown[]) => unknown;

/** The main process's end of the calls that pages make. */
export class IpcMain {
  private readonly handlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
  /** For the stand-in, and for tests that forge a sender. Rejects as Electron does, with the error made a string. */
  async answer(channel: string, event: CallEvent, input: readonly unknown[]): Promise<unknown> {
    try {
      const handler = this.handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return structuredClone(await handler(event, ...input));
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
    }
  }
}
