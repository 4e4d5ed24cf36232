/** What separates words from each other in a question. */
const WORDS = /\s+/;

function sharedWords(texts: readonly (readonly string[])[]): number {
  const [first = [], ...rest] = texts;
  const at = first.findIndex((word, index) => rest.some((text) => text[index] !== word));
  return at === -1 ? first.length : at;
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Short names for questions that begin alike: what is left when the words they all begin with are taken away.
 * "Does planning focus sufficiently on keeping the child safe?" is "Keeping the child safe" beside its sisters.
 * A question that stands alone keeps its words.
 */
export function shortTitles(texts: readonly string[]): readonly string[] {
  const split = texts.map((text) => text.replace(/\?$/, '').split(WORDS));
  const shared = texts.length > 1 ? sharedWords(split) : 0;
  return split.map((words) => capitalise(words.slice(shared).join(' ') || words.join(' ')));
}
