/**
 * Makes a value when it is first asked for, and keeps it. For what `Intl` formats by: the first of them takes a browser that
 * has just begun some 15 to 60 ms, which no screen without a date or a thousand should wait for.
 */
export function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
