import { headTyped } from '../../api/service/history.ts';
import { writeHead } from '../../domain/history/head.ts';
import { isSnapshotFile, withCopy } from '../../host/backup/by-path.ts';
import { type Call, type Command, optionOf, withWorkbook } from '../command.ts';

function verifyFile(call: Call): Promise<number> {
  return withWorkbook(call, ({ context }) => {
    const kept = optionOf(call, 'head');
    const { entries, changes, head, faults } = context.store.verify(
      (done) => call.terminal.progress(`${done.toLocaleString('en-GB')} entries checked`),
      kept === undefined ? null : headTyped(kept),
    );
    for (const fault of faults) call.terminal.say(fault);
    if (faults.length > 0) return 1;
    call.terminal.out(`whole: ${entries} entries and ${changes} changes in an unbroken chain\n`);
    if (head) call.terminal.out(`head, to be kept and compared later: ${writeHead(head)}\n`);
    return 0;
  });
}

/** `casebook verify` */
export const verify: Command = {
  name: 'verify',
  usage: 'WORKBOOK [--head "N: CODE"]',
  does: 'checks integrity, the hash chain, and that projections equal the replayed log; of a backup, on a copy; with a head kept from before, that no end was cut off',
  takes: ['WORKBOOK'],
  options: { head: 'value' },
  needs: [],
  run(call) {
    const [file = ''] = call.arguments;
    if (!isSnapshotFile(file)) return verifyFile(call);
    return withCopy(file, (copy) => verifyFile({ ...call, arguments: [copy] }));
  },
};
