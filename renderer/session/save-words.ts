import { timeInWords } from '../parts/in-words.ts';
import type { SaveState } from './save-state.ts';

const sayChanges = (count: number): string => (count === 1 ? '1 change is' : `${count} changes are`);

/** The save state in words: "All answers saved 14:03:22". Where something failed, what is safe and what to do. */
export function saySaveState(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? 'All answers saved' : `All answers saved ${timeInWords(state.at)}`;
    case 'saving':
      return 'Saving…';
    case 'failed':
      return `Not saved: ${sayChanges(state.waiting)} in this window only. Leave it open.`;
    case 'refused':
      return `Not saved: ${sayChanges(state.waiting)} refused. Everything else is safe.`;
  }
}
