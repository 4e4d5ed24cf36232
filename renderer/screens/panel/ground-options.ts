import { capitalise } from '../../../domain/report/number-words.ts';
import type { CaseResult } from '../../../domain/scoring/results-schema.ts';
import type { Option } from '../../parts/field.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { allowedMoves } from './case-standards.ts';

/** The grounds to choose from (R6). Once the move is chosen, each measured one says whether it holds for it. */
export function groundOptions(result: CaseResult, words: FrameworkWords, rating: string): readonly Option[] {
  const { rules } = words.framework;
  const move = allowedMoves(result, rules).find(({ to }) => to === rating);
  return rules.discretion.grounds.map(({ id, text, holdsWhen }) => {
    const option = { value: id, label: capitalise(text) };
    if (!move || holdsWhen === 'reason-given') return option;
    const holds = move.groundsThatHold.includes(id) ? 'Holds' : 'Does not hold';
    return { ...option, hint: `${holds} for a move to ${words.rating(rating)}` };
  });
}
