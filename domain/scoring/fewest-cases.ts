/** The fewest cases, 1 to `most`, for which something holds that goes on holding for any more. Null where it never does. */
export function fewestCases(most: number, holds: (cases: number) => boolean): number | null {
  if (most < 1 || !holds(most)) return null;
  let [tooFew, enough] = [0, most];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (holds(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
