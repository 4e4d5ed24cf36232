import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ExportKind } from '../../../api/contract/exchange.ts';
import type { Leaving } from '../../../api/contract/leaving.ts';
import type { MadeFile } from '../../../api/contract/made-file.ts';
import { saveFile, saveTogether } from '../../parts/save-file.ts';
import { sayCount } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { type Job, useJob } from '../../session/job.ts';
import type { OfferedFile } from './export-files.ts';

/** Makes files of an export and gives them to the person. */
export interface Export {
  readonly job: Job;
  /** What was downloaded last, in words; empty before. */
  readonly done: string;
  download(files: readonly OfferedFile[], leaving: Leaving): Promise<void>;
}

/** One file as it is, several in one ZIP file. Gives what was saved, in words. */
async function save(kinds: readonly ExportKind[], files: readonly MadeFile[]): Promise<string> {
  const [first] = files;
  if (first && files.length === 1) {
    await saveFile(first);
    return first.name;
  }
  const name = `${kinds.length === 1 ? kinds[0] : 'audit'}.zip`;
  await saveTogether(name, files);
  return `${name} with ${sayCount(files.length, 'file')}`;
}

/** The export of an audit, of which nothing was made yet. */
export function useExport({ id }: AuditSummary): Export {
  const { client, author } = useCasebook();
  const [done, setDone] = useState('');
  const job = useJob();
  const download = (wanted: readonly OfferedFile[], leaving: Leaving): Promise<void> =>
    job.run(async (name) => {
      setDone('');
      const kinds: readonly ExportKind[] = [...new Set(wanted.map(({ kind }) => kind))];
      const made = await client['export.make']({ author, audit: id, leaving, kinds, job: name });
      const isSyntax = (name: string): boolean => /\.(sps|do)$/.test(name);
      const files = made.filter((file) => isSyntax(file.name) || wanted.some((one) => one.name === file.name));
      setDone(`Downloaded ${await save(kinds, files)}.`);
    });
  return { job, done, download };
}
