import { Link } from 'wouter';
import type { FoundPersonal, FoundText } from '../../../api/contract/leaving.ts';
import type { LeaveChoice } from '../../../domain/privacy/decision.ts';
import { KIND_WORDS, piecesOf, placeOf } from './finding-words.ts';

const CHOICES: readonly { readonly choice: LeaveChoice; readonly label: string }[] = [
  { choice: 'mask', label: 'Mask' },
  { choice: 'accept', label: 'May leave' },
];

function Decision({
  found,
  words,
  onChoose,
}: {
  readonly found: FoundPersonal;
  readonly words: string;
  readonly onChoose: (choice: LeaveChoice | null) => void;
}) {
  return (
    <li className="app-found__decision">
      <span>
        <strong>“{words}”</strong> looks like {KIND_WORDS[found.kind]}
        {found.choice === null && <em>: not decided</em>}
      </span>
      <span className="app-found__choices">
        {CHOICES.map(({ choice, label }) => (
          <button
            key={choice}
            type="button"
            className="app-toggle"
            aria-pressed={found.choice === choice}
            onClick={() => onChoose(found.choice === choice ? null : choice)}
          >
            {label}
            <span className="govuk-visually-hidden"> “{words}”</span>
          </button>
        ))}
      </span>
    </li>
  );
}

/** A text with what was found in it marked where it stands, a decision for each, and the way to edit it. */
export function FoundTextItem({
  found,
  base,
  onChoose,
}: {
  readonly found: FoundText;
  readonly base: string;
  readonly onChoose: (finding: FoundPersonal, choice: LeaveChoice | null) => void;
}) {
  const { name, path } = placeOf(found);
  return (
    <li className="app-found">
      <h2 className="govuk-heading-s app-found__place">
        {name}{' '}
        <Link href={`${base}/${path}`} className="govuk-link app-found__edit">
          Edit<span className="govuk-visually-hidden"> {name}</span>
        </Link>
      </h2>
      <blockquote className="govuk-body app-found__text">
        {piecesOf(found).map(({ text, start, finding }) =>
          finding ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
        )}
      </blockquote>
      <ul className="govuk-list app-found__decisions">
        {found.findings.map((finding) => (
          <Decision
            key={finding.start}
            found={finding}
            words={found.text.slice(finding.start, finding.end)}
            onChoose={(choice) => onChoose(finding, choice)}
          />
        ))}
      </ul>
    </li>
  );
}
