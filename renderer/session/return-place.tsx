import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { useLocation } from 'wouter';

/** Where a person was on a screen before they followed a link from it. */
interface Left {
  /** The id of the control they used. */
  readonly focus: string;
  readonly scroll: number;
}

type Places = Map<string, Left>;

const PlacesContext = createContext<Places | null>(null);

/** Remembers, for the screens below, where each was left. Ids of controls only, and only while it is there. */
export function ReturnPlaces({ children }: { readonly children: ReactNode }) {
  const [places] = useState<Places>(() => new Map());
  return <PlacesContext value={places}>{children}</PlacesContext>;
}

function usePlaces(): Places {
  const places = useContext(PlacesContext);
  if (!places) throw new Error('expected ReturnPlaces above, found none');
  return places;
}

/** Gives a way to note that the screen is left by the control of an id. */
export function useLeave(): (focus: string) => void {
  const places = usePlaces();
  const [location] = useLocation();
  return useCallback(
    (focus) => void places.set(location, { focus, scroll: Math.round(window.scrollY) }),
    [places, location],
  );
}

function goBackTo({ focus, scroll }: Left): void {
  window.scrollTo(0, scroll);
  const control = document.getElementById(focus);
  control?.focus({ preventScroll: true });
  const box = control?.getBoundingClientRect();
  if (box && (box.bottom > window.innerHeight || box.top < 0)) control?.scrollIntoView({ block: 'center' });
}

/** Once the screen is ready, and if it was left by one of its controls, brings back scroll and focus to that control. */
export function useReturn(isReady: boolean): void {
  const places = usePlaces();
  const [location] = useLocation();
  useEffect(() => {
    const left = places.get(location);
    if (!isReady || !left) return;
    places.delete(location);
    // After the heading has taken the focus, as it does where one arrives.
    const frame = requestAnimationFrame(() => goBackTo(left));
    return () => cancelAnimationFrame(frame);
  }, [places, location, isReady]);
}
