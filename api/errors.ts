import type { ErrorCode, Fault } from './error-codes.ts';

export type { ErrorCode, Fault } from './error-codes.ts';

/** A failure that is expected to happen. Its message may be shown and logged, so it holds no answers, names or paths. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** For `bad-file`: what is wrong, for the person who made the file. Never logged. */
  readonly faults: readonly Fault[];
  constructor(code: ErrorCode, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.faults = faults;
  }
}

/** A switch over a closed list ends here, so that a new member does not compile until it is dealt with. */
export function unreachable(value: never): never {
  throw new Error(`expected every case to be handled, found ${typeof value}`);
}
