import { Link } from 'wouter';
import { SaveState } from '../session/SaveState.tsx';

/** The bar above every screen: where one is, whether all is saved, and the lock. */
export function Bar({
  name,
  onLock,
  onUnlock,
}: {
  readonly name: string;
  readonly onLock: () => void;
  /** For changes that wait because the workbook was locked meanwhile. */
  readonly onUnlock: () => void;
}) {
  return (
    <header className="app-bar">
      <span className="app-bar__name">
        <Link href="/" className="govuk-link govuk-link--no-visited-state govuk-link--no-underline">
          Casebook
        </Link>
      </span>
      <span className="app-bar__workbook">{name}</span>
      <SaveState onUnlock={onUnlock} />
      <button type="button" className="govuk-button govuk-button--secondary app-button--small" onClick={onLock}>
        Lock
      </button>
    </header>
  );
}
