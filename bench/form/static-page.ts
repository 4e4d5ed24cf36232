import type { FormQuestion, FormSection } from './questions.ts';

const CHOICES = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['na', 'Not applicable'],
] as const;

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function writeQuestion({ id, text }: FormQuestion, isFirst: boolean): string {
  const choices = CHOICES.map(([value, label], at) => {
    const focus = isFirst && at === 0 ? ' autofocus' : '';
    const input = `<input type="radio" id="${id}-${value}" name="${id}" value="${value}"${focus}>`;
    return `${input}<label for="${id}-${value}">${label}</label>`;
  });
  return `<fieldset><legend>${id} ${escapeText(text)}</legend>${choices.join('')}</fieldset>`;
}

/** The limit: the same questions as native controls in a page without script or style. */
export function writeStaticPage(sections: readonly FormSection[]): string {
  const [first] = sections.flatMap(({ questions }) => questions);
  const body = sections.map(({ title, questions }) => {
    const rows = questions.map((question) => writeQuestion(question, question === first));
    return `<h2>${escapeText(title)}</h2>${rows.join('')}`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Form</title><body><form>${body.join('')}</form></body></html>`;
}
