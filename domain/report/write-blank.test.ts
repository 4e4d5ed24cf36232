import { describe, expect, test } from 'vitest';
import { released } from '../scoring/test-builders.ts';
import { writeBlank } from './write-blank.ts';

describe('the blank form', () => {
  test.each(['yos-2018', 'yjs-2021'] as const)('of %s has every question and every detail once a case type', (id) => {
    const framework = released(id);
    const types = framework.framework.caseTypes.filter(({ illustrative }) => !illustrative);
    const rows = writeBlank(framework).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const asked = rows.filter(({ kind, cells }) => kind === 'row' && cells.length === 4);
    const ofTypes = framework.questions.filter(({ caseType }) => caseType !== null).length;
    const ofCases = framework.questions.filter(({ caseType }) => caseType === null).length;
    expect(asked).toHaveLength(ofTypes + ofCases * types.length);
    const details = rows.filter(({ cells }) => cells.length === 2);
    const wanted = types.flatMap((type) =>
      framework.framework.caseFields.filter(({ caseTypes }) => caseTypes?.includes(type.id) ?? true),
    );
    expect(details).toHaveLength(wanted.length);
  });
});
