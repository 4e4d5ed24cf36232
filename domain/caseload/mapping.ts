import * as z from 'zod';

const text = z.string().max(200);

/** How the columns of a service's list become facts of cases. Kept for the next list of that service. */
export const ListMapping = z
  .strictObject({
    columns: z
      .record(text, text)
      .readonly()
      .describe('By what it becomes (a case field, caseType, name or dateOfBirth), the header of the column'),
    caseType: text.nullable().describe('The case type of every row, where no column gives it'),
    values: z
      .record(text, z.record(text, text).readonly())
      .readonly()
      .describe("By case field, and by what the list says, the framework's value; empty text for nothing"),
    keepPersonal: z
      .boolean()
      .describe('Whether names and dates of birth stay with the list, or are dropped at the door'),
    managers: z
      .enum(['codes', 'as-written'])
      .describe('Whether case managers get codes in place of what the list says'),
  })
  .readonly();
export type ListMapping = z.infer<typeof ListMapping>;

/** Nothing mapped; names are dropped and case managers get codes. */
export const NO_MAPPING: ListMapping = {
  columns: {},
  caseType: null,
  values: {},
  keepPersonal: false,
  managers: 'codes',
};
