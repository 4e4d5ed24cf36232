import type { Question } from '../../domain/framework/questions.ts';
import type { CaseFields } from './case-fields.ts';

/** A key question about work with the police that some disposals leave no room for, and the reason an assessor gives. */
export interface JointWork {
  lacks(fields: CaseFields): boolean;
  readonly because: string;
}

const RECOMMENDATION: JointWork = {
  lacks: (fields) => fields['disposal'] === 'community-resolution',
  because: 'The police decided on the disposal without asking the service for a recommendation',
};

const IMPLEMENTATION: JointWork = {
  lacks: (fields) => fields['disposal'] !== 'youth-conditional-caution',
  because: 'The disposal carried no conditions to be implemented with the police',
};

/** Part B, section 6: 3.4.1 leaves out community resolutions, 3.4.2 everything but conditional cautions. Null for any other. */
export function jointWorkOf({ text }: Question): JointWork | null {
  if (/police in implementing/i.test(text)) return IMPLEMENTATION;
  if (/recommendations .*joint decision/i.test(text)) return RECOMMENDATION;
  return null;
}

/** Whether the question is the one whose natural denominator is the conditional cautions. */
export function countsConditionalCautions(question: Question): boolean {
  return jointWorkOf(question) === IMPLEMENTATION;
}
