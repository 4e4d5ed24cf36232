import type { Block } from '../../../domain/report/document.ts';
import { DocumentBar } from './DocumentBar.tsx';

/** The title page of a document: on paper a page of its own. */
export function CoverBlock({ id, title, subtitle, rating, facts, made }: Block & { kind: 'cover' }) {
  return (
    <header className="app-document__cover">
      <p className="app-document__subtitle">{subtitle}</p>
      <h2 id={id}>{title}</h2>
      {rating && (
        <div className="app-document__rating">
          <p className="app-document__small">{rating.label}</p>
          <p className="app-document__rated">{rating.text}</p>
          <DocumentBar percent={rating.bar} />
          <p className="app-document__small">{rating.scale}</p>
        </div>
      )}
      <dl>
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="app-document__small">{made}</p>
    </header>
  );
}
