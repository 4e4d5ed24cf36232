import { useEffect, useRef } from 'react';
import type { FormerCase, ShownSample } from '../../../../api/contract/sample.ts';
import type { AuditId } from '../../../../domain/ids.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { takeFocus } from '../../../parts/take-focus.ts';
import { sayCount } from '../../../parts/words.ts';
import { useCasebook } from '../../../session/casebook.tsx';
import { useCommand } from '../../../session/command.ts';
import { LISTED, sayMade } from './say-made.ts';

const referencesOf = (cases: readonly FormerCase[]): string => LISTED.format(cases.map(({ reference }) => reference));

/** What becomes of the cases there are, once those of a new draw are made. */
function Former({
  missing,
  former,
  drawn,
}: {
  readonly missing: number;
  readonly former: readonly FormerCase[];
  readonly drawn: 'sample' | 'round';
}) {
  const [staying, leaving] = [former.filter(({ isBegun }) => isBegun), former.filter(({ isBegun }) => !isBegun)];
  return (
    <>
      <p className="govuk-body">The {drawn} was drawn anew. Once its cases are made:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <strong>{missing}</strong> {missing === 1 ? 'case comes' : 'cases come'}
        </li>
        <li>
          <strong>{leaving.length}</strong> of the earlier draw {leaving.length === 1 ? 'leaves' : 'leave'}
          {leaving.length > 0 && (
            <>
              , since nobody has begun {leaving.length === 1 ? 'it' : 'them'}: {referencesOf(leaving)}
            </>
          )}
        </li>
        <li>
          <strong>{staying.length}</strong> of the earlier draw {staying.length === 1 ? 'stays' : 'stay'} beside them
          {staying.length > 0 && (
            <>
              , since {staying.length === 1 ? 'it was' : 'they were'} begun: {referencesOf(staying)}
            </>
          )}
        </li>
      </ul>
    </>
  );
}

/** What the button says: what comes, and what leaves. */
function sayAction(missing: number, leaving: number, of: 'audit' | 'round'): string {
  const make = `Make ${sayCount(missing, 'case')} of the ${of}`;
  if (leaving === 0) return make;
  const leave = `${sayCount(leaving, 'case')} of the earlier draw leave`;
  return missing === 0 ? `Let ${leave}` : `${make}, and let ${leave}`;
}

/**
 * Makes the cases of a sample that are none of the audit yet, and lets those of an earlier draw leave that nobody has
 * begun. Both are said before. Nothing where the cases are those of the sample.
 */
export function MakeCases({
  audit,
  sample: { cases, former },
  of,
  takesFocus = false,
  onMade,
}: {
  readonly audit: AuditId;
  readonly sample: ShownSample;
  readonly of: 'audit' | 'round';
  /** Whether it has just appeared, because of what somebody did elsewhere on the screen. */
  readonly takesFocus?: boolean;
  /** Told in words what was done. */
  readonly onMade: (said: string) => void;
}) {
  const { client, author } = useCasebook();
  const command = useCommand();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) takeFocus(section.current);
  }, [takesFocus]);
  const missing = cases.filter(({ madeInto }) => madeInto === null).length;
  const leaving = former.filter(({ isBegun }) => !isBegun).length;
  if (missing === 0 && leaving === 0) return null;
  const make = () => command.run(async () => onMade(sayMade(await client['sample.makeCases']({ author, audit }))));
  return (
    <section
      aria-label="Cases to be made"
      className="govuk-inset-text app-to-be-made app-no-print"
      tabIndex={-1}
      ref={section}
    >
      {command.error && <FailureNotice error={command.error} />}
      {former.length > 0 ? (
        <Former missing={missing} former={former} drawn={of === 'round' ? 'round' : 'sample'} />
      ) : (
        <p className="govuk-body">
          {sayCount(missing, 'case was', 'cases were')} drawn, and cannot be judged before{' '}
          {missing === 1 ? 'it is' : 'they are'} made.
        </p>
      )}
      <button type="button" className="govuk-button" aria-disabled={command.isBusy} onClick={() => void make()}>
        {sayAction(missing, leaving, of)}
      </button>
    </section>
  );
}
