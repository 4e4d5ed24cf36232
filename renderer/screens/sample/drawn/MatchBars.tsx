const WIDTH = 100;
const BAR = 6;

/** A value's part of the eligible cases above, and of the sample below, in per cent of the row's length. The table says the same in numbers. */
export function MatchBars({
  eligible,
  sampled,
}: {
  readonly eligible: number | null;
  readonly sampled: number | null;
}) {
  return (
    <svg className="app-match" viewBox={`0 0 ${WIDTH} ${2 * BAR + 2}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="app-match__eligible" x={0} y={0} width={eligible ?? 0} height={BAR} />
      <rect className="app-match__sampled" x={0} y={BAR + 2} width={sampled ?? 0} height={BAR} />
    </svg>
  );
}
