/** The past of verbs that do not take -ed, or double a letter, by what the standards' questions use. */
const IRREGULAR: Readonly<Record<string, string>> = {
  build: 'built',
  draw: 'drew',
  give: 'gave',
  have: 'had',
  lead: 'led',
  make: 'made',
  meet: 'met',
  seek: 'sought',
  set: 'set',
  take: 'took',
};

/** Verbs of the standards' questions whose past is regular. A verb that is missing makes a question fall back on its quotation. */
const REGULAR: ReadonlySet<string> = new Set([
  'account',
  'address',
  'agree',
  'align',
  'analyse',
  'consider',
  'enable',
  'enhance',
  'focus',
  'identify',
  'include',
  'involve',
  'link',
  'manage',
  'minimise',
  'need',
  'promote',
  'recognise',
  'reflect',
  'respond',
  'support',
  'use',
  'utilise',
  'work',
]);

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${verb}ed`;
}

/** The past of a verb in its base form; null where it is none of those the questions use. */
export function pastOf(verb: string): string | null {
  const irregular = Object.hasOwn(IRREGULAR, verb) ? IRREGULAR[verb] : undefined;
  if (irregular !== undefined) return irregular;
  return REGULAR.has(verb) ? regularPast(verb) : null;
}
