import { pastOf } from './verbs.ts';

/** A question turned into what can be said of cases, in the past tense, without its stop. */
export interface Clause {
  /** "assessment sufficiently analysed how to keep the child safe" */
  readonly statement: string;
  /** After "in only two cases": "did assessment sufficiently analyse how to keep the child safe". */
  readonly inverted: string;
}

type Words = readonly string[];

const isAdverb = (word: string): boolean => /^[a-z]+ly$/.test(word);

/** The questions come with "is" and "are" in later parts too: "..., and are their views taken into account". */
function toPast(word: string): string {
  return word === 'is' ? 'was' : word === 'are' ? 'were' : word;
}

/** ", and are their views taken into account": for a statement the verb goes behind its subject. */
function straightenLaterParts(text: string): string {
  return text.replace(/, and is there /g, ', and there was ').replace(/, and are (their views) /g, ', and $1 were ');
}

/** Later parts of a question that stays a question: the same order, in the past. */
const invertLaterParts = (text: string): string =>
  text.replace(/, and is there /g, ', and was there ').replace(/, and are their /g, ', and were their ');

/** Of a question with "does": where its verb stands, after any adverb; -1 where none is known. */
function findVerb(words: Words): number {
  return words.findIndex((word, at) => at > 0 && pastOf(word) !== null);
}

/** Whether the verb at `at` goes on from the main verb: "identify and respond", but not "to manage and minimise". */
function goesOn(words: Words, at: number): boolean {
  if (words[at - 1] !== 'and') return false;
  const before = words.slice(0, at - 1);
  const isInfinitive = before.at(-2) === 'to' && !before.at(-1)?.endsWith(',');
  return !isInfinitive;
}

/** Puts the main verb into the past, and those that go on from it. */
function putVerbsInPast(words: Words, verb: number): Words {
  return words.map((word, at) => {
    const bare = word.replace(/,$/, '');
    const past = at === verb || (at > verb && goesOn(words, at)) ? pastOf(bare) : null;
    return past === null ? word : past + word.slice(bare.length);
  });
}

function turnDoes(rest: string): Clause | null {
  const words = rest.split(' ');
  const verb = findVerb(words);
  if (verb < 1) return null;
  return {
    statement: straightenLaterParts(putVerbsInPast(words, verb).join(' ')),
    inverted: `did ${invertLaterParts(rest)}`,
  };
}

/** Words that begin what is said of the subject of "is" and "are", in the standards' questions. */
const PREDICATES: ReadonlySet<string> = new Set([
  'adequate',
  'appropriate',
  'clear',
  'completed',
  'considered',
  'delivered',
  'encouraged',
  'given',
  'informed',
  'involved',
  'proportionate',
  'provided',
  'recorded',
  'set',
  'taken',
  'those',
  'timely',
  'told',
  'well',
]);

function beginsPredicate(words: Words, at: number): boolean {
  const word = (words[at] ?? '').replace(/,$/, '');
  const next = words[at + 1] ?? '';
  if (word === 'sufficient') return next === 'to';
  if (PREDICATES.has(word)) return true;
  return isAdverb(word) && (PREDICATES.has(next) || next.startsWith('well'));
}

/**
 * Where the predicate begins; -1 where none is found. A participle between "the" and its noun ("the delivered
 * services"), or right before the predicate proper ("the services delivered sufficient to"), belongs to the subject.
 */
function findPredicate(words: Words): number {
  return words.findIndex((_, at) => {
    if (at === 0 || words[at - 1] === 'the' || !beginsPredicate(words, at)) return false;
    return !(words[at] === 'delivered' && beginsPredicate(words, at + 1));
  });
}

const PRONOUNS: readonly string[] = ['it', 'they'];

/** What follows "taken into account, and" without a verb of its own gets one: ", as were opportunities". */
const completeTail = (text: string): string =>
  text.replace(/ taken into account, and (opportunities .+)$/, ' taken into account, as were $1');

function turnBe(verb: string, rest: string): Clause | null {
  const was = toPast(verb);
  if (rest.startsWith('there ')) {
    const what = rest.slice('there '.length);
    return { statement: `there ${was} ${what}`, inverted: `${was} there ${what}` };
  }
  const words = rest.split(' ');
  const at = findPredicate(words);
  if (at < 1) return null;
  const said = [...words.slice(0, at), was, ...words.slice(at)].join(' ');
  return { statement: completeTail(straightenLaterParts(said)), inverted: `${was} ${invertLaterParts(rest)}` };
}

/**
 * Turns a question of the standards into clauses for a report. Null where no rule fits, or where the question speaks of
 * "it", which a sentence by itself cannot: then it has to be quoted.
 *
 * | question begins with    | statement |
 * |-------------------------|-----------|
 * | Does, Do                | subject, then the verb in the past, and every verb that goes on from it |
 * | Is there, Are there     | "there was", "there were" |
 * | Is, Are, Was, Were      | subject, "was" or "were", predicate |
 */
export function turnQuestion(question: string): Clause | null {
  const [, verb = '', rest = ''] = /^(Does|Do|Is|Are|Was|Were) (.+)\?$/.exec(question) ?? [];
  if (rest === '' || PRONOUNS.includes(rest.split(' ')[0] ?? '')) return null;
  const asked = rest.replace(/^this /, 'the ');
  return verb.startsWith('Do') ? turnDoes(asked) : turnBe(verb.toLowerCase(), asked);
}
