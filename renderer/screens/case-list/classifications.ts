import type { CaseField, Framework } from '../../../domain/framework/schema.ts';
import type { FieldId } from '../../../domain/ids.ts';

/** A classification that the inspector makes, as the case list shows it. */
export interface Classification {
  readonly id: FieldId;
  /** Without the words that say whose it is. */
  readonly title: string;
  /** Lowest first. */
  readonly options: readonly string[];
}

function readClassification(field: CaseField): Classification | null {
  if (field.type !== 'choice' || !field.id.startsWith('inspector')) return null;
  const { options } = field;
  const [title = field.label] = field.label.split(',');
  return { id: field.id, title, options: [...new Set(Object.values(options).flat())] };
}

/** The inspector's classifications of a framework: never the service's (A3). */
export function classificationsOf({ caseFields }: Framework): readonly Classification[] {
  return caseFields.flatMap((field) => readClassification(field) ?? []);
}
