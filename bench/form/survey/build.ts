import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { FormSection } from '../questions.ts';

const CHOICES = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'na', text: 'Not applicable' },
];

/** The form as SurveyJS takes it: one page, a panel a key question, the first question in focus. */
function describe(sections: readonly FormSection[]): unknown {
  const elements = sections.map(({ title, questions }, at) => ({
    type: 'panel',
    name: `panel-${at}`,
    title,
    elements: questions.map(({ id, text }) => ({
      type: 'radiogroup',
      name: id,
      title: `${id} ${text}`,
      colCount: 0,
      choices: CHOICES,
    })),
  }));
  return { autoFocusFirstQuestion: true, pages: [{ name: 'form', elements }] };
}

const pageOf = (form: unknown): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Form</title>
<link rel="stylesheet" href="survey.css">
<script type="application/json" id="form">${JSON.stringify(form).replaceAll('<', '\\u003c')}</script>
<body><div id="app"></div><script type="module" src="survey.js"></script></body></html>`;

/** Builds the peer's page into a folder, minified, as its users would. */
export async function buildSurvey(folder: string, sections: readonly FormSection[]): Promise<void> {
  await build({
    entryPoints: [path.join(import.meta.dirname, 'page.ts')],
    outfile: path.join(folder, 'survey.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome140',
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const style = fileURLToPath(import.meta.resolve('survey-core/survey-core.fontless.min.css'));
  copyFileSync(style, path.join(folder, 'survey.css'));
  writeFileSync(path.join(folder, 'survey.html'), pageOf(describe(sections)));
}
