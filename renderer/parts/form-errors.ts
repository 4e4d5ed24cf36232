import { useMemo } from 'react';
import type { FieldError } from './ErrorSummary.tsx';

function messageOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string') return error.message;
  return Object.values(error).map(messageOf).find(Boolean); // a date has its parts below it
}

/** What is wrong with one field of a form, its parts included. `errors` are those of react-hook-form. */
export function errorOf(errors: object | undefined, name: string): string | undefined {
  return messageOf(new Map<string, unknown>(Object.entries(errors ?? {})).get(name));
}

/**
 * What is wrong with a form, in the order of its fields; each name is the id of its control. `errors` are those of
 * react-hook-form, or several groups of them: one list a refusal.
 */
export function useFieldErrors(
  errors: object,
  names: readonly string[],
  groups: readonly string[] = [],
): readonly FieldError[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stay as they are between refusals
  return useMemo(() => {
    const all = new Map<string, unknown>(Object.entries(errors));
    const grouped = groups.flatMap((group) => Object.entries(all.get(group) ?? {}));
    const found = new Map<string, unknown>([...all, ...grouped]);
    return names.flatMap((id) => {
      const message = messageOf(found.get(id));
      return message === undefined ? [] : [{ id, message }];
    });
  }, [errors]);
}
