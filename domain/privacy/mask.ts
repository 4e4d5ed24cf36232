import type { PersonalFinding, PersonalKind } from './find-personal.ts';

const INSTEAD: Readonly<Record<PersonalKind, string>> = {
  name: '[name]',
  'date-of-birth': '[date of birth]',
  telephone: '[telephone number]',
  email: '[email address]',
  postcode: '[postcode]',
  reference: '[reference]',
};

/** A text with the given stretches replaced by what they are. They come in order, without overlap. */
export function maskPersonal(text: string, findings: readonly PersonalFinding[]): string {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of findings) {
    masked += text.slice(at, start) + INSTEAD[kind];
    at = end;
  }
  return masked + text.slice(at);
}
