import { Redirect, Route, Switch } from 'wouter';
import type { Preferences } from '../../api/contract/place.ts';
import { Bar } from '../parts/Bar.tsx';
import { useIdleLock } from '../session/idle.ts';
import { useLock } from '../session/lock.ts';
import type { Job } from '../session/save-state.ts';
import { Audit } from './audit/Audit.tsx';
import { lateScreen } from './late-screen.tsx';
import { OpenedByCode } from './passphrase/OpenedByCode.tsx';

const Audits = lateScreen(() => import('./audits/Audits.tsx').then((file) => file.Audits));
const BackupsScreen = lateScreen(() => import('./backups/BackupsScreen.tsx').then((file) => file.BackupsScreen));
const BackupScreen = lateScreen(() => import('./backups/BackupScreen.tsx').then((file) => file.BackupScreen));
const PassphraseScreen = lateScreen(() =>
  import('./passphrase/PassphraseScreen.tsx').then((file) => file.PassphraseScreen),
);
const NewAudit = lateScreen(() => import('./audits/NewAudit.tsx').then((file) => file.NewAudit));
const RoundsScreen = lateScreen(() => import('./rounds/RoundsScreen.tsx').then((file) => file.RoundsScreen));
const ActionsScreen = lateScreen(() => import('./rounds/ActionsScreen.tsx').then((file) => file.ActionsScreen));
const NewRound = lateScreen(() => import('./rounds/NewRound.tsx').then((file) => file.NewRound));
const PreferencesScreen = lateScreen(() =>
  import('./preferences/PreferencesScreen.tsx').then((file) => file.PreferencesScreen),
);

interface Props {
  readonly name: string;
  readonly isSample: boolean;
  readonly preferences: Preferences;
  /** Told when the preferences were changed. */
  readonly onPreferences: () => void;
  /** It is locked, or another one is open in its place; told what could not be saved. */
  readonly onLocked: (unsaved: readonly Job[]) => void;
}

/** The screens of an open workbook, by address. */
export function Workbook({ name, isSample, preferences, onPreferences, onLocked }: Props) {
  const lock = useLock(onLocked);
  useIdleLock(isSample ? null : preferences.lockMinutes, lock); // the samples hold nobody's case, and go when locked
  return (
    <div className="app-frame">
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link is a link; the address is taken, so it moves the focus itself */}
      <a href="#main" className="govuk-skip-link" onClick={skipToMain}>
        Skip to main content
      </a>
      <Bar name={name} onLock={lock} />
      <OpenedByCode />
      <Switch>
        <Route path="/">
          <Audits />
        </Route>
        <Route path="/purged/:audit">{({ audit }) => <Audits purged={audit} />}</Route>
        <Route path="/audits/new" component={NewAudit} />
        <Route path="/rounds" component={RoundsScreen} />
        <Route path="/rounds/actions" component={ActionsScreen} />
        <Route path="/rounds/new/:after?">{({ after }) => <NewRound key={after ?? ''} after={after} />}</Route>
        <Route path="/preferences">
          <PreferencesScreen name={name} isSample={isSample} preferences={preferences} onChanged={onPreferences} />
        </Route>
        <Route path="/backups">
          <BackupsScreen name={name} isSample={isSample} />
        </Route>
        <Route path="/backups/:id">
          {({ id }) => <BackupScreen name={name} id={id} onSwitched={() => onLocked([])} />}
        </Route>
        <Route path="/passphrase">
          <PassphraseScreen name={name} />
        </Route>
        <Route path="/audits/:audit/*?">{({ audit }) => <Audit id={audit} />}</Route>
        <Route>
          <Redirect to="/" />
        </Route>
      </Switch>
    </div>
  );
}

/** The address is taken by the screens, so the skip link moves the focus itself. */
function skipToMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main h1')?.focus();
}
