import { Link } from 'wouter';
import { SaveState } from '../session/SaveState.tsx';

/** The bar above every screen: where one is, whether all is saved, and the lock. */
export function Bar({ name, onLock }: { readonly name: string; readonly onLock: () => void }) {
  return (
    <header className="app-bar">
      <span className="app-bar__name">
        <Link href="/" className="govuk-link govuk-link--no-underline">
          Casebook
        </Link>
      </span>
      <span className="app-bar__workbook">{name}</span>
      <Link href="/backups" className="govuk-link">
        Backups
      </Link>
      <SaveState />
      <Link href="/preferences" className="govuk-link">
        Preferences
      </Link>
      <button
        type="button"
        className="govuk-button govuk-button--secondary app-button--small"
        aria-keyshortcuts="Control+L Meta+L"
        onClick={onLock}
      >
        Lock{' '}
        <span className="app-bar__key" aria-hidden="true">
          <kbd className="app-key">Ctrl+L</kbd>
        </span>
      </button>
    </header>
  );
}
