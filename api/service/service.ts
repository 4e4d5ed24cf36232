import type { Service } from '../contract.ts';
import { AppError } from '../errors.ts';
import { answerMethods } from './answers.ts';
import { auditMethods } from './audits.ts';
import { caseMethods } from './cases.ts';
import type { Context } from './context.ts';
import { exchangeMethods } from './exchange.ts';
import { historyMethods } from './history.ts';
import { resultsMethods } from './results.ts';

type Methods = Pick<Service, 'app.info' | 'framework.list' | 'framework.get' | 'workbook.verify'>;

function programMethods({ store, registry, version, host }: Context): Methods {
  return {
    'app.info': () => ({ version, host }),
    'framework.list': () =>
      registry.newest.map(({ framework: { id, version: newest, title } }) => ({ id, version: newest, title })),
    'framework.get': ({ id, version: wanted }) => {
      const loaded = registry.find(id, wanted);
      if (!loaded) throw new AppError('not-found', 'There is no such framework.');
      return loaded.framework;
    },
    'workbook.verify': () => store.verify(() => {}),
  };
}

/** Everything the contract promises, over one open workbook. */
export function makeService(context: Context): Service {
  return {
    ...programMethods(context),
    ...auditMethods(context),
    ...caseMethods(context),
    ...answerMethods(context),
    ...resultsMethods(context),
    ...historyMethods(context),
    ...exchangeMethods(context),
  };
}
