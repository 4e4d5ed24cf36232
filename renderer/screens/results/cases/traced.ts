import { FigureState } from '../../../../api/contract/figure.ts';
import { FieldId, QuestionId } from '../../../../domain/ids.ts';

/** A subgroup of cases: those of one group by a field. */
export interface Within {
  readonly by: FieldId;
  readonly group: string;
}

/** Which cases are traced: of a figure, in a state or in all, and of a subgroup or of all. */
export interface Traced {
  readonly question: QuestionId;
  readonly state: FigureState | null;
  readonly within: Within | null;
}

// Nothing in an address that it would be decoded by: a group may be any text.
const encode = (group: string): string => encodeURIComponent(group).replaceAll('~', '%7E').replaceAll('%', '~');

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded.replaceAll('~', '%'));
  } catch {
    return null; // an address that was typed
  }
}

/** Which cases of the question an address names: `no`, `all`, `all.gender.female`. */
export function writeWhich({ state, within }: Pick<Traced, 'state' | 'within'>): string {
  return [state ?? 'all', ...(within ? [within.by, encode(within.group)] : [])].join('.');
}

/** What an address names; null where it is no question. A state or group that it does not name is all. */
export function readTraced(question: string, which: string): Traced | null {
  const id = QuestionId.safeParse(question);
  if (!id.success) return null;
  const [named = '', field, ...rest] = which.split('.');
  const state = FigureState.safeParse(named);
  const by = FieldId.safeParse(field);
  const group = decode(rest.join('.'));
  return {
    question: id.data,
    state: state.success ? state.data : null,
    within: by.success && group !== null ? { by: by.data, group } : null,
  };
}

/** The address of the cases that are traced, below the address of an audit's results. */
export const tracedAddress = (results: string, { question, ...which }: Traced): string =>
  `${results}/cases/${question}/${writeWhich(which)}`;
