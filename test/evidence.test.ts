import { beforeAll, describe, expect, test } from 'vitest';
import { type AuditId, Rating, StandardId } from '../domain/ids.ts';
import { AUTHOR, makeTestWorkbook, type TestWorkbook } from './workbook.ts';

const standard = StandardId.parse('1.1');
const good = Rating.parse('good');

describe('R3 evidence for a standard that people rate', () => {
  let workbook: TestWorkbook;
  let audit: AuditId;
  beforeAll(async () => {
    workbook = await makeTestWorkbook();
    audit = await workbook.newAudit();
  });
  const write = (evidence: string | null) =>
    workbook.client['evidence.write']({ author: AUTHOR, audit, standard, evidence });
  const listed = () => workbook.client['evidence.list']({ audit });
  const give = (reason: string | null) =>
    workbook.client['judgement.give']({
      author: AUTHOR,
      audit,
      judgement: { kind: 'qualitative', standard, rating: good, reason },
    });

  test('is kept before there is a rating, goes into it, and is back when it is withdrawn', async () => {
    await write('The board meets quarterly');
    expect(await listed()).toEqual([{ standard, evidence: 'The board meets quarterly' }]);
    await give('The board meets quarterly, and has read the data');
    expect(await listed()).toEqual([]);
    await workbook.client['judgement.withdraw']({ author: AUTHOR, audit, standard, kind: 'qualitative' });
    expect(await listed()).toEqual([{ standard, evidence: 'The board meets quarterly, and has read the data' }]);
    await write(null);
    expect(await listed()).toEqual([]);
  });

  test('comes back with one undo of the rating that took it', async () => {
    await write('Minutes of three meetings');
    const { action } = await give('Minutes of three meetings');
    await workbook.client['change.undo']({ author: AUTHOR, action: action ?? 0 });
    expect(await listed()).toEqual([{ standard, evidence: 'Minutes of three meetings' }]);
    expect(await workbook.client['judgement.list']({ audit })).toEqual([]);
  });

  test('is refused where there is a rating already, or the standard is rated from cases', async () => {
    await give(null);
    await expect(write('Too late')).rejects.toMatchObject({ code: 'stale' });
    const fromCases = { author: AUTHOR, audit, standard: StandardId.parse('2.1'), evidence: 'x' };
    await expect(workbook.client['evidence.write'](fromCases)).rejects.toMatchObject({ code: 'bad-input' });
  });
});
