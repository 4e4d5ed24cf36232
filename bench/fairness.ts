import { FieldId } from '../domain/ids.ts';
import type { CaseloadCase } from '../domain/sampling/caseload-case.ts';
import { drawSample } from '../domain/sampling/draw.ts';
import type { SampleSettings } from '../domain/sampling/settings.ts';
import type { Benchmark, Row } from './row.ts';

const SEEDS = 10_000;
const CASES = 91;
const MOST_DEVIATION = 3;

const GENDER = FieldId.parse('gender');
const HARM = FieldId.parse('serviceRiskOfSeriousHarm');

function makeCaseload(): readonly CaseloadCase[] {
  return Array.from({ length: CASES }, (_, at) => ({
    pseudonym: `C${at}`,
    reference: `R${at}`,
    caseType: 'court',
    facts: {
      gender: at % 5 === 0 ? 'female' : 'male',
      serviceRiskOfSeriousHarm: ['low', 'medium', 'medium', 'high', 'very-high'][at % 9] ?? 'low',
    },
  }));
}

const settingsFor = (seed: number, parts: Partial<SampleSettings>): SampleSettings => ({
  eligibility: { countBackFrom: '2026-11-24', windows: { court: null } },
  size: { by: 'number', cases: 40 },
  split: { by: 'eligible' },
  strata: [],
  smallStrata: 'pool',
  mostPerManager: null,
  reserves: 0,
  seed: `SEED ${seed}`,
  ...parts,
});

/** How far a chi-square lies from its mean, in standard deviations of a normal (Wilson and Hilferty, 1931). */
function deviation(chiSquare: number, degrees: number): number {
  const spread = 2 / (9 * degrees);
  return ((chiSquare / degrees) ** (1 / 3) - (1 - spread)) / Math.sqrt(spread);
}

/** Draws by many seeds, and holds how often each case was drawn against its chance in each draw. */
function measure(parts: Partial<SampleSettings>): { chiSquare: number; degrees: number } {
  const cases = makeCaseload();
  const drawn = new Map(cases.map(({ pseudonym }) => [pseudonym, { seen: 0, expected: 0, variance: 0 }]));
  let strataCount = 1;
  for (let seed = 0; seed < SEEDS; seed++) {
    const { strata } = drawSample(cases, settingsFor(seed, parts));
    strataCount = strata.length;
    const chanceOf = new Map<string, number>();
    for (const { sampled, reserves, eligible } of strata) {
      for (const pseudonym of [...sampled, ...reserves]) chanceOf.set(pseudonym, sampled.length / eligible);
      for (const pseudonym of sampled) {
        const one = drawn.get(pseudonym);
        if (one) one.seen++;
      }
    }
    for (const [pseudonym, one] of drawn) {
      const chance = chanceOf.get(pseudonym) ?? 0;
      one.expected += chance;
      one.variance += chance * (1 - chance);
    }
  }
  const some = [...drawn.values()].filter(({ variance }) => variance > 0);
  const chiSquare = some.reduce((sum, { seen, expected, variance }) => sum + (seen - expected) ** 2 / variance, 0);
  // Counts of a stratum add up to a fixed number, which takes one degree of freedom from each.
  const degrees = some.length - strataCount;
  return { chiSquare: chiSquare * (degrees / some.length), degrees };
}

function rowOf(work: string, parts: Partial<SampleSettings>): Row {
  const { chiSquare, degrees } = measure({ ...parts, reserves: CASES });
  return {
    kind: 'statistic',
    work: `${work}: chances of ${CASES} cases over ${SEEDS.toLocaleString('en-GB')} seeds`,
    value: deviation(chiSquare, degrees),
    most: MOST_DEVIATION,
    remark: `chi-square ${chiSquare.toFixed(1)} of ${degrees} degrees of freedom`,
  };
}

/** S4: whether every eligible case has its fair chance, by chi-square. No timed thing, and no test: it is reported. */
export const fairness: Benchmark = {
  name: 'fairness',
  async *run() {
    yield rowOf('without strata', {});
    yield rowOf('strata by gender and risk, pooled', { strata: [GENDER, HARM] });
    yield rowOf('strata by gender and risk, kept', { strata: [GENDER, HARM], smallStrata: 'keep' });
  },
};
