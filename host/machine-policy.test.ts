import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { machinePolicyFile, readMachinePolicy } from './machine-policy.ts';

test('the policy lies where administrators write', () => {
  const at = (platform: NodeJS.Platform) =>
    machinePolicyFile({ platform, environment: { ProgramData: 'D:\\ProgramData' } });
  expect(at('win32')).toBe('D:\\ProgramData\\casebook\\policy.json');
  expect(at('darwin')).toBe('/Library/Application Support/casebook/policy.json');
  expect(at('linux')).toBe('/etc/casebook/policy.json');
});

test('without a policy keys may be remembered; a policy says whether', () => {
  const file = path.join(tempFolder(), 'policy.json');
  expect(readMachinePolicy(file)).toEqual({ rememberKeys: true });
  for (const rememberKeys of [true, false]) {
    writeFileSync(file, JSON.stringify({ rememberKeys }));
    expect(readMachinePolicy(file)).toEqual({ rememberKeys });
  }
});

test('a policy that cannot be read or understood forbids', () => {
  const folder = tempFolder();
  for (const [name, text] of [
    ['empty', ''],
    ['misspelt', '{"rememberkeys": true}'],
    ['a word', '{"rememberKeys": "yes"}'],
  ] as const) {
    writeFileSync(path.join(folder, name), text);
    expect([name, readMachinePolicy(path.join(folder, name))]).toEqual([name, { rememberKeys: false }]);
  }
  mkdirSync(path.join(folder, 'a folder'));
  expect(readMachinePolicy(path.join(folder, 'a folder'))).toEqual({ rememberKeys: false });
});
