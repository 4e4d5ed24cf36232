import { isSnapshotFile, withCopy } from '../../host/backup/by-path.ts';
import { type Call, type Command, withWorkbook } from '../command.ts';

function verifyFile(call: Call): Promise<number> {
  return withWorkbook(call, ({ context }) => {
    const { entries, changes, faults } = context.store.verify((done) =>
      call.terminal.progress(`${done.toLocaleString('en-GB')} entries checked`),
    );
    for (const fault of faults) call.terminal.say(fault);
    if (faults.length > 0) return 1;
    call.terminal.out(`whole: ${entries} entries and ${changes} changes in an unbroken chain\n`);
    return 0;
  });
}

/** `casebook verify` */
export const verify: Command = {
  name: 'verify',
  usage: 'WORKBOOK',
  does: 'checks integrity, the hash chain, and that projections equal the replayed log; of a backup, on a copy',
  takes: ['WORKBOOK'],
  options: {},
  needs: [],
  run(call) {
    const [file = ''] = call.arguments;
    if (!isSnapshotFile(file)) return verifyFile(call);
    return withCopy(file, (copy) => verifyFile({ ...call, arguments: [copy] }));
  },
};
