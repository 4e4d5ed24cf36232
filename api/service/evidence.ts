import { evidenceField, judgementField } from '../../domain/history/fields.ts';
import type { AuditId, StandardId } from '../../domain/ids.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import { readJudgements, standardsOf } from '../judgements.ts';
import type { Edit } from '../ports.ts';
import { type Context, type Opened, openAudit, save } from './context.ts';

type Methods = Handlers<'evidence.write' | 'evidence.list'>;

function refuseUnlessByPeople({ loaded }: Opened, standard: StandardId): void {
  const found = standardsOf(loaded.framework).find(({ id }) => id === standard);
  if (!found) throw new AppError('not-found', 'The framework of this audit has no such standard.');
  if (found.evidence === 'cases') throw new AppError('bad-input', 'This standard is rated from cases.');
}

/** What becomes of written evidence when a standard is rated by people: it is the rating's from now on (R3). */
export const evidenceTaken = (standard: StandardId): Edit => ({ field: evidenceField(standard), value: null });

/** What becomes of a rating's evidence when it is withdrawn: it waits for the next rating. */
export function evidenceGivenBack({ fields, loaded }: Opened, standard: StandardId): Edit {
  const judgement = readJudgements(loaded.framework, fields).find(
    (one) => one.standard === standard && one.kind === 'qualitative',
  );
  return { field: evidenceField(standard), value: judgement?.reason ?? null };
}

function write(
  context: Context,
  opened: Opened,
  given: { author: string; audit: AuditId; edit: Edit; of: StandardId },
) {
  if (opened.fields.has(judgementField(given.of, 'qualitative'))) {
    throw new AppError('stale', 'This standard was rated meanwhile. Write the evidence with its rating.');
  }
  return save(context, 'evidence', given.author, (recorder) => void recorder.edit(given.audit, [given.edit]));
}

/** Evidence that is written before anyone has rated the standard: kept like everything else that is typed. */
export function evidenceMethods(context: Context): Methods {
  return {
    'evidence.write': ({ author, audit, standard, evidence }) => {
      const opened = openAudit(context, audit);
      refuseUnlessByPeople(opened, standard);
      const edit = { field: evidenceField(standard), value: evidence || null };
      return write(context, opened, { author, audit, edit, of: standard });
    },
    'evidence.list': ({ audit }) => {
      const { fields, loaded } = openAudit(context, audit);
      return standardsOf(loaded.framework).flatMap(({ id }) => {
        const evidence = fields.get(evidenceField(id));
        return evidence === undefined ? [] : [{ standard: id, evidence }];
      });
    },
  };
}
