import { type FieldName, nameWithin, REFERENCE } from '../../domain/history/fields.ts';
import { isWork } from '../../domain/history/states.ts';
import type { CaseId } from '../../domain/ids.ts';
import { KeptLeaving } from '../../domain/sampling/kept.ts';
import type { FormerCase, LeftCase } from '../contract/sample.ts';
import type { Store } from '../ports.ts';

/** Whether anybody worked on a case. */
const isBegun = (store: Store, id: CaseId): boolean =>
  [...store.fieldsOf(id)].some(([field, value]) => isWork(field, value));

/** Of the cases made of samples, by pseudonym, those that the sample does not hold now. */
export function formerCases(
  store: Store,
  made: ReadonlyMap<string, CaseId>,
  sampled: ReadonlySet<string>,
): readonly FormerCase[] {
  return [...made].flatMap(([pseudonym, id]) =>
    sampled.has(pseudonym)
      ? []
      : [
          {
            case: id,
            pseudonym,
            reference: store.valueOf(id, REFERENCE) ?? pseudonym,
            isBegun: isBegun(store, id),
          },
        ],
  );
}

/** Cases of earlier draws that left, from the audit's fields, oldest first. */
export function leftCases(fields: ReadonlyMap<FieldName, string>): readonly LeftCase[] {
  const left = [...fields].flatMap(([field, value]) => {
    const pseudonym = nameWithin('left', field);
    return pseudonym === null ? [] : [{ pseudonym, ...KeptLeaving.parse(JSON.parse(value)) }];
  });
  const place = ({ at, pseudonym }: LeftCase): string => `${at} ${pseudonym}`;
  return left.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
