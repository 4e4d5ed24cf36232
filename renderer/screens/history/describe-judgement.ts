import * as z from 'zod';
import type { FrameworkWords } from '../../parts/framework-words.ts';

/** What a stored judgement holds that the history shows. */
const Stored = z.object({
  rating: z.string(),
  ground: z.string().optional(),
  reason: z.string().nullish(),
  names: z.string().nullish(),
});

function parse(json: string): z.infer<typeof Stored> | null {
  try {
    return Stored.parse(JSON.parse(json));
  } catch {
    return null; // written by another version: shown as it is stored
  }
}

/** A judgement as the log holds it, in words: "Good. Ground: ... Reason: “...”. Decided by ...". */
export function describeJudgement(json: string, words: FrameworkWords): string {
  const stored = parse(json);
  if (stored === null) return json;
  const parts = [words.rating(stored.rating)];
  if (stored.ground !== undefined) parts.push(`Ground: ${words.ground(stored.ground)}`);
  if (stored.reason)
    parts.push(stored.ground === undefined ? `Evidence: “${stored.reason}”` : `Reason: “${stored.reason}”`);
  if (stored.names) parts.push(`Decided by ${stored.names}`);
  return parts.join('. ');
}
