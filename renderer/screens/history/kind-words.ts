import type { HistoryEntry } from '../../../api/contract/history.ts';

/** What a person did, in words. */
export const KIND_WORDS: Readonly<Record<HistoryEntry['kind'], string>> = {
  'create-audit': 'Made the audit',
  'edit-audit': 'Changed the details of the audit',
  'close-audit': 'Closed the audit',
  'reopen-audit': 'Reopened the audit',
  'create-case': 'Added a case',
  'edit-case': 'Changed case details',
  answer: 'Answered',
  note: 'Wrote a note',
  judgement: 'Gave or withdrew a judgement',
  evidence: 'Wrote evidence',
  complete: 'Completed a case',
  lock: 'Locked a case',
  reopen: 'Reopened a case',
  'move-case': 'Moved a case to another version',
  import: 'Imported',
  report: 'Worked on the report',
  export: 'Made a file',
  undo: 'Undid',
  redo: 'Brought back',
  purge: 'Purged an audit',
  leave: 'Decided what may leave',
};
