import type { Framework, Standard } from '../domain/framework/schema.ts';
import { type FieldName, judgementField } from '../domain/history/fields.ts';
import type { Rating } from '../domain/ids.ts';
import { Judgement } from './contract/judgement.ts';

/** Every standard of a framework, in order. */
export function standardsOf(framework: Framework): readonly Standard[] {
  return framework.domains.flatMap(({ standards }) => standards);
}

/** What is wrong with a judgement, by column of `judgements.csv`; null when it can be taken (R3, R6). */
export function findJudgementFault(
  framework: Framework,
  given: {
    readonly standard: string;
    readonly kind: string;
    readonly rating: string;
    readonly ground: string;
    readonly reason: string;
  },
): { readonly column: 'standard' | 'kind' | 'rating' | 'ground' | 'reason'; readonly expected: string } | null {
  const standards = standardsOf(framework);
  const standard = standards.find(({ id }) => id === given.standard);
  if (!standard) return { column: 'standard', expected: `one of ${standards.map(({ id }) => id).join(', ')}` };
  if (given.kind !== 'qualitative' && given.kind !== 'panel')
    return { column: 'kind', expected: 'qualitative or panel' };
  if (given.kind === 'qualitative' && standard.evidence === 'cases') {
    return { column: 'kind', expected: 'panel: this standard is rated from cases' };
  }
  const ratings = framework.rules.ratings.map(({ id }) => id as string);
  if (!ratings.includes(given.rating)) return { column: 'rating', expected: `one of ${ratings.join(', ')}` };
  if (given.kind === 'qualitative') {
    return given.ground === '' ? null : { column: 'ground', expected: 'nothing: only a panel needs a ground' };
  }
  const ground = framework.rules.discretion.grounds.find(({ id }) => id === given.ground);
  if (!ground) {
    const known = framework.rules.discretion.grounds.map(({ id }) => id).join(', ');
    return { column: 'ground', expected: `one of ${known}` };
  }
  const needsReason = ground.holdsWhen === 'reason-given';
  return needsReason && given.reason.trim() === '' ? { column: 'reason', expected: 'a written reason' } : null;
}

/** R6: whether a panel's rating is further from what the rules give than it may move. */
export function movesTooFar({ rules }: Framework, to: Rating, from: Rating | null): boolean {
  if (from === null) return false;
  const place = (rating: Rating): number => rules.ratings.findIndex(({ id }) => id === rating);
  return Math.abs(place(to) - place(from)) > rules.discretion.bandsAtMost;
}

/** The text a judgement is stored as: its JSON, without the standard, which its field names. */
export function writeJudgement({ standard: _standard, ...stored }: Judgement): string {
  return JSON.stringify(stored);
}

/** The judgements of an audit, standard by standard, ratings before panel decisions. */
export function readJudgements(framework: Framework, fields: ReadonlyMap<FieldName, string>): readonly Judgement[] {
  const standards = standardsOf(framework);
  return (['qualitative', 'panel'] as const).flatMap((kind) =>
    standards.flatMap(({ id }) => {
      const stored = fields.get(judgementField(id, kind));
      return stored === undefined ? [] : [Judgement.parse({ standard: id, ...JSON.parse(stored) })];
    }),
  );
}
