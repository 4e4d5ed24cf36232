import type { LoadedFramework } from '../domain/framework/load.ts';
import type { Question } from '../domain/framework/questions.ts';
import { releasedRegistry } from '../domain/framework/registry.ts';
import type { CaseField } from '../domain/framework/schema.ts';
import type { Answer } from '../domain/scoring/answer.ts';
import { judgeApplicability } from '../domain/scoring/applicability.ts';
import { makeRandom, type Random } from '../samples/rebuild/random.ts';

/** One answer as `answers.csv` has it. An empty note is ''. */
export interface BenchAnswer {
  readonly question: Question;
  readonly answer: Answer;
  readonly note: string;
}

/** An invented case. The same number gives the same case, whatever else is made. */
export interface BenchCase {
  readonly reference: string;
  readonly caseType: string;
  /** Values by case field, the reference left out; a field that is empty is left out. */
  readonly facts: ReadonlyMap<string, string>;
  /** About 70, to questions that apply, in the framework's order. */
  readonly answers: readonly BenchAnswer[];
}

/** The framework every benchmark goes by. */
export const FRAMEWORK = 'yos-2018';

const SEED = 20200101;
const COURT = 0.9;
const ANSWERED = 0.985;
const NOTED = 1 / 6;
// Options that keep questions from applying are rare, so that a case has about 70 answers.
const RARE = ['low', 'no'];
const RARITY = 0.05;

const PHRASES: readonly string[] = [
  'Assessment drew on school, health and police information.',
  'No evidence that the views of the child, or of the family, were sought.',
  'Plan was reviewed "on paper" only; nothing changed after the move.',
  'Victim contact was offered and declined.',
  'Contingencies were named, but not who would act on them.',
  'Clear, timely and shared with the network.',
];

/** The framework every benchmark goes by, loaded. */
export function loadBenchFramework(): LoadedFramework {
  const loaded = releasedRegistry().find(FRAMEWORK, 1);
  if (!loaded) throw new Error(`expected the registry to hold ${FRAMEWORK} 1; found none`);
  return loaded;
}

function optionsOf(field: CaseField, caseType: string): readonly string[] {
  if (field.type === 'multi-choice') return field.options;
  if (field.type !== 'choice') return [];
  const options: readonly string[] | Readonly<Record<string, readonly string[]>> = field.options;
  return 'length' in options ? (options as readonly string[]) : (options[caseType] ?? []); // no case type is so named
}

function inventFact(field: CaseField, caseType: string, random: Random): string {
  if (field.id === 'reference' || (field.caseTypes && !field.caseTypes.includes(caseType))) return '';
  const options = optionsOf(field, caseType);
  switch (field.type) {
    case 'choice':
      return random.pickWeighted(options, (option) => (RARE.includes(option) ? RARITY : 1));
    case 'multi-choice':
      return options.filter(() => random.chance(0.3)).join(';');
    case 'whole-number':
      return String(field.min + Math.floor(random.ratio() * (field.max - field.min + 1)));
    case 'date':
      return `2021-0${1 + Math.floor(random.ratio() * 9)}-1${Math.floor(random.ratio() * 10)}`;
    case 'text':
      return `CM-${Math.floor(random.ratio() * 40)}`;
  }
}

function inventAnswer(question: Question, random: Random): BenchAnswer {
  const answer = random.chance(0.03) ? 'na' : random.chance(0.7) ? 'yes' : 'no';
  return { question, answer, note: random.chance(NOTED) ? random.pick(PHRASES) : '' };
}

function makeCase({ framework, questions }: LoadedFramework, number: number, random: Random): BenchCase {
  const caseType = random.chance(COURT) ? 'court' : 'out-of-court';
  const invented = framework.caseFields.map((field) => [field.id, inventFact(field, caseType, random)] as const);
  const facts = new Map<string, string>(invented.filter(([, value]) => value !== ''));
  const asked = { caseType, field: (id: string) => facts.get(id) ?? null };
  const answers = questions
    .filter((question) => judgeApplicability(question, asked).applies && random.chance(ANSWERED))
    .map((question) => inventAnswer(question, random));
  return { reference: `B-${String(number).padStart(6, '0')}`, caseType, facts, answers };
}

/** Cases by number, from `first` on. */
export function* makeCases(first: number, count: number): Generator<BenchCase> {
  const loaded = loadBenchFramework();
  const random = makeRandom(SEED);
  for (let number = first; number < first + count; number++) yield makeCase(loaded, number, random.fork(`${number}`));
}
