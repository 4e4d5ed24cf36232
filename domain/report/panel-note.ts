import type { Framework } from '../framework/schema.ts';
import type { KeyQuestionResult } from '../scoring/figure-schema.ts';
import { placeOf } from '../scoring/overall.ts';
import type { CaseResult, PanelResult } from '../scoring/results-schema.ts';
import { countInWords, shareInWords } from './number-words.ts';
import { sayRating } from './report-words.ts';

function describeDeciding({ id, percent, yes, of }: KeyQuestionResult): string {
  return `the lowest percentage, ${percent} per cent for key question ${id} (${shareInWords(yes, of)} cases)`;
}

function sayGround({ rules }: Framework, { ground }: PanelResult, deciding: KeyQuestionResult, isUp: boolean): string {
  const holdsWhen = rules.discretion.grounds.find(({ id }) => id === ground)?.holdsWhen ?? 'reason-given';
  const lowest = describeDeciding(deciding);
  if (holdsWhen === 'reason-given') {
    return `In the judgement of the panel, ${lowest}, is not representative of the overall work under this standard.`;
  }
  const capital = lowest.replace(/^t/, 'T');
  if ('pointsFromBoundary' in holdsWhen) {
    return `${capital}, is within ${countInWords(holdsWhen.pointsFromBoundary)} percentage points of the boundary between the two ratings.`;
  }
  const { casesFromBoundary: cases } = holdsWhen;
  const many = `${countInWords(cases)} ${isUp ? 'more' : 'fewer'} sufficient ${cases === 1 ? 'case' : 'cases'}`;
  return `${capital}, rests on ${countInWords(deciding.of)} ${deciding.of === 1 ? 'case' : 'cases'}; ${many} would change the rating.`;
}

/**
 * Rule R6 in the published manner, as a footnote: the rating by rule, the change, the ground with its figures, and the
 * panel's own reason. `names` adds who decided. Null where the panel decided nothing.
 */
export function sayPanelDecision(framework: Framework, result: CaseResult, names: boolean): string | null {
  const { panel, keyQuestions, decidingQuestion } = result;
  if (!panel) return null;
  const deciding = keyQuestions.find(({ id }) => id === decidingQuestion);
  const isUp = panel.from === null || placeOf(panel.to, framework.rules) > placeOf(panel.from, framework.rules);
  const [from, to] = [sayRating(framework, panel.from), sayRating(framework, panel.to)];
  const moved =
    panel.from === panel.to
      ? `The ratings panel reviewed this rating and left it at ‘${to}’.`
      : `The rating of this standard was ${isUp ? 'increased' : 'lowered'} from ‘${from}’ to ‘${to}’ by the ratings panel, using professional discretion.`;
  const ground = deciding && panel.from !== panel.to ? sayGround(framework, panel, deciding, isUp) : null;
  const reason = panel.reason === null ? null : `The panel’s reason: “${panel.reason}”`;
  const by = names && panel.names !== null ? `Decided by ${panel.names}.` : null;
  return [moved, ground, reason, by].filter((part) => part !== null).join(' ');
}
