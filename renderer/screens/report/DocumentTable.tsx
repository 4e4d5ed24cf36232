import { memo } from 'react';
import { Link } from 'wouter';
import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { ListedCase } from '../../../api/contract/case.ts';
import type { WantedDocument } from '../../../api/contract/report.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { previewAddress } from '../../parts/preview-address.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';
import { DOCUMENTS, type OfferedDocument } from './documents.ts';

interface Props {
  readonly audit: AuditSummary;
  readonly cases: readonly Pick<ListedCase, 'id' | 'reference'>[];
  /** The case of the feedback sheet. */
  readonly chosen: CaseId | null;
  readonly names: boolean;
  /** Which cases the figures are of (F6). */
  readonly which: WantedDocument['cases'];
  readonly isBusy: boolean;
  readonly onChoose: (id: CaseId) => void;
  readonly onMake: (wanted: WantedDocument, format: 'docx' | 'html') => void;
}

/** Thousands of cases are not drawn again while something else on the screen changes. */
const CaseOptions = memo(function CaseOptions({ cases }: Pick<Props, 'cases'>) {
  return cases.map(({ id, reference }) => (
    <option key={id} value={id}>
      {reference}
    </option>
  ));
});

function CaseChoice({ cases, chosen, onChoose }: Pick<Props, 'cases' | 'chosen' | 'onChoose'>) {
  return (
    <>
      <label className="govuk-label" htmlFor="feedback-case">
        Case
      </label>
      <select
        id="feedback-case"
        className="govuk-select"
        value={chosen ?? ''}
        onChange={(event) => {
          const found = cases.find(({ id }) => id === event.target.value);
          if (found) onChoose(found.id);
        }}
      >
        <CaseOptions cases={cases} />
      </select>
    </>
  );
}

function Actions({ offered, ...props }: Props & { readonly offered: OfferedDocument }) {
  const { audit, chosen, names, which, isBusy, onMake } = props;
  const { kind, title } = offered;
  const isOfCase = kind === 'feedback';
  if (isOfCase && chosen === null) return <td>There are no cases yet.</td>;
  const wanted: WantedDocument = { audit: audit.id, kind, case: isOfCase ? chosen : null, names, cases: which };
  return (
    <td>
      {isOfCase && <CaseChoice {...props} />}
      <div className="app-document-actions">
        <Link href={previewAddress(wanted)} className="govuk-link">
          Look and print<span className="govuk-visually-hidden"> {title}</span>
        </Link>
        <button type="button" className="app-jump" aria-disabled={isBusy} onClick={() => onMake(wanted, 'docx')}>
          Word<span className="govuk-visually-hidden"> file, {title}</span>
        </button>
        <button type="button" className="app-jump" aria-disabled={isBusy} onClick={() => onMake(wanted, 'html')}>
          HTML<span className="govuk-visually-hidden"> file, {title}</span>
        </button>
      </div>
    </td>
  );
}

/** The documents with what each holds, and the ways to have it. */
export function DocumentTable(props: Props) {
  return (
    <ScrollingTable caption="Documents of the audit" className="app-files">
      <thead>
        <tr>
          <th scope="col">Document</th>
          <th scope="col">What it holds</th>
          <th scope="col">Look, or download</th>
        </tr>
      </thead>
      <tbody>
        {DOCUMENTS.map((offered) => (
          <tr key={offered.kind}>
            <th scope="row">{offered.title}</th>
            <td>{offered.holds}</td>
            <Actions {...props} offered={offered} />
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
