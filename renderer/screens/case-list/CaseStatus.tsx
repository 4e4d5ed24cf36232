import type { ListedCase } from '../../../api/contract/case.ts';
import { Progress } from '../../parts/Progress.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { STATUS_WORDS, statusOf } from './status.ts';

const TAGS = {
  'not-started': 'grey',
  'notes-asked': 'orange',
  ready: 'blue',
  complete: 'green',
  locked: 'purple',
} as const;

/** How far a case is, as lists show it. */
export function CaseStatus({ one }: { readonly one: ListedCase }) {
  const status = statusOf(one);
  return (
    <div>
      {status === 'in-progress' ? (
        <Progress done={one.answered} of={one.applicable} words={`In progress ${one.answered} of ${one.applicable}`} />
      ) : (
        <Tag colour={TAGS[status]}>{STATUS_WORDS[status]}</Tag>
      )}
      {one.revision > 1 && <span className="app-quiet app-revision">Revision {one.revision}</span>}
    </div>
  );
}
