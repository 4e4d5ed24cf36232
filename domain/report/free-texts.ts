import type { ReportInput } from './report-input.ts';
import { ReportPart } from './report-texts.ts';
import type { FeedbackInput } from './write-feedback.ts';

/** A text that a person wrote and that a document holds as it is. */
export interface FreeText {
  /** Where it stands, such as "finding 2.1.1.a": no part of the text itself. */
  readonly place: string;
  readonly text: string;
}

/** Every text written by people that a report or summary may hold: what a scan for personal data has to look at. */
export function freeTextsOfReport(input: ReportInput): readonly FreeText[] {
  const findings = input.findings.flatMap(({ question, text, chosen }) =>
    chosen && text !== null ? [{ place: `finding ${question}`, text }] : [],
  );
  const ratings = input.results.standards.flatMap((standard) => {
    const reason = standard.evidence === 'qualitative' ? standard.reason : (standard.panel?.reason ?? null);
    return reason === null ? [] : [{ place: `standard ${standard.id}`, text: reason }];
  });
  const recommendations = input.recommendations.map(({ text }, at) => ({ place: `recommendation ${at + 1}`, text }));
  const examples = input.examples.map(({ question, text }) => ({ place: `practice example ${question}`, text }));
  const texts = ReportPart.options.flatMap((part) => {
    const text = input.texts[part];
    return text === null ? [] : [{ place: `report ${part}`, text }];
  });
  const facts = input.facts.map(({ what, here, elsewhere, source }, at) => ({
    place: `contextual fact ${at + 1}`,
    text: [what, here, elsewhere, source].filter((part) => part !== '').join('; '),
  }));
  const surveys = input.contacts.surveys.map(({ who }, at) => ({ place: `survey ${at + 1}`, text: who }));
  return [...findings, ...ratings, ...recommendations, ...examples, ...texts, ...facts, ...surveys];
}

/** Every text written by people that a feedback sheet holds. */
export function freeTextsOfFeedback({ answers, strengths, actions }: FeedbackInput): readonly FreeText[] {
  return [
    ...answers.flatMap(({ question, note }) => (note === '' ? [] : [{ place: `note ${question}`, text: note }])),
    ...(strengths === '' ? [] : [{ place: 'strengths', text: strengths }]),
    ...actions.map(({ text }, at) => ({ place: `action ${at + 1}`, text })),
  ];
}
