import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Saved } from '../../api/contract/method.ts';
import { AppError, type ErrorCode } from '../../api/errors.ts';
import { LONGEST_WAIT_MS, PAUSE_MS } from './pauses.ts';
import { makeSaver, RETRY_MS } from './saver.ts';

const at = (action: number): Saved => ({ action, at: `2026-11-22T14:03:${String(action).padStart(2, '0')}Z` });

/** A Casebook that takes a moment for each change, and can be made to fail. */
function makeHost() {
  const received: string[] = [];
  const faults: Error[] = [];
  let busy = 0;
  let most = 0;
  return {
    received,
    get mostAtOnce() {
      return most;
    },
    failNext: (...errors: Error[]) => void faults.push(...errors),
    save: (text: string) => async (): Promise<Saved> => {
      most = Math.max(most, ++busy);
      await new Promise((resolve) => setTimeout(resolve, 10));
      busy--;
      const fault = faults.shift();
      if (fault) throw fault;
      received.push(text);
      return at(received.length);
    },
  };
}

const refusal = (code: ErrorCode): AppError => new AppError(code, code);
const LOST = new TypeError('Failed to fetch');
const run = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('A saver', () => {
  it('says that all is saved before anything was entered', () => {
    expect(makeSaver().state()).toEqual({ kind: 'saved', at: null });
  });

  it('sends a choice at once, and says when it was saved', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    saver.submit('a', host.save('yes'));
    expect(saver.state()).toEqual({ kind: 'saving', at: null });
    await run(10);
    expect(saver.state()).toEqual({ kind: 'saved', at: at(1).at });
    expect(host.received).toEqual(['yes']);
  });

  it('sends choices in the order they were made, one at a time, each of them', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    const choices = Array.from({ length: 100 }, (_, index) => `${index % 7}=${index}`);
    for (const choice of choices) saver.submit(choice.slice(0, 1), host.save(choice));
    await run(2_000);
    expect(host.received).toEqual(choices);
    expect(host.mostAtOnce).toBe(1);
  });

  it('sends text after a pause, and the newest alone', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    for (const text of ['h', 'he', 'hel']) {
      saver.submitLater('note', host.save(text));
      await run(PAUSE_MS - 1);
    }
    expect(host.received).toEqual([]);
    expect(saver.state().kind).toBe('saving');
    await run(20);
    expect(host.received).toEqual(['hel']);
  });

  it('sends text that is typed without a pause before long', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    for (let typed = 0; typed < LONGEST_WAIT_MS + 200; typed += 100) {
      saver.submitLater('note', host.save(`${typed}`));
      await run(100);
    }
    expect(host.received).toHaveLength(1);
  });

  it('takes the newest text of a key for the one that waits behind another change', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    saver.submit('a', host.save('yes'));
    saver.submitLater('note', host.save('old'));
    const flushed = saver.flushAll();
    saver.submitLater('note', host.save('new'));
    await run(PAUSE_MS + 20);
    expect(await flushed).toBe(true);
    expect(host.received).toEqual(['yes', 'new']);
  });

  it('flushes text without waiting for the pause', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    saver.submitLater('note', host.save('half a sent'));
    const flushed = saver.flushAll();
    await run(10);
    expect(await flushed).toBe(true);
    expect(host.received).toEqual(['half a sent']);
    expect(saver.isPending('note')).toBe(false);
  });

  it('keeps a failure in sight, holds everything, and saves it all in order once it can', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    host.failNext(LOST, LOST);
    saver.submit('a', host.save('first'));
    saver.submit('b', host.save('second'));
    await run(10);
    expect(saver.state()).toMatchObject({ kind: 'failed', waiting: 2 });
    await run(RETRY_MS + 10);
    expect(saver.state()).toMatchObject({ kind: 'failed', waiting: 2 });
    saver.submit('c', host.save('third'));
    expect(saver.state()).toMatchObject({ kind: 'failed', waiting: 3 });
    saver.retry();
    await run(40);
    expect(host.received).toEqual(['first', 'second', 'third']);
    expect(saver.state().kind).toBe('saved');
  });

  it('gives false to a flush that cannot save', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    host.failNext(refusal('disk'));
    saver.submitLater('note', host.save('text'));
    const flushed = saver.flushAll();
    await run(10);
    expect(await flushed).toBe(false);
    expect(saver.isPending('note')).toBe(true);
  });

  it('saves the text typed on while an older one was failing', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    host.failNext(LOST);
    saver.submitLater('note', host.save('old'));
    await run(PAUSE_MS + 5);
    saver.submitLater('note', host.save('new'));
    await run(RETRY_MS + PAUSE_MS + 50);
    expect(host.received).toEqual(['new']);
    expect(saver.state().kind).toBe('saved');
  });

  it('lets a refused change step aside, in sight, so that the others are saved', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    host.failNext(refusal('bad-input'));
    saver.submit('a', host.save('refused'));
    saver.submit('b', host.save('fine'));
    await run(30);
    expect(host.received).toEqual(['fine']);
    expect(saver.state()).toMatchObject({ kind: 'refused', waiting: 1 });
    saver.submit('a', host.save('mended'));
    await run(10);
    expect(saver.state().kind).toBe('saved');
    expect(host.received).toEqual(['fine', 'mended']);
  });

  it('leaves a refusal to the one who asked to be told', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    const onRefused = vi.fn();
    host.failNext(refusal('stale'));
    saver.submit('undo', host.save('undo'), { onRefused });
    await run(10);
    expect(onRefused).toHaveBeenCalledOnce();
    expect(saver.state().kind).toBe('saved');
  });

  it('sends all at once when the page ends, the newest of each key', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    saver.submit('a', host.save('on its way'));
    saver.submit('b', host.save('yes'));
    saver.submit('b', host.save('no'));
    saver.submitLater('note', host.save('text'));
    saver.sendAll();
    await run(10);
    expect(host.received).toEqual(['on its way', 'no', 'text']);
    expect(saver.state().kind).toBe('saved');
  });

  it('forgets all when cleared, and ignores what comes back later', async () => {
    const [host, saver] = [makeHost(), makeSaver()];
    const onSaved = vi.fn();
    saver.submit('a', host.save('yes'), { onSaved });
    saver.submitLater('note', host.save('text'));
    saver.clear();
    await run(LONGEST_WAIT_MS);
    expect(onSaved).not.toHaveBeenCalled();
    expect(host.received).toEqual(['yes']);
    expect(saver.state()).toEqual({ kind: 'saved', at: null });
  });
});
