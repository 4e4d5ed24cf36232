import { AppError, type ErrorCode } from '../../api/errors.ts';

/** An error as one of the closed list: a lost host is told as such. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError(
    'internal',
    'Casebook does not answer. What was shown as saved is safe. Start Casebook again, and this window goes on.',
  );
}

// Trying again later can help with these; everything else that Casebook answers is its last word on that change.
const PASSING: readonly ErrorCode[] = ['busy', 'disk', 'locked'];

/** Whether Casebook answered, and the answer will be the same next time: such a change must not hold up the others. */
export function isRefusal(error: unknown): boolean {
  return error instanceof AppError && !PASSING.includes(error.code);
}
