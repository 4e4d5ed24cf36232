import { released, resultsOf } from '../scoring/test-builders.ts';
import { NO_CONTACTS } from './contacts.ts';
import type { Block, ReportDocument } from './document.ts';
import { listFindings } from './findings.ts';
import type { ReportInput } from './report-input.ts';
import { NO_TEXTS } from './report-texts.ts';

/** The framework that test documents go by. */
export const loaded = released('yjs-2021');

/** 13 court cases with ever weaker prompts. */
const COUNTS = Object.fromEntries(
  loaded.questions
    .filter(({ caseType }) => caseType === 'court')
    .map(
      ({ id }, at) =>
        [id, { yes: Math.max(0, 13 - Math.floor(at / 2)), no: Math.min(13, Math.floor(at / 2)) }] as const,
    ),
);

/** What a report of those cases is made from, but for what a test says. */
export function input(parts: Partial<ReportInput> = {}): ReportInput {
  const results = resultsOf(loaded, COUNTS, { caseCounts: { court: 13 }, service: 'A service', complete: 13 });
  return {
    loaded,
    kind: 'inspection',
    results,
    from: null,
    to: null,
    team: null,
    madeOn: '2026-11-24',
    findings: listFindings(loaded, results, new Map()),
    recommendations: [],
    examples: [],
    interviews: [],
    figuresOf: { kind: 'all' },
    sample: null,
    texts: NO_TEXTS,
    facts: [],
    contacts: NO_CONTACTS,
    inspected: [],
    names: false,
    ...parts,
  };
}

/** Three recommendations to two who must act. */
export const RECOMMENDATIONS = ['a', 'b', 'c'].map((text, at) => ({
  text,
  who: at === 1 ? 'The board' : 'The manager',
}));

/** What is read in a block. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'cover':
      return [
        block.title,
        block.rating?.text,
        ...block.facts.map(({ label, text }) => `${label}: ${text}`),
        block.made,
      ].join('\n');
    case 'contents':
      return block.entries.map(({ text }) => text).join('\n');
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
    case 'list':
      return block.items.map((item) => item.map((piece) => ('text' in piece ? piece.text : '')).join('')).join('\n');
    case 'table':
      return block.rows
        .map(({ cells }) =>
          cells.flatMap(({ pieces }) => pieces.map((one) => ('text' in one ? one.text : ''))).join(' '),
        )
        .join('\n');
    case 'chart':
      return block.description;
    case 'lines':
      return block.label;
    case 'page-break':
      return '';
  }
}

/** What is read in a document. */
export const textsOf = ({ blocks }: ReportDocument): string => blocks.map(textOf).join('\n');
/** The lists of a document. */
export const listsOf = ({ blocks }: ReportDocument) => blocks.filter((block) => block.kind === 'list');
