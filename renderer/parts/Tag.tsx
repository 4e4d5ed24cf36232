/** A state in a word or two. The words say it; the colour only helps. */
export function Tag({
  colour,
  children,
}: {
  readonly colour: 'grey' | 'blue' | 'green' | 'red' | 'orange' | 'purple';
  readonly children: string;
}) {
  return <strong className={`govuk-tag govuk-tag--${colour} app-tag`}>{children}</strong>;
}
