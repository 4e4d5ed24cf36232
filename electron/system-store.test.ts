import { expect, test } from 'vitest';
import { makeFakeSafe } from '../test/fake-store.ts';
import { systemStore } from './system-store.ts';

const over = (platform: NodeJS.Platform, isForbidden = false) => {
  const safe = makeFakeSafe();
  return { safe, store: systemStore({ safe, platform, isForbidden }) };
};

test('what the store wraps comes back, and is not in clear', async () => {
  const { store } = over('linux');
  const wrapped = await store.wrap('the key');
  expect(wrapped.includes('the key')).toBe(false);
  expect(await store.unwrap(wrapped)).toBe('the key');
});

test.each(['basic_text', 'unknown'] as const)('Linux with the store %s keeps nothing', async (backend) => {
  const { safe, store } = over('linux');
  safe.backend = backend;
  expect(await store.refusal()).toBe('no-store');
});

test('what was encrypted under the password in the source of Chromium is refused on Linux, and not elsewhere', async () => {
  const linux = over('linux');
  linux.safe.mark = 'v10';
  await expect(linux.store.wrap('the key')).rejects.toThrow('in Chromium');
  const mac = over('darwin');
  mac.safe.mark = 'v10';
  expect(await mac.store.unwrap(await mac.store.wrap('the key'))).toBe('the key');
});

test.each(['linux', 'darwin', 'win32'] as const)('on %s a store that is not available is none', async (platform) => {
  const { safe, store } = over(platform);
  expect(await store.refusal()).toBe(null);
  safe.isAvailable = false;
  expect(await store.refusal()).toBe('no-store');
});

test('a policy forbids it, whatever the system has', async () => {
  expect(await over('win32', true).store.refusal()).toBe('forbidden');
});

test('elsewhere than on Linux nobody asks for its backend, which only Linux has', async () => {
  const { safe, store } = over('win32');
  safe.getSelectedStorageBackend = () => {
    throw new Error('only on Linux');
  };
  expect(await store.refusal()).toBe(null);
});
