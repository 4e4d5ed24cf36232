/** How far a whole is done: in words, with a bar for those who see it. */
export function Progress({ done, of, words }: { readonly done: number; readonly of: number; readonly words: string }) {
  const percent = of === 0 ? 0 : Math.floor((100 * done) / of);
  return (
    <span className="app-progress">
      <span className="app-progress__words">{words}</span>
      <span className="app-progress__track" aria-hidden="true">
        <span className="app-progress__fill" style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
