import { type FieldName, leaveField, REFERENCE } from '../../domain/history/fields.ts';
import type { AuditId, CaseId } from '../../domain/ids.ts';
import { decide } from '../../domain/privacy/decision.ts';
import type { FindPersonal } from '../../domain/privacy/find-personal.ts';
import type { FoundText, LeavingScan } from '../contract/leaving.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { fieldOf, freeTextsOf } from '../leaving/free-text.ts';
import { decisionsOn, findInText, personalFinder } from '../leaving/leave.ts';
import { watched } from '../watched.ts';
import { type Context, openAudit, save } from './context.ts';

type Methods = Handlers<'leaving.scan' | 'leaving.decide'>;
type Fields = ReadonlyMap<FieldName, string>;

// A page shows no more at a time; what was decided makes room for the next.
const MOST_TEXTS = 200;

interface Searched {
  readonly searched: number;
  readonly found: readonly FoundText[];
}

/** Searches every free text of one audit or case. */
function searchFields(subject: AuditId | CaseId, fields: Fields, find: FindPersonal): Searched {
  const reference = fields.get(REFERENCE) ?? null;
  let searched = 0;
  const found: FoundText[] = [];
  for (const [field, value] of fields) {
    for (const { at, text } of freeTextsOf(field, value)) {
      if (text === '') continue;
      searched += 1;
      const findings = findInText(text, decisionsOn(fields, at), find);
      if (findings.length > 0) found.push({ subject, reference, field: at, text, findings });
    }
  }
  return { searched, found };
}

const isUndecided = ({ findings }: FoundText): boolean => findings.some(({ choice }) => choice === null);

function scan(context: Context, audit: AuditId): LeavingScan {
  const { store } = context;
  const { fields } = openAudit(context, audit);
  const find = personalFinder(context, audit);
  const parts = [searchFields(audit, fields, find)];
  const cases = [...store.cases(audit)];
  for (const { id } of watched(cases, context.progress, 'Searching texts', cases.length))
    parts.push(searchFields(id, store.fieldsOf(id), find));
  const found = parts.flatMap((part) => part.found);
  const undecidedFirst = [...found.filter(isUndecided), ...found.filter((text) => !isUndecided(text))];
  return {
    searched: parts.reduce((sum, { searched }) => sum + searched, 0),
    withFindings: found.length,
    undecided: found.filter(isUndecided).length,
    texts: undecidedFirst.slice(0, MOST_TEXTS),
  };
}

/** Free text searched for what may tell who a person is, and what people decided about it before it leaves. */
export function leavingMethods(context: Context): Methods {
  const { store } = context;
  return {
    'leaving.scan': ({ audit }) => store.read(() => scan(context, audit)),
    'leaving.decide': ({ author, subject, field: at, start, end, choice }) => {
      const audit = store.auditOf(subject);
      if (audit === null) throw new AppError('not-found', 'There is no audit or case of that id.');
      return save(context, 'leave', author, (recorder) => {
        const fields = store.fieldsOf(subject);
        const field = fieldOf(at, fields);
        const placed = freeTextsOf(field, fields.get(field) ?? '').find((text) => text.at === at);
        const decisions = decisionsOn(fields, at);
        const text = placed?.text ?? '';
        const found = findInText(text, decisions, personalFinder(context, audit));
        if (!found.some((one) => one.start === start && one.end === end)) {
          throw new AppError('stale', 'The text has changed since it was searched. Search again.');
        }
        const value = JSON.stringify(decide(text, { start, end }, choice, decisions));
        recorder.edit(subject, [{ field: leaveField(at), value }]);
      });
    },
  };
}
