import { createHash } from 'node:crypto';
import { globSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { releasedRegistry } from './registry.ts';
import { Framework } from './schema.ts';

const SETS = join(import.meta.dirname, 'sets');
const SCHEMA = join(import.meta.dirname, 'framework.schema.json');
const names = globSync('**/*.json', { cwd: SETS })
  .filter((file) => file !== 'released.json')
  .map((file) => file.replaceAll('\\', '/').replace('.json', ''))
  .sort();
const fileOf = (name: string) => join(SETS, `${name}.json`);
const released = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(SETS, 'released.json'), 'utf8')));

describe('A5 released sets', () => {
  test('A5 the sets that are there are those that released.json holds', () => {
    expect(names).toEqual(Object.keys(released).sort());
  });

  test.each(names)('A5 %s is as it was released: change a set by adding a version, never by editing one', (name) => {
    const hash = createHash('sha256')
      .update(readFileSync(fileOf(name)))
      .digest('hex');
    expect(hash).toBe(released[name]);
  });

  test.each(names)('A5 %s is in the registry, under the id and version that its place says', (name) => {
    const [id = '', version = ''] = name.split('/');
    expect(releasedRegistry().find(id, Number(version))?.framework).toMatchObject({ id, version: Number(version) });
  });

  test.each(names)('%s names the JSON schema, for editors', (name) => {
    const { $schema } = Framework.parse(JSON.parse(readFileSync(fileOf(name), 'utf8')));
    expect(realpathSync(resolve(dirname(fileOf(name)), $schema ?? ''))).toBe(realpathSync(SCHEMA));
  });
});

test('framework.schema.json is the schema that code parses by; write it anew with `npx vitest run domain/framework -u`', async () => {
  const text = `${JSON.stringify(z.toJSONSchema(Framework, { io: 'input' }), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(SCHEMA);
});
