import { useEffect, useLayoutEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useTypedForms } from '../session/casebook.tsx';
import type { TypedValues } from '../session/typed-forms.ts';

const all = (values: TypedValues): TypedValues => values;

/**
 * Keeps what is typed into a form that a button saves: after a lock, a reload or a crash it is in the form again. The name
 * tells the form from the others of its address; `part` picks what of it only the button saves, null for nothing.
 */
export function useKeptForm<Fields extends FieldValues, Checked>(
  name: string,
  { watch, getValues, reset }: Pick<UseFormReturn<Fields, unknown, Checked>, 'watch' | 'getValues' | 'reset'>,
  part: (values: Fields) => TypedValues | null = all,
): void {
  const typed = useTypedForms();
  useEffect(() => {
    const fill = (): void => {
      const left = typed.take(name);
      if (left === null) return;
      reset({ ...getValues(), ...left }, { keepDefaultValues: true });
      typed.note(name, part(getValues()));
    };
    const { unsubscribe } = watch((_, { type }) => {
      if (type === 'change') typed.note(name, part(getValues()));
    });
    const stopHearing = typed.hearBack(fill);
    fill();
    return () => {
      unsubscribe();
      stopHearing();
    };
  }, [typed, name, watch, getValues, reset, part]);
  // With the screen, not after it: whoever sees that it was saved will not find it half typed.
  useLayoutEffect(() => () => typed.note(name, null), [typed, name]);
}

/** Whether a form that a press opens is open; it is from the first where something was left in it. */
export function useOpened(name: string): readonly [boolean, (isOpen: boolean) => void] {
  const typed = useTypedForms();
  return useState(() => typed.isLeft(name));
}
