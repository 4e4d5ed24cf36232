const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Short forms and other words for the values that frameworks have. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  female: ['f', 'girl', 'woman'],
  male: ['m', 'boy', 'man'],
  'not-known': ['unknown', 'n-k', 'nk', 'not-stated', 'not-given', 'not-recorded'],
  'not-recorded': ['not-known', 'unknown', 'none', 'n-a', 'not-assessed', 'n-k'],
  'very-high': ['vh', 'v-high', 'veryhigh'],
  high: ['h'],
  medium: ['m', 'med'],
  low: ['l'],
  'referral-order': ['ro', 'referral'],
  'intensive-referral-order': ['iro'],
  'youth-rehabilitation-order': ['yro', 'rehabilitation-order'],
  'detention-and-training-order': ['dto', 'detention-training-order'],
  'community-resolution': ['cr', 'comm-res', 'community-res'],
  'youth-caution': ['yc', 'caution'],
  'youth-conditional-caution': ['ycc', 'conditional-caution'],
  court: ['court-disposal', 'post-court', 'statutory'],
  'out-of-court': ['ooc', 'oocd', 'out-of-court-disposal', 'pre-court'],
  resettlement: ['custody'],
  violence: ['violence-against-the-person', 'vap'],
  theft: ['theft-and-handling', 'theft-and-handling-stolen-goods'],
  no: ['n', 'false', '0', 'none'],
  'yes-in-area': ['yes', 'y', 'true', '1', 'looked-after'],
};

/** The value of a framework that a text of a list means, as far as that is plain; null where it is not. */
export function guessValue(text: string, options: readonly string[]): string | null {
  const slug = slugOf(text);
  if (options.includes(slug)) return slug;
  const meant = options.filter((option) => SYNONYMS[option]?.includes(slug));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
