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
  readonly onDownload: (name: string) => void;
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
        {files.map(({ name, title, use, holdsText }) => (
          <tr key={name}>
            <th scope="row">
              <strong>{title}</strong>
              <span className="app-figures__label">{name}</span>
            </th>
            <td>{use}</td>
            <td>{holdsText ? 'May hold some: people wrote text in it' : 'None: counts and codes only'}</td>
            <td>
              <button type="button" className="app-jump" disabled={isBusy} onClick={() => onDownload(name)}>
                Download<span className="govuk-visually-hidden"> {name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
