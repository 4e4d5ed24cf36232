/** From this many cases on a figure is not called small: below it, one child may be recognised and one case decides. */
export const FEW_CASES = 5;

/** Whether a figure rests on so few cases that it is marked. None at all is not few: there is nothing to mark. */
export function isSmall(cases: number): boolean {
  return cases > 0 && cases < FEW_CASES;
}
