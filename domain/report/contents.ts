import type { Block, Entry } from './document.ts';

/** The contents of a document: its chapters, and within them the sections, each leading to its heading. */
export function contents(blocks: readonly Block[]): Block {
  const entries = blocks.flatMap((block): Entry[] => {
    if (block.kind !== 'heading' || (block.level !== 2 && block.level !== 3)) return [];
    return [{ level: block.level, text: block.text, to: block.id }];
  });
  return { kind: 'contents', title: 'Contents', entries };
}

/** A chapter of the contents with its sections. */
export interface Nested {
  readonly entry: Entry;
  readonly within: readonly Entry[];
}

/** The lines of the contents as a list in a list. */
export function nestEntries(entries: readonly Entry[]): readonly Nested[] {
  const chapters: { entry: Entry; within: Entry[] }[] = [];
  for (const entry of entries) {
    const last = chapters.at(-1);
    if (last && entry.level === 3) last.within.push(entry);
    else chapters.push({ entry, within: [] });
  }
  return chapters;
}
