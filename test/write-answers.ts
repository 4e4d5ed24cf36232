// Answers one question over and over, for tests: WORKBOOK SECRET CASE QUESTION COUNT [FILE]. Says each once it is saved.
// Begins when FILE is there, so that several begin at once.
import { existsSync, writeSync } from 'node:fs';
import { openWorkbook } from '../db/open.ts';
import { openStore } from '../db/store.ts';
import { releasedRegistry } from '../domain/framework/registry.ts';
import { answerField, noteField } from '../domain/history/fields.ts';
import { CaseId, QuestionId } from '../domain/ids.ts';

const pause = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
const [file = '', secret = '', id, question, count, signal] = process.argv.slice(2);
const driver = await openWorkbook(file, secret);
const store = openStore(driver, { registry: releasedRegistry(), clock: () => new Date(), holder: () => null });
const [subject, asked] = [CaseId.parse(id), QuestionId.parse(question)];
writeSync(1, 'open\n');
while (signal !== undefined && !existsSync(signal)) pause(2);
for (let number = 1; number <= Number(count); number++) {
  const before = store.fieldsOf(subject).get(answerField(asked));
  const answer = { field: answerField(asked), value: before === 'yes' ? 'no' : 'yes' };
  const note = { field: noteField(asked), value: `${process.pid}:${number}` };
  store.act('answer', 'A child', (recorder) => void recorder.edit(subject, [answer, note]));
  writeSync(1, `${process.pid}:${number}\n`);
  if (signal !== undefined) pause(1); // gives the others a turn
}
driver.close();
