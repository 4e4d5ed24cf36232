import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, lookForChromium } from '../../e2e/harness/chromium.ts';
import { type Casebook, startCasebook } from './casebook.ts';
import { staticSubject, surveySubject } from './peers.ts';
import type { FormSection } from './questions.ts';
import { serveFolder } from './serve.ts';
import { writeStaticPage } from './static-page.ts';
import type { Subject } from './subject.ts';
import { buildSurvey } from './survey/build.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../out/bench/form');

/** What is measured, open in one browser. */
export interface Subjects {
  readonly casebook: Casebook;
  readonly survey: Subject;
  readonly native: Subject;
  close(): Promise<void>;
}

// Playwright hears of errors, so V8 would parse a script anew to say where in it each was made, and React makes some as it
// starts. Nobody listens where Casebook is used: the places are noted at the first parsing, in each of the forms.
const PLACES_AT_ONCE = '--js-flags=--no-enable-lazy-source-positions';

async function launch(): Promise<Browser | null> {
  const executablePath = lookForChromium();
  const args = [...chromiumArguments(), PLACES_AT_ONCE];
  return executablePath === null ? null : chromium.launch({ executablePath, args });
}

/** Builds and starts everything, with so many cases in Casebook; null where there is no Chromium. */
export async function startSubjects(sections: readonly FormSection[], cases: number): Promise<Subjects | null> {
  const browser = await launch();
  if (browser === null) return null;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, 'static.html'), writeStaticPage(sections));
  await buildSurvey(FOLDER, sections);
  const served = await serveFolder(FOLDER);
  const casebook = await startCasebook(browser, cases);
  const context = await browser.newContext();
  return {
    casebook,
    survey: surveySubject(context, served.origin),
    native: staticSubject(context, served.origin),
    async close() {
      await casebook.close();
      await browser.close();
      served.close();
    },
  };
}
