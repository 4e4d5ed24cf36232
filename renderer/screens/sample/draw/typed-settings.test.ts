import { describe, expect, test } from 'vitest';
import type { SampleSettings } from '../../../../domain/sampling/settings.ts';
import { readSettings, typeSettings } from './typed-settings.ts';

const SETTINGS: SampleSettings = {
  eligibility: { countBackFrom: '2026-11-24', windows: { court: null, 'out-of-court': null } },
  size: { by: 'precision', confidence: 80, margin: 5 },
  split: { by: 'shares', shares: { court: 60, 'out-of-court': 40 } },
  strata: [],
  smallStrata: 'pool',
  mostPerManager: 6,
  reserves: 5,
  seed: 'A',
};

const read = (parts: Partial<ReturnType<typeof typeSettings>>) =>
  readSettings({ ...typeSettings(SETTINGS), ...parts }, SETTINGS);

describe('settings as they are typed', () => {
  test.each<Partial<SampleSettings>>([
    {},
    { size: { by: 'number', cases: 30 }, mostPerManager: null },
    { size: { by: 'each-type', confidence: 95, margin: 7.5 }, split: { by: 'eligible' } },
  ])('come back as they were: %o', (parts) => {
    const settings = { ...SETTINGS, ...parts };
    expect(readSettings(typeSettings(settings), settings)).toEqual({ settings });
  });

  test.each([
    [{ by: 'number', cases: '0' }, 'cases'],
    [{ confidence: '' }, 'confidence'],
    [{ margin: '0' }, 'margin'],
    [{ shares: { court: '60', 'out-of-court': '60' } }, 'shares'],
    [{ shares: { court: '60' } }, 'shares'],
    [{ mostPerManager: 'six' }, 'mostPerManager'],
    [{ reserves: '-1' }, 'reserves'],
    [{ seed: '  ' }, 'seed'],
  ])('%o are sent back for %s', (parts, name) => {
    const outcome = read(parts);
    expect('problems' in outcome && Object.keys(outcome.problems)).toEqual([name]);
  });

  test('shares do not matter where each type has its own size', () => {
    expect(read({ by: 'each-type', shares: {} })).toMatchObject({ settings: { split: { by: 'eligible' } } });
  });
});
