import { describe, expect, test } from 'vitest';
import { ActionKind } from './change.ts';
import { caseStatusOf, revisionOf, storedStatus, WITHDRAWN, whySettled } from './states.ts';
import { AuditStatus, CaseStatus } from './status.ts';

const ALL = ActionKind.options;
const passed = (stored: Parameters<typeof whySettled>[1]) => ALL.filter((kind) => whySettled(kind, stored) === null);

describe('whether an edit is refused', () => {
  test('a locked case lets reopening through, notes of files, what became of an action, the wording of the report, what may leave, and nothing else', () => {
    expect(passed({ ofCase: 'locked', ofAudit: null })).toEqual(['reopen', 'report', 'export', 'leave', 'follow-up']);
    expect(whySettled('answer', { ofCase: 'locked', ofAudit: null })).toBe('case-locked');
  });

  test('a closed audit lets its own reopening through and what a locked case lets through but for its reopening, whatever the case', () => {
    for (const ofCase of [null, 'complete', 'locked']) {
      expect(passed({ ofCase, ofAudit: 'closed' })).toEqual(['reopen-audit', 'report', 'export', 'leave', 'follow-up']);
      expect(whySettled('reopen', { ofCase, ofAudit: 'closed' })).toBe('audit-closed');
    }
  });

  test('a case that another took the place of lets through what undoes that, and nothing else that edits', () => {
    expect(passed({ ofCase: WITHDRAWN, ofAudit: null })).toEqual([
      'report',
      'export',
      'undo',
      'redo',
      'leave',
      'follow-up',
    ]);
    expect(whySettled('answer', { ofCase: WITHDRAWN, ofAudit: null })).toBe('case-withdrawn');
  });

  test('what is settled lets undo and redo through where they bring back words alone', () => {
    const settled = [
      { ofCase: 'locked', ofAudit: null },
      { ofCase: null, ofAudit: 'closed' },
      { ofCase: WITHDRAWN, ofAudit: null },
    ];
    for (const stored of settled) {
      expect(whySettled('undo', stored, true)).toBeNull();
      expect(whySettled('redo', stored, true)).toBeNull();
      if (stored.ofCase !== WITHDRAWN) expect(whySettled('redo', stored, false)).not.toBeNull();
      expect(whySettled('answer', stored, true)).not.toBeNull();
    }
  });

  test('everything else lets every edit through', () => {
    for (const ofCase of [undefined, null, 'complete']) expect(passed({ ofCase, ofAudit: undefined })).toEqual(ALL);
  });
});

test('each state of a case comes back from what is stored of it', () => {
  for (const status of CaseStatus.options) expect(caseStatusOf(storedStatus(status))).toBe(status);
  expect(storedStatus('in-progress')).toBeNull();
  expect(AuditStatus.options).toEqual(['open', 'closed']);
});

test('a case is in its first revision until something else is stored', () => {
  expect([undefined, null, '2', '12'].map(revisionOf)).toEqual([1, 1, 2, 12]);
});
