import { exampleField, nameWithin, noteField } from '../../domain/history/fields.ts';
import { type AuditId, QuestionId } from '../../domain/ids.ts';
import type { PracticeExample } from '../contract/report.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { type Context, openAudit, openCaseFields, save } from './context.ts';

type Methods = Handlers<'example.list' | 'example.mark'>;

const MARKED = 'yes';

/** The practice examples of an audit: marked notes that still say something, by case and question. */
export function examplesOf({ store }: Context, audit: AuditId): readonly PracticeExample[] {
  return [...store.fieldsOfKind(audit, 'example:')].flatMap(({ case: id, reference, field }) => {
    const question = QuestionId.parse(nameWithin('example', field));
    const note = store.valueOf(id, noteField(question)) ?? '';
    return note === '' ? [] : [{ case: id, reference, question, note }];
  });
}

/** Practice examples: a mark on the note of one question of one case. */
export function exampleMethods(context: Context): Methods {
  const { store } = context;
  return {
    'example.list': ({ audit }) =>
      store.read(() => {
        openAudit(context, audit);
        return examplesOf(context, audit);
      }),
    'example.mark': ({ author, case: id, question, marked }) =>
      save(context, 'report', author, (recorder) => {
        const { fields, loaded } = openCaseFields(context, id);
        if (!loaded.questionById.has(question))
          throw new AppError('not-found', 'The framework of this case has no such question.');
        if (marked && !fields.has(noteField(question)))
          throw new AppError('bad-input', 'There is no note on this question yet. Write one, and mark it then.');
        recorder.edit(id, [{ field: exampleField(question), value: marked ? MARKED : null }]);
      }),
  };
}
