import { closeSync, openSync, writeSync } from 'node:fs';
import { writeRow } from '../domain/csv.ts';
import { cached } from './cache.ts';

const HEADER = [
  'Case ref',
  'Child',
  'Date of birth',
  'Sex',
  'Ethnicity',
  'Outcome',
  'Outcome date',
  'Offence',
  'RoSH',
  'Safety and wellbeing',
  'Case manager',
  'Team',
];
const OUTCOMES = ['Referral Order', 'YRO', 'DTO', 'Youth Caution', 'YCC', 'Community Resolution'];
const CLASSES = ['Low', 'Medium', 'High', 'Very high'];
const CHUNK_ROWS = 1000;

const pick = (items: readonly string[], number: number): string => items[number % items.length] ?? '';
const two = (number: number): string => String(number).padStart(2, '0');

function rowOf(number: number): readonly string[] {
  return [
    `R${number}`,
    `Child ${number}`,
    `${two(1 + (number % 28))}/${two(1 + (number % 12))}/${2009 + (number % 4)}`,
    number % 5 === 0 ? 'Female' : 'Male',
    'White',
    pick(OUTCOMES, number * 7),
    `${two(1 + (number % 28))}/${two(1 + ((number * 5) % 10))}/2026`,
    'Violence',
    pick(CLASSES, number * 3),
    pick(CLASSES, Math.floor(number / 3)),
    `CM${1 + (number % 400)}`,
    'North',
  ];
}

/** A list of so many cases as a case management system gives it, as a file. Always the same. */
export function listOf(rows: number): Promise<string> {
  return cached(`list-${rows}.csv`, (draft) => {
    const descriptor = openSync(draft, 'w');
    writeSync(descriptor, writeRow(HEADER));
    for (let at = 1; at <= rows; at += CHUNK_ROWS) {
      const count = Math.min(CHUNK_ROWS, rows - at + 1);
      writeSync(descriptor, Array.from({ length: count }, (_, more) => writeRow(rowOf(at + more))).join(''));
    }
    closeSync(descriptor);
  });
}
