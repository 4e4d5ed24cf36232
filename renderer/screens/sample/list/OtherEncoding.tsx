import { Notice } from '../../../parts/Notice.tsx';
import type { Reading } from './use-list.ts';

/** A file that is not UTF-8: shown as it would read in Windows-1252, for a person to decide. */
export function OtherEncoding({
  reading,
  row,
  text,
  onLook,
  onAgain,
}: {
  readonly reading: Reading;
  readonly row: number;
  readonly text: string;
  readonly onLook: (reading: Reading) => void;
  readonly onAgain: () => void;
}) {
  return (
    <Notice title="The file is not UTF-8">
      <p className="govuk-body">
        Row {row} holds bytes that are not UTF-8. Older programs save as Windows-1252; read so, the row says:
      </p>
      <p className="govuk-body app-break app-sample__quote">{text}</p>
      <p className="govuk-body">
        If letters with accents are right there, read the file so. If not, save it again as “CSV UTF-8” and choose it
        anew. Nothing was taken in.
      </p>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={() => onLook({ ...reading, encoding: 'windows-1252' })}>
          Read it as Windows-1252
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onAgain}>
          Choose another file
        </button>
      </div>
    </Notice>
  );
}
