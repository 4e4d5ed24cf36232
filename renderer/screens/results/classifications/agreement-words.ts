import { type ClassificationAgreement, comparable } from '../../../../domain/classification/agreement.ts';
import { isSmall } from '../../../../domain/scoring/small-numbers.ts';

/**
 * Agreement in sentences, the first of them as the reports give it: "The inspector agreed in 10 of 13 cases." Cases in
 * which the service recorded no class, or a class is not entered, are told apart: they are in no share.
 */
export function sayAgreement(found: ClassificationAgreement): readonly string[] {
  const { agreed, tooLow, tooHigh, notRecorded, unknown } = found;
  const of = comparable(found);
  const head =
    of === 0
      ? 'No case has both classifications.'
      : `The inspector agreed in ${agreed} of ${of} ${of === 1 ? 'case' : 'cases'}.`;
  return [
    head,
    ...(isSmall(of) ? ['Few cases.'] : []),
    ...(tooLow > 0 ? [`The service was too low in ${tooLow}.`] : []),
    ...(tooHigh > 0 ? [`The service was too high in ${tooHigh}.`] : []),
    ...(notRecorded > 0 ? [`The service recorded no classification in ${notRecorded}.`] : []),
    ...(unknown > 0 ? [`One of the two is not entered in ${unknown}.`] : []),
    `${of} + ${notRecorded} + ${unknown} = ${found.cases} cases.`,
  ];
}
