import * as z from 'zod';
import type { HistoryEntry } from '../../../api/contract/history.ts';
import {
  AUDIT_FROM,
  AUDIT_KIND,
  AUDIT_RETAIN_UNTIL,
  AUDIT_SERVICE,
  AUDIT_SNAPSHOT,
  AUDIT_STATUS,
  AUDIT_TEAM,
  AUDIT_TO,
  CASE_ASSESSOR,
  CASE_REVISION,
  CASE_STATUS,
  CASE_TYPE,
  nameWithin,
} from '../../../domain/history/fields.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { momentInWords } from '../../parts/in-words.ts';
import { sayValue } from '../../parts/words.ts';
import { describeJudgement } from './describe-judgement.ts';
import { describeReportField } from './describe-report.ts';
import { describeRound } from './describe-round.ts';
import { describeSampling } from './describe-sampling.ts';

type Change = HistoryEntry['changes'][number];

/** A change in words: what was changed, from what, to what. */
export interface ChangeWords {
  readonly what: string;
  /** null where it was empty, which is not worth a word. */
  readonly from: string | null;
  readonly to: string;
}

const LABELS: Readonly<Record<string, string>> = {
  [AUDIT_SERVICE]: 'Service',
  [AUDIT_KIND]: 'Kind of audit',
  [AUDIT_FROM]: 'First day of fieldwork',
  [AUDIT_TO]: 'Last day of fieldwork',
  [AUDIT_TEAM]: 'Team',
  [AUDIT_RETAIN_UNTIL]: 'Keep until',
  [CASE_TYPE]: 'Case type',
  [CASE_STATUS]: 'State of the case',
  [CASE_REVISION]: 'Revision',
  [CASE_ASSESSOR]: 'Assessor',
};

const ANSWERS: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', na: 'Not applicable' };

const EMPTY = 'taken away';

type Say = (value: string) => string;

function change(what: string, { old, new: now }: Change, say: Say, empty: string | null = null): ChangeWords {
  return { what, from: old === null ? empty : say(old), to: now === null ? (empty ?? EMPTY) : say(now) };
}

/** What a change changed, in the framework's words. A field that is not known is named as it is stored. */
export function describeChange(made: Change, words: FrameworkWords): ChangeWords {
  const { field } = made;
  const answered = nameWithin('answer', field);
  if (answered !== null) {
    const what = `${answered} ${words.question(answered)}`;
    return change(what, made, (value) => ANSWERS[value] ?? value, 'unanswered');
  }
  const noted = nameWithin('note', field);
  if (noted !== null) {
    return change(`Note on ${noted} ${words.question(noted)}`, made, (text) => `“${text}”`);
  }
  const judged = nameWithin('judgement', field);
  if (judged !== null) {
    const [standard = '', kind] = judged.split(':');
    const of = kind === 'panel' ? "Panel's decision on" : 'Rating of';
    return change(`${of} ${words.standard(standard)}`, made, (json) => describeJudgement(json, words));
  }
  const evidenced = nameWithin('evidence', field);
  if (evidenced !== null) {
    return change(`Evidence for ${words.standard(evidenced)}`, made, (text) => `“${text}”`);
  }
  const fact = nameWithin('field', field);
  if (fact !== null) return change(words.field(fact), made, (value) => sayFact(fact, value, words));
  if (field.startsWith('case:reopened:') || field.startsWith('audit:reopened:')) {
    return change('Reason', made, (text) => `“${text}”`);
  }
  if (field === AUDIT_SNAPSHOT) return change('Snapshot of the results', made, saySnapshot);
  if (field === AUDIT_STATUS) return change('State of the audit', made, sayValue, 'Open');
  const sampling = describeSampling(made, words);
  if (sampling) return sampling;
  const ofRound = describeRound(made);
  if (ofRound) return ofRound;
  const ofReport = describeReportField(field, words);
  if (ofReport !== null) return change(ofReport.what, made, ofReport.say);
  if (field === CASE_STATUS) return change('State of the case', made, sayValue, 'In progress');
  if (field === CASE_TYPE) return change('Case type', made, words.caseType);
  return change(LABELS[field] ?? field, made, String);
}

const Closing = z.object({ at: z.iso.datetime() });

/** A snapshot by its time: its figures are on the results screen. */
const saySnapshot = (json: string): string => `taken ${momentInWords(Closing.parse(JSON.parse(json)).at)}`;

/** Only coded values are put into words; text stays as it was written. */
function sayFact(id: string, value: string, { framework }: FrameworkWords): string {
  const type = framework.caseFields.find((field) => field.id === id)?.type;
  return type === 'choice' || type === 'multi-choice' ? value.split(';').map(sayValue).join(', ') : value;
}
