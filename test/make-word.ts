import type { Input } from '../api/contract.ts';
import { readWord, type WordFile } from './word-file.ts';
import { AUTHOR, type TestWorkbook } from './workbook.ts';

/** Makes a document as a Word file, and reads it. */
export async function makeWord({ client }: TestWorkbook, wanted: Input<'report.preview'>): Promise<WordFile> {
  const made = await client['report.make']({ author: AUTHOR, wanted, format: 'docx' });
  return readWord(Buffer.from(made.content, 'base64'));
}
