import { expect, it, vi } from 'vitest';
import { makeTypedForms } from './typed-forms.ts';

it('keeps what is typed into a form until it is put away', () => {
  const forms = makeTypedForms(() => '/panel');
  const heard = vi.fn();
  forms.hear(heard);
  forms.note('decision', { reason: 'Two cases' });
  forms.note('details', { service: 'Westmarch' });
  expect(heard).toHaveBeenCalledTimes(2);
  forms.note('details', null);
  forms.note('never typed into', null);
  expect(heard.mock.calls).toEqual([['typed'], ['typed'], ['put-away']]);
  expect(forms.all()).toEqual([{ form: 'decision', values: '{"reason":"Two cases"}' }]);
});

it('gives what was left to the form at the address it was typed at, once', () => {
  const at = { path: '/panel' };
  const forms = makeTypedForms(() => at.path);
  const heard = vi.fn();
  forms.hearBack(heard);
  forms.giveBack([{ form: 'decision', values: '{"reason":"Two cases"}' }], '/panel');
  expect(heard).toHaveBeenCalledTimes(1);
  expect([forms.isLeft('decision'), forms.isLeft('details')]).toEqual([true, false]);
  expect(forms.take('decision')).toEqual({ reason: 'Two cases' });
  expect([forms.isLeft('decision'), forms.take('decision')]).toEqual([false, null]);
});

it('gives it to no form of the same name at another address', () => {
  const at = { path: '/cases/one/details' };
  const forms = makeTypedForms(() => at.path);
  forms.giveBack([{ form: 'details', values: '{}' }], '/cases/other/details');
  expect([forms.isLeft('details'), forms.take('details')]).toEqual([false, null]);
});
