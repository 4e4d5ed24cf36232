/**
 * Gives a way to ask for a piece of work. It is done once before the next frame is drawn, however often it was asked for:
 * several keys may come before one can be seen.
 */
export function onceAFrame(work: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      work();
    });
  };
}
