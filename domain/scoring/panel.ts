import type { Ground } from '../framework/schema.ts';
import type { Rating } from '../ids.ts';
import type { Rules } from './band.ts';
import { groundHolds, type Move } from './grounds.ts';
import { placeOf } from './overall.ts';
import type { PanelResult, PanelWarning } from './results-schema.ts';

/** What a ratings panel decided about one standard (R6). */
export interface PanelDecision {
  readonly rating: Rating;
  /** The id of one of the framework's grounds. */
  readonly ground: string;
  readonly reason: string | null;
  /** Who decided. */
  readonly names: string | null;
  /** When, ISO-8601. */
  readonly at: string | null;
  /** The rating without the panel when it decided; null where unknown. */
  readonly from: Rating | null;
}

/** What a panel's decision is held against: the rating without it, and the key question that decided that rating. */
export interface BeforePanel {
  readonly rating: Rating | null;
  readonly deciding: Move['deciding'];
}

interface Findings {
  readonly movesBands: number | null;
  readonly groundsThatHold: readonly string[];
}

function warnAboutMove({ movesBands }: Findings, rules: Rules): PanelWarning[] {
  const { bandsAtMost } = rules.discretion;
  if (movesBands === null)
    return [
      { code: 'no-rule-rating', message: 'Without the panel the standard is not rated: there is nothing to move.' },
    ];
  if (movesBands === 0) return [{ code: 'moves-nothing', message: 'The standard has this rating without the panel.' }];
  const moved = Math.abs(movesBands);
  if (moved <= bandsAtMost) return [];
  return [{ code: 'moves-more-than-allowed', message: `Moved by ${moved} bands; the rule allows ${bandsAtMost}.` }];
}

function warnAboutGround(decision: PanelDecision, findings: Findings, ground: Ground | undefined): PanelWarning[] {
  if (!ground) return [{ code: 'ground-unknown', message: 'The ground given is not one of the framework.' }];
  if (ground.holdsWhen === 'reason-given') {
    if (decision.reason?.trim()) return [];
    return [{ code: 'reason-missing', message: 'This ground needs a written reason.' }];
  }
  if (!findings.movesBands || findings.groundsThatHold.includes(ground.id)) return [];
  return [{ code: 'ground-does-not-hold', message: `The ground given does not hold: ${ground.text}.` }];
}

function warn(decision: PanelDecision, before: BeforePanel, findings: Findings, rules: Rules): readonly PanelWarning[] {
  const { grounds } = rules.discretion;
  const warnings = [
    ...warnAboutMove(findings, rules),
    ...warnAboutGround(
      decision,
      findings,
      grounds.find(({ id }) => id === decision.ground),
    ),
  ];
  if (findings.movesBands && findings.groundsThatHold.length === 0)
    warnings.push({ code: 'no-measured-ground-holds', message: 'None of the grounds that can be measured holds.' });
  if (decision.from !== null && decision.from !== before.rating)
    warnings.push({
      code: 'figures-changed-since',
      message: 'The rating without the panel has changed since it decided.',
    });
  return warnings;
}

function findGrounds(decision: PanelDecision, before: BeforePanel, rules: Rules): Findings {
  if (before.rating === null) return { movesBands: null, groundsThatHold: [] };
  const movesBands = placeOf(decision.rating, rules) - placeOf(before.rating, rules);
  if (movesBands === 0) return { movesBands, groundsThatHold: [] };
  const direction = movesBands > 0 ? 1 : -1;
  const move: Move = { deciding: before.deciding, from: before.rating, to: decision.rating, direction };
  const holding = rules.discretion.grounds.filter((ground) => groundHolds(ground, move, rules));
  return { movesBands, groundsThatHold: holding.map(({ id }) => id) };
}

/**
 * Rule R6: a panel's decision, which of the measured grounds hold in the direction it moved, and what to warn of.
 * The panel's rating (`to`) scores, warnings or not; the rating without it is kept beside it (`from`).
 */
export function judgePanel(decision: PanelDecision, before: BeforePanel, rules: Rules): PanelResult {
  const { rating: to, ground, reason, names, at, from: decidedFrom } = decision;
  const findings = findGrounds(decision, before, rules);
  const warnings = warn(decision, before, findings, rules);
  return { from: before.rating, to, ground, reason, names, at, decidedFrom, ...findings, warnings };
}
