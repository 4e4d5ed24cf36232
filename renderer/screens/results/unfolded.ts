import { useState } from 'react';

/** Which parts of a screen are unfolded. */
export interface Unfolded {
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly show: (ids: readonly string[]) => void;
  readonly hide: (ids: readonly string[]) => void;
}

/** Keeps which parts are unfolded, none at first. */
export function useUnfolded(): Unfolded {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const show = (ids: readonly string[]): void => setOpen((before) => new Set([...before, ...ids]));
  const hide = (ids: readonly string[]): void =>
    setOpen((before) => new Set([...before].filter((id) => !ids.includes(id))));
  return { has: (id) => open.has(id), toggle: (id) => (open.has(id) ? hide([id]) : show([id])), show, hide };
}
