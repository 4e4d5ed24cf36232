import * as z from 'zod';
import { nameWithin, recommendationField } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import { type Recommendation, RecommendationId } from '../contract/report.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import type { Edit } from '../ports.ts';
import { type Context, openAudit, save } from './context.ts';

type Methods = Handlers<
  'recommendation.list' | 'recommendation.write' | 'recommendation.remove' | 'recommendation.arrange'
>;

/** A recommendation as its field holds it; the field's name holds its id. */
const Kept = z.strictObject({ text: z.string(), who: z.string(), order: z.int().min(0) });

type Placed = Recommendation & { readonly order: number };

function readAll(context: Context, audit: AuditId): readonly Placed[] {
  const { fields } = openAudit(context, audit);
  const found = [...fields].flatMap(([field, value]) => {
    const id = nameWithin('recommendation', field);
    return id === null ? [] : [{ id: RecommendationId.parse(id), ...Kept.parse(JSON.parse(value)) }];
  });
  return found.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

const edit = ({ id, text, who, order }: Placed): Edit => ({
  field: recommendationField(id),
  value: JSON.stringify({ text, who, order }),
});

function findOne(all: readonly Placed[], id: RecommendationId): Placed {
  const found = all.find((one) => one.id === id);
  if (!found) throw new AppError('not-found', 'There is no such recommendation.');
  return found;
}

/** The recommendations of an audit in their order. */
export function recommendationsOf(context: Context, audit: AuditId): readonly Recommendation[] {
  return readAll(context, audit).map(({ id, text, who }) => ({ id, text, who }));
}

/** Recommendations: written, put in order and removed, as fields of the audit. */
export function recommendationMethods(context: Context): Methods {
  const { store, makeId } = context;
  return {
    'recommendation.list': ({ audit }) => store.read(() => recommendationsOf(context, audit)),
    'recommendation.write': ({ author, audit, id, text, who }) =>
      save(context, 'report', author, (recorder) => {
        const all = readAll(context, audit);
        const last = Math.max(-1, ...all.map(({ order }) => order));
        const placed =
          id === null ? { id: RecommendationId.parse(`r-${makeId()}`), order: last + 1 } : findOne(all, id);
        recorder.edit(audit, [edit({ ...placed, text, who })]);
      }),
    'recommendation.remove': ({ author, audit, id }) =>
      save(context, 'report', author, (recorder) => {
        openAudit(context, audit);
        recorder.edit(audit, [{ field: recommendationField(id), value: null }]);
      }),
    'recommendation.arrange': ({ author, audit, ids }) =>
      save(context, 'report', author, (recorder) => {
        const all = readAll(context, audit);
        recorder.edit(
          audit,
          ids.map((id, order) => edit({ ...findOne(all, id), order })),
        );
      }),
  };
}
