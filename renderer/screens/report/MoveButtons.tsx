/** Two buttons that move one of a list up and down. What cannot move says so, and keeps its place. */
export function MoveButtons({
  id,
  name,
  isFirst,
  isLast,
  onMove,
}: {
  /** What the ids of the buttons begin with. */
  readonly id: string;
  /** What is moved, for those who hear it. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
}) {
  return (
    <>
      <button
        type="button"
        id={`${id}-up`}
        className="app-link-button"
        aria-disabled={isFirst}
        onClick={() => !isFirst && onMove(-1)}
      >
        Move up<span className="govuk-visually-hidden"> {name}</span>
      </button>
      <button
        type="button"
        id={`${id}-down`}
        className="app-link-button"
        aria-disabled={isLast}
        onClick={() => !isLast && onMove(1)}
      >
        Move down<span className="govuk-visually-hidden"> {name}</span>
      </button>
    </>
  );
}
