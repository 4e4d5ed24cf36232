/** The backups that a purge could not open. */
export function FailedBackups({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <p className="govuk-body">
        These backups could not be opened, and may still hold it. Delete them by hand, or they keep it:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
