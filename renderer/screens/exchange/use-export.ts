import { useState } from 'react';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ExportKind } from '../../../api/contract/exchange.ts';
import type { Leaving } from '../../../api/contract/leaving.ts';
import { saveFile } from '../../parts/save-file.ts';
import { sayCount } from '../../parts/words.ts';
import { useCasebook } from '../../session/casebook.tsx';
import { type Command, useCommand } from '../../session/command.ts';
import type { OfferedFile } from './export-files.ts';

/** Makes files of an export and gives them to the person. */
export interface Export {
  readonly command: Command;
  /** What was downloaded last, in words; empty before. */
  readonly done: string;
  download(files: readonly OfferedFile[], leaving: Leaving): Promise<void>;
}

/** The export of an audit, of which nothing was made yet. */
export function useExport({ id }: AuditSummary): Export {
  const { client, author } = useCasebook();
  const [done, setDone] = useState('');
  const command = useCommand();
  const download = (wanted: readonly OfferedFile[], leaving: Leaving): Promise<void> =>
    command.run(async () => {
      setDone('');
      const kinds: readonly ExportKind[] = [...new Set(wanted.map(({ kind }) => kind))];
      const made = await client['export.make']({ author, audit: id, leaving, kinds });
      const isSyntax = (name: string): boolean => /\.(sps|do)$/.test(name);
      const files = made.filter(({ name }) => isSyntax(name) || wanted.some((file) => file.name === name));
      for (const file of files) saveFile(file);
      setDone(`Downloaded ${files.length === 1 ? files[0]?.name : sayCount(files.length, 'file')}.`);
    });
  return { command, done, download };
}
