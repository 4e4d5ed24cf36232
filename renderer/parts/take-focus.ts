/**
 * Gives the focus to what has just appeared, and brings its top into view below the bar. The scrolling waits for the
 * next frame: the browser first holds the page still for what was pushed down (scroll anchoring).
 */
export function takeFocus(element: HTMLElement | null): void {
  if (!element) return;
  element.focus({ preventScroll: true });
  requestAnimationFrame(() => element.scrollIntoView({ block: 'start' }));
}

/** Gives the focus to what came in the place of what had it and is gone. Where something has it, it stays there. */
export function takeLostFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus();
}
