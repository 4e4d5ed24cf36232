import { AUDIT_SAMPLE, type FieldName, nameWithin } from '../../domain/history/fields.ts';
import type { AuditId } from '../../domain/ids.ts';
import type { KeptList, KeptSample } from '../../domain/sampling/kept.ts';
import { countValues } from '../../domain/sampling/match.ts';
import type { SampleSettings } from '../../domain/sampling/settings.ts';
import type { Context } from '../service/context.ts';
import { countExcluded, eligibleOf, type JudgedList } from './eligible.ts';

/** A draw, with what it was drawn from and by. */
export interface MadeDraw {
  /** The fields of the audit before the draw. */
  readonly fields: ReadonlyMap<FieldName, string>;
  readonly list: KeptList;
  readonly judged: JudgedList;
  readonly settings: SampleSettings;
  readonly draw: KeptSample['draw'];
}

/** S4: records a draw in the place of the one before, whose replacements go with it. Gives the action. */
export function keepDraw(context: Context, audit: AuditId, author: string, made: MadeDraw): number | null {
  const { fields, list, judged, settings, draw } = made;
  const eligible = eligibleOf(judged);
  const named = new Set(draw.strata.flatMap(({ sampled, reserves }) => [...sampled, ...reserves]));
  const kept: KeptSample = {
    list: list.id,
    settings,
    rows: judged.rows.length,
    eligible: eligible.length,
    excluded: countExcluded(judged),
    eligibleValues: countValues(eligible, settings.strata),
    draw,
    places: Object.fromEntries(
      judged.rows.flatMap(({ pseudonym }, at) => (named.has(pseudonym) ? [[pseudonym, at]] : [])),
    ),
    at: context.clock().toISOString(),
  };
  const old = [...fields.keys()].filter((field) => nameWithin('replacement', field) !== null);
  return context.store.act('draw-sample', author, (recorder) => {
    recorder.edit(audit, [
      { field: AUDIT_SAMPLE, value: JSON.stringify(kept) },
      ...old.map((field) => ({ field, value: null })),
    ]);
    return recorder.action;
  });
}
