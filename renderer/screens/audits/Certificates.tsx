import type { PurgeRecord } from '../../../api/contract/retention.ts';
import { momentInWords } from '../../parts/in-words.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';
import { saveTextFile } from '../../parts/save-file.ts';
import { sayCount } from '../../parts/words.ts';
import { FailedBackups } from './FailedBackups.tsx';
import { NOT_WIPED, sayBackups } from './purge-words.ts';

const COLUMNS = ['When', 'By', 'Why', 'What it held', 'Backups', 'History’s head', 'Certificate'];

function download({ certificate, head, isWiped, backups }: PurgeRecord): void {
  const content = JSON.stringify({ ...certificate, head, isWiped, backups }, null, 2);
  saveTextFile(`certificate-${certificate.audit}.json`, `${content}\n`);
}

function sayHeld({ cases, answers, notes, changes }: PurgeRecord['certificate']): string {
  const held = [sayCount(cases, 'case'), sayCount(answers, 'answer'), sayCount(notes, 'note')];
  return `${held.join(', ')}; ${sayCount(changes, 'change')} in its history`;
}

function Row({ record }: { readonly record: PurgeRecord }) {
  const { certificate, head, backups, isWiped } = record;
  const when = momentInWords(certificate.at);
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{certificate.by}</td>
      <td>{certificate.reason}</td>
      <td>{sayHeld(certificate)}</td>
      <td>
        {sayBackups(backups)}
        <FailedBackups names={backups?.failed ?? []} />
        {!isWiped && <p>{NOT_WIPED}</p>}
      </td>
      <td>
        <code>{head}</code>
      </td>
      <td>
        <button type="button" className="app-link-button" onClick={() => download(record)}>
          Download<span className="govuk-visually-hidden"> the certificate of {when}</span>
        </button>
      </td>
    </tr>
  );
}

/** What is left of the audits that were purged: counts, and who did it, when and why. */
export function Certificates({ records }: { readonly records: readonly PurgeRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section className="app-purged">
      <h2 className="govuk-heading-m">Purged audits</h2>
      <ScrollingTable caption="Certificates: counts only" className="app-certificates">
        <thead>
          <tr>
            {COLUMNS.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <Row key={record.certificate.audit} record={record} />
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  );
}
