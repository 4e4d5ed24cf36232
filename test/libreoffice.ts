import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from './run-casebook.ts';

const PLACES = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

/** Where LibreOffice is; null where it is not installed. */
export const SOFFICE: string | null = PLACES.find((place) => existsSync(place)) ?? null;

/** Why a test did nothing, to be read in the run's output. */
export const NOT_INSTALLED =
  'LibreOffice is not installed here, so nothing was opened with it (apt-get install libreoffice).';

const COMMA = 44;
const QUOTE = 34;
const UTF_8 = 76;
const BRITISH_ENGLISH = 2057;

/** How LibreOffice reads CSV in an English locale, and writes it: values as they are shown, every sheet to a file. */
const READ_CSV = `Text - txt - csv (StarCalc):${COMMA},${QUOTE},${UTF_8},1,,${BRITISH_ENGLISH}`;
const WRITE_CSV = `csv:Text - txt - csv (StarCalc):${COMMA},${QUOTE},${UTF_8},1,,${BRITISH_ENGLISH},false,true,false,false,false,-1`;

/** Converts a file by LibreOffice, with a profile of its own. Gives what came of it by name. */
export async function convert(
  name: string,
  bytes: string | Uint8Array,
  to: 'pdf' | 'csv',
): Promise<ReadonlyMap<string, Buffer>> {
  if (SOFFICE === null) throw new Error(`expected LibreOffice, found none: ${NOT_INSTALLED}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-office-'));
  try {
    const [file, out] = [path.join(folder, name), path.join(folder, 'out')];
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const reading = name.endsWith('.csv') ? [`--infilter=${READ_CSV}`] : [];
    const words = [
      '--headless',
      profile,
      ...reading,
      '--convert-to',
      to === 'csv' ? WRITE_CSV : to,
      '--outdir',
      out,
      file,
    ];
    const { status, stderr } = await runProgram(SOFFICE, words);
    if (status !== 0 || !existsSync(out))
      throw new Error(`expected LibreOffice to convert, found status ${status}: ${stderr}`);
    return new Map(readdirSync(out).map((made) => [made, readFileSync(path.join(out, made))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PDF_TO_TEXT = '/usr/bin/pdftotext';

/** Whether the text of a PDF can be read here (poppler-utils). */
export const READS_PDF = existsSync(PDF_TO_TEXT);

/** The lines of text on each page of a PDF, the first page first. */
export async function linesOfPages(pdf: Buffer): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    const { stdout } = await runProgram(PDF_TO_TEXT, ['-layout', file, '-']);
    return stdout.split('\f').map((page) => page.split('\n').map((line) => line.trim()));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many pages a PDF of LibreOffice has. */
export const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
