import type { SampleState } from './use-sample.ts';

/** A step on the way to a sample, by its address. */
export type StepId = 'list' | 'eligible' | 'draw' | 'drawn';

/** A step with its words, and whether it can be gone to. */
export interface Step {
  readonly id: StepId;
  readonly title: string;
  readonly isOpen: boolean;
}

/** The steps in order. Who is eligible needs a list, and so does a draw; what was drawn needs a draw. */
export function stepsOf({ list, sample, isRound }: Pick<SampleState, 'list' | 'sample' | 'isRound'>): readonly Step[] {
  return [
    { id: 'list', title: 'List of cases', isOpen: true },
    { id: 'eligible', title: 'Eligible cases', isOpen: list !== null },
    { id: 'draw', title: isRound ? 'Draw of the round' : 'Settings of the draw', isOpen: list !== null },
    { id: 'drawn', title: isRound ? 'Ledger of the draw' : 'Sample', isOpen: sample !== null },
  ];
}

/** Where to begin: at what was drawn, or at the first thing still to be done. */
export function firstStep({ list, sample }: Pick<SampleState, 'list' | 'sample'>): StepId {
  if (sample) return 'drawn';
  return list ? 'eligible' : 'list';
}
