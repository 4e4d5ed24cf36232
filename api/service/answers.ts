import { answerField, CASE_FRAMEWORK, noteField } from '../../domain/history/fields.ts';
import type { CaseId, QuestionId } from '../../domain/ids.ts';
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

/** Answers and notes: one durable transaction each. A question that does not apply keeps its answer, set aside (A4). */
export function answerMethods(context: Context): Methods {
  return {
    'answer.give': ({ author, case: id, question, answer }) => {
      refuseUnknown(context, id, question);
      const edit = { field: answerField(question), value: answer };
      return save(context, 'answer', author, (recorder) => void recorder.edit(id, [edit]));
    },
    'note.write': ({ author, case: id, question, note }) => {
      refuseUnknown(context, id, question);
      const edit = { field: noteField(question), value: note === '' ? null : note };
      return save(context, 'note', author, (recorder) => void recorder.edit(id, [edit]));
    },
  };
}
