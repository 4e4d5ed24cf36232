import { answerField, CASE_FRAMEWORK, type FieldName, noteField } from '../../domain/history/fields.ts';
import type { CaseId, QuestionId } from '../../domain/ids.ts';
import type { Replaced } from '../contract/method.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { type Context, findFramework, save } from './context.ts';

type Methods = Handlers<'answer.give' | 'note.write'>;

function refuseUnknown({ store, registry }: Context, id: CaseId, question: QuestionId): void {
  const framework = store.valueOf(id, CASE_FRAMEWORK);
  if (framework === null) throw new AppError('not-found', 'There is no case of that id.');
  if (findFramework(registry, framework).questionById.has(question)) return;
  throw new AppError('not-found', 'The framework of this case has no such question.');
}

interface Wanted {
  readonly author: string;
  readonly case: CaseId;
  readonly field: FieldName;
  readonly value: string | null;
  /** What the caller saw there; undefined where it did not look. */
  readonly seen: string | null | undefined;
}

/**
 * Records one answer or note. It takes the place of whatever is there, and says what that was where the caller could
 * not know: both are in the history, and a person decides between them.
 *
 * | the caller saw | was there            | replaced |
 * |----------------|----------------------|----------|
 * | did not look   | anything             | null |
 * | a value        | that value           | null |
 * | a value        | what is given now    | null |
 * | a value        | nothing              | null |
 * | a value        | another              | that other |
 */
function record(context: Context, kind: 'answer' | 'note', { author, case: id, field, value, seen }: Wanted): Replaced {
  const found: { value: string | null } = { value: null };
  const saved = save(context, kind, author, (recorder) => {
    found.value = context.store.valueOf(id, field);
    recorder.edit(id, [{ field, value }]);
  });
  const isExpected = seen === undefined || found.value === seen || found.value === value;
  return { ...saved, replaced: isExpected ? null : found.value };
}

/** Answers and notes: one durable transaction each. A question that does not apply keeps its answer, set aside (A4). */
export function answerMethods(context: Context): Methods {
  return {
    'answer.give': ({ author, case: id, question, answer, seen }) => {
      refuseUnknown(context, id, question);
      return record(context, 'answer', { author, case: id, field: answerField(question), value: answer, seen });
    },
    'note.write': ({ author, case: id, question, note, seen }) => {
      refuseUnknown(context, id, question);
      const [value, before] = [note || null, seen === undefined ? undefined : seen || null];
      return record(context, 'note', { author, case: id, field: noteField(question), value, seen: before });
    },
  };
}
