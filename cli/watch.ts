import type { Watch } from '../host/backup/task.ts';
import type { Terminal } from './terminal.ts';

const number = new Intl.NumberFormat('en-GB');

/**
 * Does work that takes long: shows on standard error how far it is, and ends it at Control-C. Whoever asked then gets
 * `cancelled`, once what was begun is taken back.
 */
export async function watching<T>({ progress }: Terminal, work: (watch: Watch) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  process.on('SIGINT', end);
  try {
    return await work({
      signal: controller.signal,
      onStep: ({ words, done, of }) =>
        progress(`${words}: ${number.format(done)}${of === null ? '' : ` of ${number.format(of)}`}`),
    });
  } finally {
    process.off('SIGINT', end);
  }
}
