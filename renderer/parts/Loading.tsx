/** Shown while something is on its way: words, for those who hear them too. They come in sight after a moment. */
export function Loading() {
  return (
    <p className="govuk-body app-loading" role="status">
      Loading…
    </p>
  );
}
