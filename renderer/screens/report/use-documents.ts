import type { JobId } from '../../../api/contract/job.ts';
import type { WantedDocument } from '../../../api/contract/report.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useCasebook, useSaver } from '../../session/casebook.tsx';

/** Makes a document of the audit as it is now, and gives it to the person to keep. Gives the name of the file. */
export function useMakeDocument(): (wanted: WantedDocument, format: 'docx' | 'html', job: JobId) => Promise<string> {
  const { client, author } = useCasebook();
  const saver = useSaver();
  return async (wanted, format, job) => {
    await saver.flushAll();
    const made = await client['report.make']({ author, wanted, format, job });
    await saveFile(made);
    return made.name;
  };
}
