import type { FoundPersonal, FoundText } from '../../../api/contract/leaving.ts';
import { AUDIT_TEAM, nameWithin, STRENGTHS } from '../../../domain/history/fields.ts';

/** What a finding looks like, in words. */
export const KIND_WORDS: Readonly<Record<FoundPersonal['kind'], string>> = {
  name: 'a name or code of a person',
  'date-of-birth': 'a date of birth',
  telephone: 'a telephone number',
  email: 'an email address',
  postcode: 'a postcode',
  reference: 'a reference',
};

/** A piece of a text, and the finding it is, if it is one. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly finding: FoundPersonal | null;
}

/** A text in pieces, so that findings can be marked where they stand. Findings come in order, without overlap. */
export function piecesOf({ text, findings }: FoundText): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const finding of findings) {
    if (finding.start > at) pieces.push({ text: text.slice(at, finding.start), start: at, finding: null });
    pieces.push({ text: text.slice(finding.start, finding.end), start: finding.start, finding });
    at = finding.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, finding: null });
  return pieces;
}

/** A row of the contextual facts or surveys, from `facts#0.source`. */
const sayFact = (part: string): string =>
  `${part.startsWith('facts') ? 'Contextual facts' : 'Surveys'}, row ${Number(/#(\d+)/.exec(part)?.[1] ?? 0) + 1}`;

/** Where a text stands, and the path under the audit where it can be edited. */
export function placeOf({ subject, reference, field }: FoundText): { readonly name: string; readonly path: string } {
  const question = nameWithin('note', field);
  if (question !== null)
    return { name: `${reference ?? ''}, note on ${question}`, path: `cases/${subject}/at/${question}` };
  if (field === STRENGTHS || nameWithin('action', field) !== null) {
    return { name: `${reference ?? ''}, feedback`, path: `round/feedback/${subject}` };
  }
  const found = nameWithin('finding', field);
  if (found !== null) return { name: `Finding on ${found}`, path: 'report' };
  if (nameWithin('recommendation', field) !== null) return { name: 'A recommendation', path: 'report/recommendations' };
  const part = nameWithin('report', field);
  if (part !== null)
    return { name: /^(?:facts|contacts)/.test(part) ? sayFact(part) : 'A text of the report', path: 'report/texts' };
  const evidence = nameWithin('evidence', field);
  if (evidence !== null) return { name: `Evidence on ${evidence}`, path: 'organisation' };
  if (nameWithin('excluded', field) !== null) return { name: 'Why a case was left out of the list', path: 'sample' };
  if (nameWithin('replacement', field) !== null) return { name: 'Why a case was replaced', path: 'sample' };
  if (field.startsWith('case:reopened:'))
    return { name: `${reference ?? ''}, why it was reopened`, path: `cases/${subject}` };
  if (field.startsWith('audit:reopened:')) return { name: 'Why the audit was reopened', path: 'details' };
  const [standard = '', kind] = (nameWithin('judgement', field) ?? '').split(':');
  if (kind === 'panel') return { name: `Panel's reason on ${standard}`, path: 'panel' };
  if (kind !== undefined) return { name: `Evidence on ${standard}`, path: 'organisation' };
  return { name: field === AUDIT_TEAM ? 'The team' : 'A text of the audit', path: 'details' };
}
