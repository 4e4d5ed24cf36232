import type { FrameworkWords } from '../../parts/framework-words.ts';

/** A question in the words of every version of its standards: once where they agree, else each with its version, from 1. */
export function sayInAllVersions(versions: readonly Pick<FrameworkWords, 'question'>[], id: string): string {
  const told = versions.map((words, at) => ({ version: at + 1, text: words.question(id) }));
  const asked = told.filter(({ text }) => text !== id); // an id is given back where a version does not ask it
  const texts = new Set(asked.map(({ text }) => text));
  if (texts.size < 2) return [...texts][0] ?? id;
  return asked.map(({ version, text }) => `version ${version}: ${text}`).join('; ');
}
