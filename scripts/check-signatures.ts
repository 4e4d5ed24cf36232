import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const RELEASE = path.resolve(import.meta.dirname, '../out/release');

/** The packaged programs below a folder that this system signs. */
function* signedFiles(): Generator<string> {
  const isMac = process.platform === 'darwin';
  for (const { name, parentPath } of readdirSync(RELEASE, { withFileTypes: true, recursive: true })) {
    const isWanted = isMac ? name === 'Casebook.app' : name === 'Casebook.exe' || /^casebook-.*\.exe$/.test(name);
    if (isWanted) yield path.join(parentPath, name);
  }
}

/** Throws where a signature is missing or does not hold. */
function check(file: string): void {
  if (process.platform === 'darwin') {
    execFileSync('codesign', ['--verify', '--deep', '--strict', file], { stdio: 'inherit' });
    return;
  }
  const ask = `(Get-AuthenticodeSignature -LiteralPath '${file.replaceAll("'", "''")}').Status`;
  const status = execFileSync('powershell', ['-NoProfile', '-Command', ask], { encoding: 'utf8' }).trim();
  if (status !== 'Valid') throw new Error(`expected a valid signature of ${path.basename(file)}, found ${status}`);
}

const files = [...signedFiles()];
if (files.length === 0) throw new Error('expected signed programs in out/release, found none');
for (const file of files) {
  check(file);
  process.stdout.write(`signed: ${path.basename(file)}\n`);
}
