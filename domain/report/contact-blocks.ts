import { column, heading, paragraph, row, table } from './blocks.ts';
import type { Contacts } from './contacts.ts';
import type { Block } from './document.ts';
import { countWithNoun } from './number-words.ts';

/** The meetings that were held and who replied to surveys. Nothing where neither is known. */
export function contactBlocks({ meetings, surveys }: Contacts): readonly Block[] {
  if (meetings === null && surveys.length === 0) return [];
  const held =
    meetings === null ? [] : [paragraph(`Inspectors held ${countWithNoun(meetings, 'meeting')} beside the cases.`)];
  const columns = [column('Who was asked', 60), column('Asked', 20, 'right'), column('Replied', 20, 'right')];
  const rows = surveys.map(({ who, asked, replied }) =>
    row(who, asked === null ? '–' : String(asked), String(replied)),
  );
  const survey = rows.length === 0 ? [] : [table('Replies to surveys', columns, rows)];
  return [heading(3, 'Meetings and surveys'), ...held, ...survey];
}
