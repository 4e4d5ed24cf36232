import { expect, test } from 'vitest';
import { releasedRegistry } from '../../domain/framework/registry.ts';
import { type Column, columnsByFile } from './columns.ts';
import { syntaxFiles } from './syntax-files.ts';
import { writeSpss } from './write-spss.ts';
import { writeStata } from './write-stata.ts';

const plain = { holdsText: false, many: false, codes: [] };
const COLUMNS: readonly Column[] = [
  { ...plain, name: 'reference', type: 'string', label: 'Case reference', holdsText: true },
  {
    ...plain,
    name: 'gender',
    type: 'string',
    label: 'Gender',
    codes: [
      { code: 'female', label: 'Female' },
      { code: 'male', label: "The child's gender is male" },
    ],
  },
  { ...plain, name: 'plans', type: 'string', label: 'Plans', codes: [{ code: 'a', label: 'A' }], many: true },
  { ...plain, name: 'disposalDate', type: 'date', label: 'Date of disposal' },
  { ...plain, name: 'age', type: 'integer', label: 'Age' },
  { ...plain, name: 'note', type: 'string', label: `A "note" for $5, ${'x'.repeat(300)}`, holdsText: true },
];

test('SPSS reads a file and labels it', () => {
  expect(writeSpss('cases.csv', COLUMNS)).toBe(
    `* Reads cases.csv of a Casebook export, and labels it. Run it in the folder of the file.
GET DATA /TYPE=TXT /FILE='cases.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
  reference A1000 gender A6 plans A1000 disposalDate SDATE10 age F8.0 note A32767.
VARIABLE LABELS
  reference 'Case reference'
  gender 'Gender'
  plans 'Plans'
  disposalDate 'Date of disposal'
  age 'Age'
  note 'A "note" for $5, ${'x'.repeat(238)}'.
VALUE LABELS
  /gender
    'female' 'Female'
    'male' 'The child''s gender is male'.
EXECUTE.
`,
  );
});

test('Stata reads a file, types its columns and labels them', () => {
  expect(writeStata('cases.csv', COLUMNS)).toBe(
    `* Reads cases.csv of a Casebook export, and labels it. Run it in the folder of the file.
import delimited using "cases.csv", clear varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) stringcols(_all)
label define gender 1 \`"Female"', add
label define gender 2 \`"The child’s gender is male"', add
generate int gender_coded = .
replace gender_coded = 1 if gender == "female"
replace gender_coded = 2 if gender == "male"
label values gender_coded gender
order gender_coded, after(gender)
drop gender
rename gender_coded gender
generate long disposalDate_day = daily(disposalDate, "YMD")
format disposalDate_day %tdCCYY-NN-DD
order disposalDate_day, after(disposalDate)
drop disposalDate
rename disposalDate_day disposalDate
destring age, replace
label variable reference \`"Case reference"'
label variable gender \`"Gender"'
label variable plans \`"Plans"'
label variable disposalDate \`"Date of disposal"'
label variable age \`"Age"'
label variable note \`"A ’note’ for 5, ${'x'.repeat(63)}"'
`,
  );
});

test.each(releasedRegistry().newest.map((loaded) => [loaded.framework.id, loaded] as const))(
  'every column of every file of %s is read and labelled, in its order',
  (_id, loaded) => {
    const files = Object.entries(columnsByFile(loaded));
    const spss = syntaxFiles(loaded, 'spss').map(({ name, chunks }) => [name, [...chunks()].join('')] as const);
    expect(spss.map(([name]) => name)).toEqual(files.map(([name]) => name.replace('.csv', '.sps')));
    files.forEach(([, columns], at) => {
      const text = spss[at]?.[1] ?? '';
      const read = text.slice(text.indexOf('/VARIABLES='), text.indexOf('VARIABLE LABELS'));
      expect([...read.matchAll(/(\w+) (?:A\d+|F8\.\d|SDATE10)/g)].map(([, name]) => name)).toEqual(
        columns.map(({ name }) => name),
      );
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(300);
    });
  },
);
