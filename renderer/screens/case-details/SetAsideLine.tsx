import { useWatch } from 'react-hook-form';
import type { OpenCase } from '../../../api/contract/case.ts';
import type { Framework } from '../../../domain/framework/schema.ts';
import { sayCount } from '../../parts/words.ts';
import { type Details, type DetailsControl, readFacts } from './details.ts';
import { countSetAside, foretellSetAside } from './set-aside.ts';

function foretell(now: number, then: number): string {
  if (then > now) {
    const more = sayCount(then - now, 'answer');
    return `Saving sets ${more} aside, because the question does not apply any more. Nothing is wiped: an answer comes back when its question applies again.`;
  }
  return `Saving brings ${sayCount(now - then, 'answer')} back that had been set aside.`;
}

interface Props {
  readonly framework: Framework;
  readonly open: OpenCase;
  readonly control: DetailsControl;
}

/** Says beforehand how many answers saving sets aside, or brings back (A4). */
export function SetAsideLine({ framework, open, control }: Props) {
  const details = useWatch({ control, compute: (values: Details) => values });
  const now = countSetAside(open);
  const then = foretellSetAside(framework, open, readFacts(framework, details));
  return (
    <div role="status">{now !== then && <p className="govuk-inset-text app-set-aside">{foretell(now, then)}</p>}</div>
  );
}
