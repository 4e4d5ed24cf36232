import type * as z from 'zod';
import { contract, type MethodName, type Reply, type Service } from './contract.ts';
import { AppError, type ErrorCode } from './errors.ts';

/** One line about a request: never input, output, names or paths. `bug` is there for what was not expected. */
export interface LogLine {
  readonly method: string;
  readonly milliseconds: number;
  readonly code: ErrorCode | 'ok';
  readonly bug?: { readonly name: string; readonly stack: string };
}

/** The one door to Casebook: every transport goes through it, so all of them check alike. Never rejects. */
export type Dispatch = (method: unknown, input: unknown) => Promise<Reply<unknown>>;

const fail = (error: AppError): Reply<never> => ({
  ok: false,
  error: { code: error.code, message: error.message, faults: error.faults },
});

function isMethod(method: unknown): method is MethodName {
  return typeof method === 'string' && Object.hasOwn(contract, method);
}

/** Where an input does not fit: the contract's own names. What is further in may be a key that the caller chose. */
function describe(issues: readonly z.core.$ZodIssue[]): string {
  const places = issues.map(({ path: [name] }) => (name === undefined ? 'input' : String(name)));
  return [...new Set(places)].slice(0, 5).join(', ');
}

/** Frames of a stack without the message, which may hold anything. */
export const framesOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
    : '';

async function call(service: Service, method: MethodName, input: unknown): Promise<unknown> {
  const { input: inputSchema, output: outputSchema } = contract[method];
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) {
    throw new AppError(
      'bad-input',
      `${method} was called with something else than it takes, in: ${describe(parsed.error.issues)}.`,
    );
  }
  const handle = service[method] as (input: unknown) => unknown; // each method's own schema has just parsed its input
  return outputSchema.parse(await handle(parsed.data));
}

/** Makes the door to a service. `log` gets one line a request. */
export function makeDispatch(service: Service, log: (line: LogLine) => void, now: () => number): Dispatch {
  return async (method, input) => {
    const start = now();
    const name = isMethod(method) ? method : 'unknown';
    const tell = (code: LogLine['code'], bug?: LogLine['bug']): void =>
      log({ method: name, milliseconds: now() - start, code, ...(bug ? { bug } : {}) });
    try {
      if (!isMethod(method)) throw new AppError('unknown-method', 'Casebook has no such method.');
      const value = await call(service, method, input);
      tell('ok');
      return { ok: true, value };
    } catch (error) {
      if (error instanceof AppError) {
        tell(error.code);
        return fail(error);
      }
      tell('internal', { name: error instanceof Error ? error.name : typeof error, stack: framesOf(error) });
      return fail(new AppError('internal', 'Casebook made a mistake. Nothing was changed by this step.'));
    }
  };
}
