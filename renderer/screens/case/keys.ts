import type { Answer } from '../../../domain/scoring/answer.ts';

/** What a key asks for. */
export type Command =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'look'; readonly by: 1 | -1 }
  | {
      readonly kind:
        | 'clear'
        | 'next'
        | 'previous'
        | 'next-here'
        | 'previous-here'
        | 'note'
        | 'history'
        | 'example'
        | 'save-note'
        | 'leave-note'
        | 'go-to'
        | 'next-unanswered'
        | 'previous-unanswered'
        | 'guidance'
        | 'undo'
        | 'redo'
        | 'next-section'
        | 'previous-section'
        | 'next-case'
        | 'previous-case';
    };

/** What has the focus: the choices of a prompt, its note, another text field, or anything else. */
export type Where = 'prompt' | 'note' | 'text' | 'elsewhere';

/** A key as it was pressed. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

const answer = (given: Answer): Command => ({ kind: 'answer', answer: given });
const plain = (kind: Exclude<Command['kind'], 'answer' | 'look'>): Command => ({ kind });

/** Keys that can be switched off, since speech input and browse modes use single characters too (WCAG 2.1.4). */
const SINGLE_KEYS: Readonly<Record<string, Command>> = {
  '1': answer('yes'),
  '2': answer('no'),
  '3': answer('na'),
  y: answer('yes'),
  n: answer('no'),
  '.': plain('clear'),
  e: plain('note'),
  h: plain('history'),
  x: plain('example'),
};

/**
 * Keys of a focused prompt that are no characters. An arrow natively chooses the next radio, and so would change an
 * answer unnoticed, or give one to whoever only looks. Here arrows look at the choices, and Space chooses.
 */
const PROMPT_KEYS: Readonly<Record<string, Command>> = {
  Delete: plain('clear'),
  Enter: plain('next'),
  ArrowDown: { kind: 'look', by: 1 },
  ArrowRight: { kind: 'look', by: 1 },
  ArrowUp: { kind: 'look', by: -1 },
  ArrowLeft: { kind: 'look', by: -1 },
};

const SCREEN_KEYS: Readonly<Record<string, Command>> = {
  F1: plain('guidance'),
  F6: plain('go-to'),
  F8: plain('next-unanswered'),
  'Shift+F8': plain('previous-unanswered'),
  F9: plain('next-section'), // in a browser window Ctrl+PageDown belongs to its tabs
  'Shift+F9': plain('previous-section'),
  'Ctrl+F9': plain('next-case'),
  'Ctrl+Shift+F9': plain('previous-case'),
  'Ctrl+PageDown': plain('next-section'),
  'Ctrl+PageUp': plain('previous-section'),
  'Ctrl+Shift+PageDown': plain('next-case'),
  'Ctrl+Shift+PageUp': plain('previous-case'),
};

const UNDO_KEYS: Readonly<Record<string, Command>> = {
  'Ctrl+z': plain('undo'),
  'Ctrl+y': plain('redo'),
  'Ctrl+Shift+z': plain('redo'),
};

/** The key with its modifiers: "Ctrl+Shift+PageDown". The Command key of a Mac is its Ctrl. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const held = [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift'].filter((name) => name !== false);
  return [...held, key.length === 1 ? key.toLowerCase() : key].join('+');
}

/** French keyboards have digits above Shift; a digit is the same answer however it is typed. */
const withoutShiftOnDigits = (name: string): string => name.replace(/^Shift\+([123.])$/, '$1');

function readPromptKey(name: string, singleKeys: boolean): Command | null {
  const known = PROMPT_KEYS[name];
  if (known) return known;
  if (!singleKeys) return null;
  if (name === 'Tab') return plain('next-here');
  if (name === 'Shift+Tab') return plain('previous-here');
  return SINGLE_KEYS[withoutShiftOnDigits(name)] ?? null;
}

/**
 * What a key does, by what has the focus; null leaves it to the browser.
 *
 * | focus     | keys that act                                                             |
 * |-----------|---------------------------------------------------------------------------|
 * | prompt    | all; characters, and Tab past notes, only while single keys are on          |
 * | note      | Ctrl+Enter, Esc and those of the screen                                   |
 * | text      | those of the screen                                                       |
 * | elsewhere | those of the screen, undo and redo                                        |
 *
 * A key that is held down repeats: it moves, but answers, clears and undoes once.
 */
export function readKey(press: Press, where: Where, singleKeys: boolean): Command | null {
  if (press.isComposing) return null;
  const name = nameOf(press);
  const ofScreen = SCREEN_KEYS[name] ?? null;
  if (ofScreen) return ofScreen;
  if (where === 'text') return null;
  if (where === 'note') {
    if (name === 'Ctrl+Enter') return plain('save-note');
    return name === 'Escape' ? plain('leave-note') : null;
  }
  const command = UNDO_KEYS[name] ?? (where === 'prompt' ? readPromptKey(name, singleKeys) : null);
  return command;
}

/** Whether a command acts while its key is held down. */
export function actsWhenHeld({ kind }: Command): boolean {
  return !['answer', 'clear', 'undo', 'redo', 'note', 'history', 'example', 'save-note'].includes(kind);
}
