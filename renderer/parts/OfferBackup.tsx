import { Link } from 'wouter';

/** What to do about a workbook that is damaged: nothing is lost by it, and a backup from before is restored beside. */
export function OfferBackup() {
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        Keep this workbook as it is, and type nothing more into it. Look into the newest backup that is whole: you see
        what it holds and what differs, and can restore it beside this workbook. Nothing is overwritten.
      </p>
      <Link href="/backups/newest" className="govuk-button">
        Look into the newest good backup
      </Link>
    </div>
  );
}
