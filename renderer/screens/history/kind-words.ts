import type { HistoryEntry } from '../../../api/contract/history.ts';

/** What a person did, in words. */
export const KIND_WORDS: Readonly<Record<HistoryEntry['kind'], string>> = {
  'create-audit': 'Made the audit',
  'create-case': 'Added a case',
  'edit-case': 'Changed case details',
  answer: 'Answered',
  note: 'Wrote a note',
  judgement: 'Gave or withdrew a judgement',
  evidence: 'Wrote evidence',
  complete: 'Completed a case',
  reopen: 'Reopened a case',
  'list-cases': 'Took in a list of cases',
  exclude: 'Left a case out of the draw, or took it back',
  'draw-sample': 'Drew a sample',
  replace: 'Replaced a case of the sample',
  'make-cases': 'Made cases of the sample',
  import: 'Imported',
  report: 'Worked on the report',
  export: 'Made a file',
  undo: 'Undid',
  redo: 'Brought back',
  leave: 'Decided what may leave',
};
