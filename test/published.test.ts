import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { askCasebook } from './run-casebook.ts';
import { tempFolder } from './temp-folder.ts';

const SAMPLES = path.join(import.meta.dirname, '../samples');
const Published = z.looseObject({ framework: z.string(), service: z.string(), reportDate: z.string() });

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value inside `value`, with its address. */
function listFields(value: Json, address = ''): [address: string, value: Json][] {
  if (Array.isArray(value)) {
    const length: [string, Json] = [`${address}.length`, value.length];
    return [length, ...value.flatMap((item: Json, at) => listFields(item, `${address}[${at}]`))];
  }
  if (isObject(value)) return Object.entries(value).flatMap(([name, item]) => listFields(item, `${address}.${name}`));
  return [[address, value]];
}

/** The addresses of every object, with the names of its fields in order. */
function listNames(value: Json, address = ''): [address: string, names: readonly string[]][] {
  if (Array.isArray(value)) return value.flatMap((item: Json, at) => listNames(item, `${address}[${at}]`));
  if (!isObject(value)) return [];
  const below = Object.entries(value).flatMap(([name, item]) => listNames(item, `${address}.${name}`));
  return [[address, Object.keys(value)], ...below];
}

/** The order of names that `formats.md` shows, by what is at an address. */
function namesPromised(address: string, names: readonly string[]): readonly string[] {
  const figure = ['id', 'percent', 'yes', 'no', 'of', 'notApplicable', 'unanswered'];
  if (address === '') return ['framework', 'service', 'cases', 'standards', 'score', 'maxScore', 'overall'];
  if (/prompts\[\d+\]$/.test(address)) return figure;
  if (/keyQuestions\[\d+\]$/.test(address)) return [...figure, 'band', 'prompts'];
  if (address.endsWith('.panel')) return ['from', 'to', 'ground'];
  if (address.endsWith('.cases')) return ['court', 'out-of-court'];
  const panel = names.includes('panel') ? ['panel'] : [];
  return names.includes('keyQuestions')
    ? ['id', 'title', 'ruleRating', 'rating', ...panel, 'keyQuestions']
    : ['id', 'title', 'rating', ...panel];
}

describe.each(['gloucestershire-2020', 'leicestershire-2021'])('the published inspection %s', (name) => {
  const workbook = path.join(tempFolder(), `${name}.casebook`);
  const text = readFileSync(path.join(SAMPLES, 'published', `${name}.json`), 'utf8');
  const { reportDate: _, ...published } = Published.parse(JSON.parse(text));
  let audit = '';
  let results: Json = null;

  beforeAll(async () => {
    await askCasebook('init', workbook);
    const { framework, service } = published;
    audit = (await askCasebook('audit', 'new', workbook, '--framework', framework, '--service', service)).trim();
    const files = ['cases.csv', 'answers.csv', 'judgements.csv'].map((file) => path.join(SAMPLES, name, file));
    await askCasebook('import', workbook, '--audit', audit, ...files);
    results = JSON.parse(await askCasebook('results', workbook, '--audit', audit, '--format', 'json'));
  }, 60_000);

  test('comes back from init, audit new, import and results with every published field, to the digit', () => {
    const wanted = listFields(published as Json); // it came from JSON
    const found = new Map(listFields(results));
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.map(([address]) => [address, found.get(address)])).toEqual(wanted);
  });

  test('comes back with the names and the order of names that others build on, new ones after them', () => {
    const objects = listNames(results).filter(([address]) =>
      /^(\.cases|(\.standards\[\d+\](\.panel|\.keyQuestions\[\d+\](\.prompts\[\d+\])?)?)?)$/.test(address),
    );
    const promised = objects.map(([address, names]) => [address, namesPromised(address, names)] as const);
    expect(objects.length).toBeGreaterThan(40);
    expect(objects.map(([address, names]) => [address, names.slice(0, namesPromised(address, names).length)])).toEqual(
      promised,
    );
  });

  test('leaves a workbook that is whole', async () => {
    expect(await askCasebook('verify', workbook)).toMatch(
      /^whole: \d+ entries and \d+ changes in an unbroken chain\nhead, to be kept and compared later: \d+: [0-9a-f ]+\n$/,
    );
  });
});
