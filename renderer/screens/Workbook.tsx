import { Redirect, Route, Switch } from 'wouter';
import { Bar } from '../parts/Bar.tsx';
import { useLock } from '../session/lock.ts';
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

interface Props {
  readonly name: string;
  readonly isSample: boolean;
  /** It is locked, or another one is open in its place. */
  readonly onLocked: () => void;
}

/** The screens of an open workbook, by address. */
export function Workbook({ name, isSample, onLocked }: Props) {
  const lock = useLock(onLocked);
  return (
    <div className="app-frame">
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link is a link; the address is taken, so it moves the focus itself */}
      <a href="#main" className="govuk-skip-link" onClick={skipToMain}>
        Skip to main content
      </a>
      <Bar name={name} onLock={lock} />
      <OpenedByCode />
      <Switch>
        <Route path="/" component={Audits} />
        <Route path="/audits/new" component={NewAudit} />
        <Route path="/backups">
          <BackupsScreen name={name} isSample={isSample} />
        </Route>
        <Route path="/backups/:id">{({ id }) => <BackupScreen name={name} id={id} onSwitched={onLocked} />}</Route>
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
