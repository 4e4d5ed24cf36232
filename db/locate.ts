import { AppError } from '../api/errors.ts';
import { translate } from './errors.ts';
import { findDamageIn, sayDamage } from './pages.ts';

/**
 * What SQLite says of a file that could not be opened, as `translate`, and of a damaged one which pages are. The file
 * must not be open in this process any more.
 */
export function translateLocated(error: unknown, file: string, key: Buffer, holder?: () => string | null): unknown {
  const translated = translate(error, holder);
  if (!(translated instanceof AppError) || translated.code !== 'damaged') return translated;
  const places = placesIn(file, key);
  return places === '' ? translated : new AppError('damaged', `${translated.message} (In the file: ${places}.)`);
}

function placesIn(file: string, key: Buffer): string {
  try {
    return sayDamage(findDamageIn(file, key)).join('; ');
  } catch {
    return ''; // a disk that fails here too; that the file is damaged is known without
  }
}
