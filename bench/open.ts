import { runChild } from './child-process.ts';
import { alternate } from './measure.ts';
import { type Benchmark, ratioRow } from './row.ts';
import { AUDITS_OF, PASSPHRASE, workbookOf } from './workbook.ts';

const ROUNDS = 9;

/** Opening a workbook, in a fresh process, until one case is open. */
export const opening: Benchmark = {
  name: 'open',
  async *run() {
    const large = await workbookOf(AUDITS_OF[50000]);
    const small = await workbookOf(AUDITS_OF[50]);
    const work = 'opening a workbook of 50,000 cases to its first answer';
    for (const by of ['the passphrase', 'the recovery code'] as const) {
      const open = ({ file, recoveryCode }: typeof large): number =>
        runChild('open', file, by === 'the passphrase' ? PASSPHRASE : recoveryCode).milliseconds;
      const measured = await alternate(
        ROUNDS,
        1,
        () => open(large),
        () => open(small),
      );
      const remark = by === 'the passphrase' ? 'key derivation, the same in both, is most of it' : 'no key derivation';
      yield ratioRow(`${work}, by ${by}`, 'one of 50 cases', 1.5, measured, remark);
    }
  },
};
