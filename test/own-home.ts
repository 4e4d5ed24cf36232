import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives a run of tests a data folder of its own, so that no test touches the tester's. Gone at its end. */
export default function giveOwnHome(): () => void {
  const home = mkdtempSync(path.join(tmpdir(), 'casebook-home-'));
  process.env['CASEBOOK_HOME'] = home;
  return () => rmSync(home, { recursive: true, force: true });
}
