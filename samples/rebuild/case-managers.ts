import type { HiddenCase } from './hidden-case.ts';
import type { Random } from './random.ts';

const CASES_PER_MANAGER = 4;

/** Who manages each case: codes CM-A, CM-B and so on, each for about four cases; after CM-Z comes CM-AA. */
export function allocateManagers(cases: readonly HiddenCase[], random: Random): (one: HiddenCase) => string {
  const managers = Math.max(1, Math.ceil(cases.length / CASES_PER_MANAGER));
  const codes = Array.from({ length: managers }, (_, at) => {
    const letter = String.fromCharCode(65 + (at % 26));
    return `CM-${letter.repeat(Math.floor(at / 26) + 1)}`;
  });
  const managerOf = new Map(random.shuffled(cases).map((one, at) => [one, codes[at % managers] ?? 'CM-A']));
  return (one) => managerOf.get(one) ?? 'CM-A';
}
