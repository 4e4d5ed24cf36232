import { AUDIT_SAMPLE, type FieldName, nameWithin } from '../../domain/history/fields.ts';
import { KeptReplacement, KeptSample } from '../../domain/sampling/kept.ts';
import { AppError } from '../errors.ts';

/** The replacement of one case of a sample. */
export interface MadeReplacement extends KeptReplacement {
  readonly out: string;
}

/** The sample of an audit, from the audit's fields; null where none was drawn. */
export function sampleOf(fields: ReadonlyMap<FieldName, string>): KeptSample | null {
  const value = fields.get(AUDIT_SAMPLE);
  return value === undefined ? null : KeptSample.parse(JSON.parse(value));
}

/** As `sampleOf`. Throws `not-found` where there is none. */
export function needSample(fields: ReadonlyMap<FieldName, string>): KeptSample {
  const sample = sampleOf(fields);
  if (!sample) throw new AppError('not-found', 'No sample was drawn yet.');
  return sample;
}

/** The replacements of the sample as it is. */
export function replacementsOf(fields: ReadonlyMap<FieldName, string>): readonly MadeReplacement[] {
  return [...fields].flatMap(([field, value]) => {
    const out = nameWithin('replacement', field);
    return out === null ? [] : [{ out, ...KeptReplacement.parse(JSON.parse(value)) }];
  });
}
