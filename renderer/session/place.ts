import { useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Place } from '../../api/contract/place.ts';
import { type Address, pathHere } from './address.ts';
import { useAddress, useCasebook, useSwitching, useTypedForms } from './casebook.tsx';
import type { TypedForms } from './typed-forms.ts';

/** How long nothing moves before the place is kept, in milliseconds. */
const REST_MS = 400;
/** How long a control that had the focus is waited for. */
const PATIENCE_MS = 5_000;

type TextControl = HTMLTextAreaElement | HTMLInputElement;
const isTextControl = (element: Element | null): element is TextControl =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

/** A control that can be found again: one with an id of its own, within the screen and not in the bar above it. */
function findableFocus(): string | null {
  const { activeElement } = document;
  const id = activeElement?.id ?? '';
  return id !== '' && id.length <= 100 && activeElement?.closest('main') ? id : null;
}

/** The place, where a control had the focus last: going to the lock in the bar is no other place. */
function placeAt(address: Address, typed: TypedForms, focused: string | null): Place {
  const control = focused === null ? null : document.getElementById(focused);
  return {
    path: address.path(),
    focus: control && focused,
    caret: isTextControl(control) ? control.selectionStart : null,
    scroll: Math.max(0, Math.round(window.scrollY)),
    typed: typed.all(),
  };
}

function putBack({ caret, scroll }: Place, element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (caret !== null && isTextControl(element)) element.setSelectionRange(caret, caret);
  window.scrollTo(0, scroll);
  if (element.getBoundingClientRect().bottom > window.innerHeight) element.scrollIntoView({ block: 'center' });
}

/** Ends when the person does something: from then on the focus is theirs, and is taken to no other place. */
function firstAction(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const acted = new AbortController();
  const listening = new AbortController();
  for (const action of ['keydown', 'pointerdown', 'wheel']) {
    window.addEventListener(action, () => acted.abort(), { signal: listening.signal, capture: true, passive: true });
  }
  return { signal: acted.signal, stop: () => listening.abort() };
}

/** Waits for the control that had the focus and gives it back, unless the person has done something. */
function restoreWhenThere(place: Place, acted: AbortSignal, settled: () => void): () => void {
  const end = { isReached: false };
  const stop = (): void => {
    if (end.isReached) return;
    end.isReached = true;
    observer.disconnect();
    clearTimeout(patience);
    settled();
  };
  const look = (): void => {
    const element = place.focus === null ? null : document.getElementById(place.focus);
    if (!element || end.isReached) return;
    stop();
    // After the screen has given the focus to where one arrives.
    requestAnimationFrame(() => setTimeout(() => acted.aborted || putBack(place, element)));
  };
  const observer = new MutationObserver(look);
  const patience = setTimeout(stop, PATIENCE_MS);
  observer.observe(document.body, { childList: true, subtree: true });
  acted.addEventListener('abort', stop);
  look();
  return stop;
}

/**
 * Keeps the place: screen, control, caret, scroll, what is typed into forms. Comes back to it when the workbook is opened
 * again, after a lock, a reload or a crash; not where the address already names another screen. Gives a way to keep the
 * place at once.
 */
export function usePlace(): () => Promise<void> {
  const { client } = useCasebook();
  const address = useAddress();
  const switching = useSwitching();
  const typed = useTypedForms();
  const [, navigate] = useLocation();
  const go = useRef(navigate);
  go.current = navigate;

  const focused = useRef<string | null>(null);

  const keep = useCallback(async (): Promise<void> => {
    if (switching.isOn) return; // it would be kept in the workbook that takes the place of this one
    focused.current = findableFocus() ?? focused.current;
    // A place that is not kept costs a few keys, no work: the save state tells of a lost host soon enough.
    await client['place.keep']({ place: placeAt(address, typed, focused.current) }).catch(() => {});
  }, [client, address, switching, typed]);

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const { signal: acted, stop: stopListening } = firstAction();
    let stopRestoring = (): void => {};
    let stopHearing = (): void => {};
    let timer: ReturnType<typeof setTimeout> | undefined;

    const keepSoon = (): void => {
      focused.current = findableFocus() ?? focused.current;
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), REST_MS);
    };
    const keepIfHidden = (): void => {
      if (document.visibilityState === 'hidden') void keep();
    };
    const watch = (): void => {
      if (signal.aborted) return;
      document.addEventListener('focusin', keepSoon, { signal });
      document.addEventListener('selectionchange', keepSoon, { signal });
      document.addEventListener('visibilitychange', keepIfHidden, { signal });
      window.addEventListener('hashchange', keepSoon, { signal });
      window.addEventListener('scroll', keepSoon, { signal, passive: true });
      // What was saved or given up must not come back, so its text is taken out of the place at once.
      stopHearing = typed.hear((what) => (what === 'typed' ? keepSoon() : void keep()));
      keepSoon();
    };
    const restore = (place: Place | null): void => {
      if (signal.aborted) return;
      const isToBeHere = place !== null && ['/', place.path].includes(pathHere());
      if (isToBeHere) typed.giveBack(place.typed, place.path);
      if (!isToBeHere || acted.aborted) {
        watch();
        return;
      }
      if (place.path !== pathHere()) go.current(place.path, { replace: true });
      stopRestoring = restoreWhenThere(place, acted, watch);
    };
    client['place.last']({}).then(
      ({ place }) => restore(place),
      () => watch(),
    );
    return () => {
      abort.abort();
      stopListening();
      stopRestoring();
      stopHearing();
      clearTimeout(timer);
    };
  }, [client, keep, typed]);

  return keep;
}
