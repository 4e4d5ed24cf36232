import { ScrollingTable } from '../../parts/ScrollingTable.tsx';
import type { OfferedFile } from './export-files.ts';

/** The files of an export: what each is for, whether it holds people's words, and its download. */
export function ExportTable({
  files,
  isBusy,
  onDownload,
}: {
  readonly files: readonly OfferedFile[];
  readonly isBusy: boolean;
  readonly onDownload: (file: OfferedFile) => void;
}) {
  return (
    <ScrollingTable caption="Files of the export" className="app-files">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What it is for</th>
          <th scope="col">Personal data</th>
          <th scope="col">Download</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.title}>
            <th scope="row">
              <strong>{file.title}</strong>
              {file.name && <span className="app-figures__label">{file.name}</span>}
            </th>
            <td>{file.use}</td>
            <td>{file.holdsText ? 'May hold some: people wrote text in it' : 'None: counts and codes only'}</td>
            <td>
              <button type="button" className="app-jump" aria-disabled={isBusy} onClick={() => onDownload(file)}>
                Download<span className="govuk-visually-hidden"> {file.name ?? file.title}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
