import { describe, expect, it, vi } from 'vitest';
import { callAhead, callsAhead } from './ahead.ts';

const ID = 'c-0123456789ab';

describe('What a page is about to ask', () => {
  it('is the case and its framework where the address names a case, beside what every page asks', () => {
    expect(callsAhead(`/audits/a-0123456789ab/cases/${ID}/at/2.1.1.a`).map(([method]) => method)).toEqual([
      'workbook.state',
      'preferences.get',
      'place.last',
      'case.open',
      'framework.ofCase',
    ]);
    for (const path of ['/', '/audits/new', '/audits/a-0123456789ab/cases/new', '/audits/a-0123456789ab/results']) {
      expect(callsAhead(path).map(([method]) => method)).toEqual(['workbook.state', 'preferences.get', 'place.last']);
    }
  });
});

describe('A call made ahead', () => {
  it('is made once, and its reply is given once', async () => {
    const sent: string[] = [];
    const { transport } = callAhead(
      async (method) => {
        sent.push(method);
        return { ok: true, value: sent.length };
      },
      [['workbook.state', {}]],
    );
    expect(sent).toEqual(['workbook.state']);
    expect(await transport('workbook.state', {})).toEqual({ ok: true, value: 1 });
    expect(await transport('workbook.state', {})).toEqual({ ok: true, value: 2 });
  });

  it('is made anew where it failed, was refused, or is another', async () => {
    const replies = [Promise.reject(new Error('lost')), Promise.resolve({ ok: false }), Promise.resolve({ ok: true })];
    const asked: unknown[] = [];
    const { transport } = callAhead(
      (_, input) => {
        asked.push(input);
        return replies.shift() ?? Promise.resolve({ ok: true, value: input });
      },
      [
        ['workbook.state', {}],
        ['preferences.get', {}],
        ['case.open', { case: ID }],
      ],
    );
    for (const method of ['workbook.state', 'preferences.get'] as const) {
      expect(await transport(method, {})).toEqual({ ok: true, value: {} });
    }
    expect(await transport('case.open', { case: 'another' })).toEqual({ ok: true, value: { case: 'another' } });
    expect(asked).toHaveLength(6);
  });

  it('is made anew once its reply is no longer fresh', async () => {
    vi.useFakeTimers();
    let count = 0;
    const { transport } = callAhead(async () => ({ ok: true, value: ++count }), [['workbook.state', {}]]);
    vi.advanceTimersByTime(3_001);
    expect(await transport('workbook.state', {})).toEqual({ ok: true, value: 2 });
    vi.useRealTimers();
  });

  it('is waited for until it is answered or has failed', async () => {
    const replies = [Promise.reject(new Error('lost')), Promise.resolve({ ok: false }), new Promise(() => {})];
    const transport = () => replies.shift() ?? Promise.resolve();
    await callAhead(transport, [
      ['workbook.state', {}],
      ['place.last', {}],
    ]).answered;
    const isEnded = vi.fn();
    void callAhead(transport, [['workbook.state', {}]]).answered.then(isEnded);
    await new Promise((resolve) => setTimeout(resolve));
    expect(isEnded).not.toHaveBeenCalled();
  });
});
