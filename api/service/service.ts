import type { Registry } from '../../domain/framework/registry.ts';
import type { Framework } from '../../domain/framework/schema.ts';
import type { Handlers, WorkbookMethod } from '../contract.ts';
import { AppError } from '../errors.ts';
import { answerMethods } from './answers.ts';
import { auditMethods } from './audits.ts';
import { caseloadMethods } from './caseload.ts';
import { caseMethods } from './cases.ts';
import { closingMethods } from './closing.ts';
import { completingMethods } from './completing.ts';
import { type Context, openCaseFields } from './context.ts';
import { evidenceMethods } from './evidence.ts';
import { exampleMethods } from './examples.ts';
import { exchangeMethods } from './exchange.ts';
import { exportMethods } from './exports.ts';
import { feedbackMethods } from './feedback.ts';
import { figureMethods } from './figures.ts';
import { findingMethods } from './findings.ts';
import { historyMethods } from './history.ts';
import { leavingMethods } from './leaving.ts';
import { movingMethods } from './moving.ts';
import { placeMethods } from './place.ts';
import { recommendationMethods } from './recommendations.ts';
import { reportMethods } from './report.ts';
import { reportTextMethods } from './report-texts.ts';
import { resultsMethods } from './results.ts';
import { retentionMethods } from './retention.ts';
import { roundMethods } from './rounds.ts';
import { sampleMethods } from './sample.ts';

type Methods = Handlers<'framework.list' | 'framework.get' | 'framework.ofCase'>;

const sayFrameworks = (newest: Registry['newest'], isExample: boolean) =>
  newest.map(({ framework: { id, version, title } }) => ({ id, version, title, isExample }));

function frameworkMethods({ registry, store }: Context): Methods {
  const find = (id: string, version: number): Framework => {
    const loaded = registry.find(id, version);
    if (!loaded) throw new AppError('not-found', 'There is no such framework.');
    return loaded.framework;
  };
  return {
    'framework.list': () => [...sayFrameworks(registry.newest, false), ...sayFrameworks(registry.examples, true)],
    'framework.get': ({ id, version }) => find(id, version),
    'framework.ofCase': ({ case: id }) => {
      const { framework } = store.read(() => openCaseFields({ store, registry }, id)).loaded;
      return find(framework.id, framework.version); // whole, whatever part of it the case is asked
    },
  };
}

/** Everything the contract promises about an open workbook. */
export function makeWorkbookService(context: Context): Handlers<WorkbookMethod> {
  return {
    ...frameworkMethods(context),
    ...auditMethods(context),
    ...closingMethods(context),
    ...caseMethods(context),
    ...completingMethods(context),
    ...movingMethods(context),
    ...answerMethods(context),
    ...resultsMethods(context),
    ...evidenceMethods(context),
    ...findingMethods(context),
    ...recommendationMethods(context),
    ...exampleMethods(context),
    ...reportMethods(context),
    ...reportTextMethods(context),
    ...figureMethods(context),
    ...historyMethods(context),
    ...exchangeMethods(context),
    ...exportMethods(context),
    ...leavingMethods(context),
    ...placeMethods(context),
    ...caseloadMethods(context),
    ...sampleMethods(context),
    ...roundMethods(context),
    ...feedbackMethods(context),
    ...retentionMethods(context),
  };
}
