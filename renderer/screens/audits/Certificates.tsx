import type { Output } from '../../../api/contract.ts';
import { momentInWords } from '../../parts/in-words.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';
import { saveTextFile } from '../../parts/save-file.ts';
import { sayCount } from '../../parts/words.ts';

type Certificate = Output<'purge.list'>[number];

const COLUMNS = ['When', 'By', 'Why', 'What it held', 'Certificate'];

function download(certificate: Certificate): void {
  saveTextFile(`certificate-${certificate.audit}.json`, `${JSON.stringify(certificate, null, 2)}\n`);
}

function sayHeld({ cases, answers, notes, changes }: Certificate): string {
  const held = [sayCount(cases, 'case'), sayCount(answers, 'answer'), sayCount(notes, 'note')];
  return `${held.join(', ')}; ${sayCount(changes, 'change')} in its history`;
}

function Row({ certificate }: { readonly certificate: Certificate }) {
  const when = momentInWords(certificate.at);
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{certificate.by}</td>
      <td>{certificate.reason}</td>
      <td>{sayHeld(certificate)}</td>
      <td>
        <button type="button" className="app-link-button" onClick={() => download(certificate)}>
          Download<span className="govuk-visually-hidden"> the certificate of {when}</span>
        </button>
      </td>
    </tr>
  );
}

/** What is left of the audits that were purged: counts, and who did it, when and why. */
export function Certificates({ certificates }: { readonly certificates: readonly Certificate[] }) {
  if (certificates.length === 0) return null;
  return (
    <section>
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
          {certificates.map((certificate) => (
            <Row key={certificate.audit} certificate={certificate} />
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  );
}
