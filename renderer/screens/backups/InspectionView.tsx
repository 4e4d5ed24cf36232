import type { Inspection } from '../../../api/contract/backup.ts';
import { type AuditContents, compareAudits } from '../../../domain/backup/contents.ts';
import { momentInWords } from '../../parts/in-words.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';
import { sayCount, sayNumber } from '../../parts/words.ts';
import { sayDates } from '../audits/say-dates.ts';
import { REASON_WORDS, RELATION_WORDS, sayBytes } from './backup-words.ts';

const NOT_THERE = 'Not there';

type Counted = 'cases' | 'answers';

function sayDifference(then: number, now: number): string {
  if (then === now) return 'The same';
  return now > then ? `${now - then} more` : `${then - now} fewer`;
}

function CountCells({
  then,
  now,
  what,
  hasToday,
}: {
  readonly then: AuditContents | null;
  readonly now: AuditContents | null;
  readonly what: Counted;
  readonly hasToday: boolean;
}) {
  const cell = 'govuk-table__cell govuk-table__cell--numeric';
  const [before, after] = [then?.[what] ?? 0, now?.[what] ?? 0];
  return (
    <>
      <td className={cell}>{then ? sayNumber(before) : NOT_THERE}</td>
      {hasToday && (
        <td className={cell}>
          {now ? sayNumber(after) : NOT_THERE}
          {then && now && before !== after && <span className="app-quiet"> ({sayDifference(before, after)})</span>}
        </td>
      )}
    </>
  );
}

/** The name of an audit, and what tells it from others of the same service. */
function AuditName({ audit }: { readonly audit: AuditContents | null }) {
  if (!audit) return null;
  const dates = sayDates(audit, audit.round);
  return (
    <th scope="row" className="app-break">
      {audit.service}
      {dates !== '' && <span className="app-quiet app-backup-table__dates">{dates}</span>}
    </th>
  );
}

function AuditsTable({ contents, today }: Inspection) {
  const audits = compareAudits(contents, today?.contents ?? null);
  const hasToday = today !== null;
  const groups = hasToday ? 2 : 1;
  return (
    <ScrollingTable
      caption={hasToday ? 'Audits in the backup and today' : 'Audits in the backup'}
      className="govuk-table app-backup-table"
    >
      <thead>
        <tr>
          <th scope="col" rowSpan={groups}>
            Audit
          </th>
          {['Cases', 'Answers'].map((title) => (
            <th
              key={title}
              scope={hasToday ? 'colgroup' : 'col'}
              colSpan={groups}
              className="govuk-table__header--numeric"
            >
              {title}
            </th>
          ))}
        </tr>
        {hasToday && (
          <tr>
            {['cases', 'answers'].flatMap((what) =>
              ['In the backup', 'Today'].map((title) => (
                <th key={`${what} ${title}`} scope="col" className="govuk-table__header--numeric">
                  {title}
                </th>
              )),
            )}
          </tr>
        )}
      </thead>
      <tbody>
        {audits.map(({ id, snapshot, today: now }) => (
          <tr key={id}>
            <AuditName audit={snapshot ?? now} />
            <CountCells then={snapshot} now={now} what="cases" hasToday={hasToday} />
            <CountCells then={snapshot} now={now} what="answers" hasToday={hasToday} />
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{title}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

function sayToday({ contents, today }: Inspection): string {
  if (today === null) return 'Today’s workbook cannot be read with this passphrase, so the two are not compared.';
  const later = today.contents.changes - contents.changes;
  if (today.relation !== 'later' || later <= 0) return RELATION_WORDS[today.relation];
  return `${sayCount(later, 'change')} made since. ${RELATION_WORDS.later}`;
}

/** What a backup holds, and what differs from today. */
export function InspectionView({ inspection }: { readonly inspection: Inspection }) {
  const { snapshot, contents } = inspection;
  const last = contents.lastChange === null ? 'None yet' : momentInWords(contents.lastChange);
  return (
    <>
      <dl className="govuk-summary-list app-backup-facts">
        <Line title="Made">{`${momentInWords(snapshot.at)} (${REASON_WORDS[snapshot.reason].toLowerCase()})`}</Line>
        <Line title="Proved">Just now: opened, and every page of it read and found authentic</Line>
        <Line title="Holds">{`${sayCount(contents.audits.length, 'audit')}, ${sayCount(contents.changes, 'change')} of history, ${sayBytes(snapshot.bytes)}`}</Line>
        <Line title="Last change">{last}</Line>
        <Line title="Compared with today">{sayToday(inspection)}</Line>
      </dl>
      {contents.audits.length + (inspection.today?.contents.audits.length ?? 0) > 0 && <AuditsTable {...inspection} />}
    </>
  );
}
