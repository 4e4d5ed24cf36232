import { describe, expect, it } from 'vitest';
import { actsWhenHeld, type Press, readKey } from './keys.ts';

function press(name: string): Press {
  const held = name.split('+');
  const key = held.pop() ?? '';
  const has = (modifier: string) => held.includes(modifier);
  return {
    key,
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
    repeat: false,
    isComposing: false,
  };
}

const on = (name: string) => readKey(press(name), 'prompt', true);

describe('A key in a focused prompt', () => {
  it.each([
    ['1', 'yes'],
    ['2', 'no'],
    ['3', 'na'],
    ['y', 'yes'],
    ['N', 'no'],
    ['Shift+1', 'yes'],
  ])('%s answers %s', (name, answer) => {
    expect(on(name)).toEqual({ kind: 'answer', answer });
  });

  it.each([
    ['.', 'clear'],
    ['Delete', 'clear'],
    ['e', 'note'],
    ['h', 'history'],
    ['Enter', 'next'],
    ['Tab', 'next-here'],
    ['Shift+Tab', 'previous-here'],
    ['F1', 'guidance'],
    ['F6', 'go-to'],
    ['F8', 'next-unanswered'],
    ['Shift+F8', 'previous-unanswered'],
    ['Ctrl+z', 'undo'],
    ['Meta+z', 'undo'],
    ['Ctrl+y', 'redo'],
    ['Ctrl+Shift+Z', 'redo'],
    ['F9', 'next-section'],
    ['Shift+F9', 'previous-section'],
    ['Ctrl+F9', 'next-case'],
    ['Ctrl+Shift+F9', 'previous-case'],
    ['Ctrl+PageDown', 'next-section'],
    ['Ctrl+PageUp', 'previous-section'],
    ['Ctrl+Shift+PageDown', 'next-case'],
    ['Ctrl+Shift+PageUp', 'previous-case'],
  ])('%s is %s', (name, kind) => {
    expect(on(name)).toEqual({ kind });
  });

  it.each(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])(
    '%s looks at another choice, and chooses none',
    (name) => {
      expect(on(name)?.kind).toBe('look');
    },
  );

  it.each(['Ctrl+1', 'Alt+1', 'Meta+n', 'Shift+Y', 'Ctrl+e', 'Alt+ArrowDown', '4', 'a', ' '])(
    '%s is left to the browser',
    (name) => {
      expect(on(name)).toBeNull();
    },
  );
});

describe('With single keys off', () => {
  it.each(['1', '2', '3', 'y', 'n', 'e', 'h', '.', 'Tab'])('%s is left to the browser', (name) => {
    expect(readKey(press(name), 'prompt', false)).toBeNull();
  });

  it.each(['Delete', 'Enter', 'F8', 'ArrowDown'])('%s, which is no character, still acts', (name) => {
    expect(readKey(press(name), 'prompt', false)).not.toBeNull();
  });
});

describe('A key in a note', () => {
  it.each(['1', 'e', '.', 'Enter', 'Tab', 'Ctrl+z', 'ArrowDown', 'Delete'])('%s is left to the text', (name) => {
    expect(readKey(press(name), 'note', true)).toBeNull();
  });

  it('Ctrl+Enter saves and goes on, Esc leaves it', () => {
    expect(readKey(press('Ctrl+Enter'), 'note', true)).toEqual({ kind: 'save-note' });
    expect(readKey(press('Escape'), 'note', true)).toEqual({ kind: 'leave-note' });
  });
});

it('leaves single keys alone where no prompt has the focus, and undo in text fields', () => {
  expect(readKey(press('1'), 'elsewhere', true)).toBeNull();
  expect(readKey(press('Ctrl+z'), 'elsewhere', true)).toEqual({ kind: 'undo' });
  expect(readKey(press('Ctrl+z'), 'text', true)).toBeNull();
});

it('answers once while a key is held down, and moves on and on', () => {
  expect(actsWhenHeld({ kind: 'answer', answer: 'yes' })).toBe(false);
  expect(actsWhenHeld({ kind: 'next' })).toBe(true);
});
