import { heading, paragraph } from './blocks.ts';
import type { Block } from './document.ts';
import type { ReportInput } from './report-input.ts';
import { sayDay, sayFieldwork } from './report-words.ts';

/** The first heading of a document, and below it what it is of and when it was made. */
export function titleBlocks(input: ReportInput, kind: string): readonly Block[] {
  const fieldwork = sayFieldwork(input.from, input.to);
  return [
    heading(1, input.results.service),
    paragraph(kind, 'subtitle'),
    paragraph(
      [
        input.loaded.framework.title,
        ...(fieldwork === null ? [] : [`fieldwork ${fieldwork}`]),
        `made on ${sayDay(input.madeOn)}`,
      ].join('; '),
      'small',
    ),
  ];
}
