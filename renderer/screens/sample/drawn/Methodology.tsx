/** The method of the sample in the words of a report's annexe: the same every time, to be copied. */
export function Methodology({ title, paragraphs }: { readonly title: string; readonly paragraphs: readonly string[] }) {
  return (
    <section aria-labelledby="methodology" className="app-sample__block">
      <h2 className="govuk-heading-m" id="methodology">
        {title}
      </h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="govuk-body app-sample__prose">
          {paragraph}
        </p>
      ))}
    </section>
  );
}
