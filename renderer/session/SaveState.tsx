/** Says whether everything is on disk. */
export function SaveState() {
  return <span className="app-bar__save-state" role="status" />;
}
