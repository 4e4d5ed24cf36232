import type { AuditSummary } from '../../../api/contract/audit.ts';
import type { StandardId } from '../../../domain/ids.ts';
import { useCasebook, useSaver } from '../../session/casebook.tsx';
import { type Query, useQuery } from '../../session/query.ts';
import type { Send } from '../../session/save-state.ts';
import { sendCall } from '../../session/send-call.ts';
import type { QualitativeRating } from './QualitativeForm.tsx';
import type { RatingActions } from './QualitativeStandard.tsx';

/** Gives, rewrites and withdraws the ratings of an audit that people give; `onChange` is told after each. */
export function useRatings(audit: AuditSummary, onChange: () => void): (standard: StandardId) => RatingActions {
  const { client, author } = useCasebook();
  const saver = useSaver();
  return (standard) => {
    const key = `judgement ${audit.id} ${standard}`;
    const send = (given: QualitativeRating): Send =>
      sendCall(client, 'judgement.give', {
        author,
        audit: audit.id,
        judgement: { kind: 'qualitative', standard, ...given },
      });
    const withdraw = sendCall(client, 'judgement.withdraw', { author, audit: audit.id, standard, kind: 'qualitative' });
    // Through the saver, so that nothing overtakes evidence that is still on its way.
    const atOnce = (work: Send): Promise<void> =>
      new Promise((resolve, reject) => {
        const onSaved = (): void => {
          onChange();
          resolve();
        };
        saver.submit(key, work, { onSaved, onRefused: reject });
      });
    return {
      give: (given) => atOnce(send(given)),
      rewrite: (given) => saver.submitLater(key, send(given), { onSaved: onChange }),
      note: (evidence) =>
        saver.submitLater(key, sendCall(client, 'evidence.write', { author, audit: audit.id, standard, evidence })),
      withdraw: async () => {
        await saver.flushAll(); // the evidence as it was typed last goes back with the rating
        await atOnce(withdraw);
      },
    };
  };
}

/** The evidence that was written for standards that nobody has rated yet, by standard. */
export function useEvidence(audit: AuditSummary): Query<ReadonlyMap<string, string>> & { reload: () => void } {
  const { client } = useCasebook();
  const saver = useSaver();
  return useQuery(`evidence ${audit.id}`, async () => {
    await saver.flushAll();
    const written = await client['evidence.list']({ audit: audit.id });
    return new Map(written.map(({ standard, evidence }) => [standard as string, evidence]));
  });
}
