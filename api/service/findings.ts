import { findingField } from '../../domain/history/fields.ts';
import type { AuditId, QuestionId } from '../../domain/ids.ts';
import { type Finding, KeptFinding } from '../../domain/report/finding-schema.ts';
import { listFindings } from '../../domain/report/findings.ts';
import type { Results } from '../../domain/scoring/results-schema.ts';
import type { Handlers } from '../contract.ts';
import { AppError } from '../errors.ts';
import type { Edit } from '../ports.ts';
import { reportedOf } from '../report/reported.ts';
import { type Context, type Opened, openAudit, save } from './context.ts';

type Methods = Handlers<'finding.list' | 'finding.set' | 'finding.arrange'>;

function readKept({ fields, loaded }: Opened): ReadonlyMap<QuestionId, KeptFinding> {
  return new Map(
    loaded.questions.flatMap(({ id }) => {
      const stored = fields.get(findingField(id));
      return stored === undefined ? [] : [[id, KeptFinding.parse(JSON.parse(stored))] as const];
    }),
  );
}

/** The findings of an audit as its reported figures and the lead inspector's choices are now. */
export function findingsOf(context: Context, audit: AuditId, reported: Results): readonly Finding[] {
  const opened = openAudit(context, audit);
  return listFindings(opened.loaded, reported, readKept(opened));
}

const findingsNow = (context: Context, audit: AuditId): readonly Finding[] =>
  findingsOf(context, audit, reportedOf(context, audit, 'all').results);

function findOne(findings: readonly Finding[], question: QuestionId): Finding {
  const found = findings.find((finding) => finding.question === question);
  if (!found) throw new AppError('not-found', 'The framework of this audit has no such question.');
  return found;
}

const edit = (question: QuestionId, kept: KeptFinding): Edit => ({
  field: findingField(question),
  value: JSON.stringify(kept),
});

/** Findings: listed from the figures; chosen, worded and put in order by people, as fields of the audit. */
export function findingMethods(context: Context): Methods {
  const { store } = context;
  return {
    'finding.list': ({ audit }) => store.read(() => findingsNow(context, audit)),
    'finding.set': ({ author, audit, question, chosen, text }) =>
      save(context, 'report', author, (recorder) => {
        const { counts } = findOne(findingsNow(context, audit), question);
        const order = readKept(openAudit(context, audit)).get(question)?.order ?? null;
        recorder.edit(audit, [edit(question, { chosen, order, text, basedOn: counts })]);
      }),
    'finding.arrange': ({ author, audit, standard, questions }) =>
      save(context, 'report', author, (recorder) => {
        const findings = findingsNow(context, audit);
        const kept = readKept(openAudit(context, audit));
        const edits = questions.map((question, order) => {
          const finding = findOne(findings, question);
          if (finding.standard !== standard) throw new AppError('bad-input', 'A question is of another standard.');
          const { chosen, text, counts } = finding;
          return edit(question, { chosen, text, basedOn: kept.get(question)?.basedOn ?? counts, order });
        });
        recorder.edit(audit, edits);
      }),
  };
}
