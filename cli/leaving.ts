import type { Leaving } from '../api/contract/leaving.ts';
import { AppError } from '../api/errors.ts';
import { EXACTLY } from '../api/leaving/leave.ts';
import type { Call } from './command.ts';

/** What leaves exactly, as `formats.md` promises; with --mask what may be passed on, names only if asked for. */
export function leavingOf({ options }: Call): Leaving {
  if (options['names'] && !options['mask']) {
    throw new AppError('bad-input', '--names goes with --mask; without it everything is exported as it is.');
  }
  return options['mask'] ? { texts: 'masked', names: options['names'] === true } : EXACTLY;
}
