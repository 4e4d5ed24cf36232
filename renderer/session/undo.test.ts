import { describe, expect, it } from 'vitest';
import { AppError } from '../../api/errors.ts';
import { makeSaver } from './saver.ts';
import { makeUndo, type Undoable } from './undo.ts';

/** A history that counts its actions, and refuses to undo those in `stale`. */
function setUp(stale: readonly number[] = []) {
  const calls: number[] = [];
  let action = 100;
  const client = {
    'change.undo': async (input: { action: number }) => {
      if (stale.includes(input.action)) throw new AppError('stale', 'It changed since.');
      calls.push(input.action);
      return { action: ++action, at: '2026-11-22T14:03:22Z' };
    },
  };
  const saver = makeSaver();
  return { calls, saver, undo: makeUndo({ saver, client, author: 'A tester' }) };
}

const did = (action: number, scope = 'case'): Undoable => ({
  action,
  scope,
  label: `change ${action}`,
  question: null,
});

describe('Undo', () => {
  it('takes back the newest action first, and does them again in order', async () => {
    const { undo, calls } = setUp();
    undo.remember(did(1));
    undo.remember(did(2));
    expect(await undo.undo('case')).toMatchObject({ kind: 'done', what: { action: 2 } });
    expect(await undo.undo('case')).toMatchObject({ kind: 'done', what: { action: 1 } });
    expect(await undo.undo('case')).toEqual({ kind: 'nothing' });
    await undo.redo('case');
    await undo.redo('case');
    expect(calls).toEqual([2, 1, 102, 101]);
    expect(await undo.redo('case')).toEqual({ kind: 'nothing' });
  });

  it('takes back each action once when asked faster than it can', async () => {
    const { undo, calls } = setUp();
    undo.remember(did(1));
    undo.remember(did(2));
    await Promise.all([undo.undo('case'), undo.undo('case'), undo.undo('case')]);
    expect(calls).toEqual([2, 1]);
  });

  it('leaves what was done elsewhere alone', async () => {
    const { undo, calls } = setUp();
    undo.remember(did(1, 'one case'));
    undo.remember(did(2, 'another'));
    await undo.undo('one case');
    expect(calls).toEqual([1]);
  });

  it('waits for what is not on disk yet, and takes back that', async () => {
    const { undo, calls, saver } = setUp();
    undo.remember(did(1));
    const send = async () => ({ action: 2, at: '2026-11-22T14:03:22Z' });
    saver.submit('answer', send, { onSaved: () => undo.remember(did(2)) });
    await undo.undo('case');
    expect(calls).toEqual([2]);
  });

  it('says why it cannot, and goes on to the action before', async () => {
    const { undo, calls } = setUp([2]);
    undo.remember(did(1));
    undo.remember(did(2));
    expect(await undo.undo('case')).toMatchObject({ kind: 'refused', why: 'It changed since.' });
    await undo.undo('case');
    expect(calls).toEqual([1]);
  });

  it('cannot do again what was undone before something new was done', async () => {
    const { undo } = setUp();
    undo.remember(did(1));
    await undo.undo('case');
    undo.remember(did(3));
    expect(await undo.redo('case')).toEqual({ kind: 'nothing' });
  });
});
