import { nestEntries } from '../../../domain/report/contents.ts';
import type { Block, Entry } from '../../../domain/report/document.ts';
import { DocumentPieces } from './DocumentPieces.tsx';

function EntryLink({ entry: { text, to } }: { readonly entry: Entry }) {
  return <DocumentPieces pieces={[{ kind: 'link', text, to }]} />;
}

/** The contents of a document: its chapters with their sections, each leading to its heading. */
export function ContentsBlock({ title, entries }: Block & { kind: 'contents' }) {
  return (
    <nav className="app-document__contents" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {nestEntries(entries).map(({ entry, within }) => (
          <li key={entry.to}>
            <EntryLink entry={entry} />
            {within.length > 0 && (
              <ul>
                {within.map((one) => (
                  <li key={one.to}>
                    <EntryLink entry={one} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
