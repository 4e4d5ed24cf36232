import type { HistoryEntry } from '../../../api/contract/history.ts';
import { AUDIT_CASELOAD, AUDIT_SAMPLE, CASE_ORIGIN, nameWithin } from '../../../domain/history/fields.ts';
import { KeptLeaving, KeptList, KeptReplacement, KeptSample } from '../../../domain/sampling/kept.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { sayCount } from '../../parts/words.ts';
import type { ChangeWords } from './describe-change.ts';

type Change = HistoryEntry['changes'][number];

const NOTHING = 'taken away';

function sayList(json: string): string {
  const { file, rows, fileSha256 } = KeptList.parse(JSON.parse(json));
  return `${sayCount(rows, 'case')} of ${file}, SHA-256 ${fileSha256.slice(0, 12)}…`;
}

function saySample(json: string, words: FrameworkWords): string {
  const { draw, settings } = KeptSample.parse(JSON.parse(json));
  const types = draw.types.map(({ caseType, planned }) => `${planned} ${words.caseType(caseType).toLowerCase()}s`);
  return `${sayCount(draw.size, 'case')} (${types.join(', ')}), seed ${settings.seed}`;
}

function sayReplacement(json: string): string {
  const { in: came, reason } = KeptReplacement.parse(JSON.parse(json));
  return `${came}: “${reason}”`;
}

function sayLeaving(json: string): string {
  return `drawn anew without it, by the seed ${KeptLeaving.parse(JSON.parse(json)).seed}`;
}

function tell(what: string, { old, new: now }: Change, say: (value: string) => string): ChangeWords {
  return { what, from: old === null ? null : say(old), to: now === null ? NOTHING : say(now) };
}

/** What a change to a list, a sample or one of its cases changed, in words; null for any other field. */
export function describeSampling(made: Change, words: FrameworkWords): ChangeWords | null {
  const { field } = made;
  if (field === AUDIT_CASELOAD) return tell('List of cases', made, sayList);
  if (field === AUDIT_SAMPLE) return tell('Sample', made, (json) => saySample(json, words));
  if (field === CASE_ORIGIN) return tell('Drawn from list and case', made, (origin) => origin.replace('/', ', '));
  const excluded = nameWithin('excluded', field);
  if (excluded !== null) return tell(`${excluded} left out of the draw`, made, (reason) => `“${reason}”`);
  const left = nameWithin('left', field);
  if (left !== null) return tell(`${left} left the audit`, made, sayLeaving);
  const replaced = nameWithin('replacement', field);
  return replaced === null ? null : tell(`${replaced} replaced by`, made, sayReplacement);
}
