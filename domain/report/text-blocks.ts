import { paragraph } from './blocks.ts';
import type { Block } from './document.ts';

/** A text that people wrote as paragraphs: a blank line ends one. Nothing of nothing. */
export function textBlocks(text: string | null): readonly Block[] {
  const parts = (text ?? '').split(/\n\s*\n/).map((part) => part.trim());
  return parts.filter((part) => part !== '').map((part) => paragraph(part));
}
