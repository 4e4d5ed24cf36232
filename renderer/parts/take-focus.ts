/**
 * Gives the focus to what has just appeared, and brings its top into view below the bar. The scrolling waits for the
 * next frame: the browser first holds the page still for what was pushed down (scroll anchoring).
 */
export function takeFocus(element: HTMLElement | null): void {
  if (!element) return;
  element.focus({ preventScroll: true });
  requestAnimationFrame(() => element.scrollIntoView({ block: 'start' }));
}
