import { exportField } from '../../domain/history/fields.ts';
import { writeHtml } from '../../domain/report/write-html.ts';
import type { MadeFile } from '../contract/made-file.ts';
import type { WantedDocument } from '../contract/report.ts';
import type { Handlers } from '../contract.ts';
import { writeDocument } from '../report/write-document.ts';
import { type Context, save } from './context.ts';

type Methods = Handlers<'report.preview' | 'report.make'>;

type Format = 'docx' | 'html';

const TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
};

/** Gathering, writing, recording. */
const STEPS = 3;

const ENCODINGS = { docx: 'base64', html: 'text' } as const;

/** A document as a file, and how to record that it leaves: before it does, and once nothing else can go wrong. */
export interface MadeDocument {
  readonly file: MadeFile;
  record(author: string): void;
}

/** Records what leaves, when, and as which kind of file: counts only, nothing of what is in it. */
function recordExport(context: Context, author: string, wanted: WantedDocument, told: object): void {
  const { audit, kind, names } = wanted;
  const subject = wanted.case ?? audit;
  const at = context.clock().toISOString();
  save(context, 'export', author, (recorder) => {
    recorder.edit(subject, [{ field: exportField(kind), value: JSON.stringify({ at, names, ...told }) }]);
  });
}

/** Makes a document into a file. */
export async function makeDocument(context: Context, wanted: WantedDocument, format: Format): Promise<MadeDocument> {
  const tell = (words: string, done: number): void => context.progress({ words, done, of: STEPS });
  tell('Gathering figures and texts', 0);
  const { document, freeTexts } = context.store.read(() => writeDocument(context, wanted));
  tell('Writing the file', 1);
  const content = format === 'docx' ? await context.writeWord(document) : writeHtml(document);
  tell('Recording that it leaves', 2);
  const told = { format, blocks: document.blocks.length, freeTexts: freeTexts.length };
  return {
    file: { name: `${wanted.kind}.${format}`, type: TYPES[format], encoding: ENCODINGS[format], content },
    record: (author) => recordExport(context, author, wanted, told),
  };
}

/** Documents: shown, and made into files. What leaves is in the history. */
export function reportMethods(context: Context): Methods {
  const { store } = context;
  return {
    'report.preview': (wanted) =>
      store.read(() => {
        const { document, freeTexts } = writeDocument(context, wanted);
        return { document, freeTexts: freeTexts.length };
      }),
    'report.make': async ({ author, wanted, format }) => {
      const made = await makeDocument(context, wanted, format);
      made.record(author);
      return made.file;
    },
  };
}
