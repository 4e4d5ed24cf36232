import { describe, expect, test } from 'vitest';
import { Framework } from '../../../domain/framework/schema.ts';
import frameworkJson from '../../../domain/framework/sets/yos-2018/1.json' with { type: 'json' };
import { FieldId } from '../../../domain/ids.ts';
import { type Details, detailsOf, detailsSchema } from './details.ts';

const framework = Framework.parse(frameworkJson);
const empty = detailsOf(framework, null);

function check(change: {
  caseType?: string;
  text?: Details['text'];
  dates?: Details['dates'];
  many?: Details['many'];
}) {
  const details: Details = {
    ...empty,
    caseType: change.caseType ?? 'court',
    text: { ...empty.text, reference: 'C001', ...change.text },
    dates: { ...empty.dates, ...change.dates },
    many: { ...empty.many, ...change.many },
  };
  return detailsSchema(framework, details.caseType).safeParse(details);
}

const messages = (checked: ReturnType<typeof check>) => checked.error?.issues.map(({ message }) => message);

describe('case details', () => {
  test('ask for a case type and a reference, and for nothing else', () => {
    expect(messages(check({ caseType: '', text: { reference: ' ' } }))).toEqual([
      'Choose the case type',
      'Enter the case reference',
    ]);
    expect(check({}).success).toBe(true);
  });

  test('give dates as ISO, several choices in the order of the framework, and nothing as null', () => {
    const { data } = check({
      dates: { disposalDate: { day: '3', month: '4', year: '2025' } },
      many: { plans: ['child-in-need-plan', 'child-protection-plan'] },
    });
    expect(data?.facts).toMatchObject({
      disposalDate: '2025-04-03',
      plans: 'child-protection-plan;child-in-need-plan',
      gender: null,
    });
  });

  test('refuse what cannot be right, in words', () => {
    const checked = check({
      text: { ageAtDisposal: '9' },
      dates: { disposalDate: { day: '31', month: '2', year: '2025' } },
    });
    expect(messages(checked)).toEqual([
      'Age at disposal must be a whole number from 10 to 18',
      'Date of disposal must be a real date',
    ]);
  });

  test('leave fields of other case types alone', () => {
    const { data } = check({ caseType: 'out-of-court', text: { enforcementNeeded: 'yes' } });
    expect(data?.facts).not.toHaveProperty('enforcementNeeded');
  });

  test('open with what is known', () => {
    const facts = { [FieldId.parse('reference')]: 'C7', [FieldId.parse('disposalDate')]: '2025-04-03' };
    const details = detailsOf(framework, { caseType: 'court', assessor: null, facts });
    expect(details.text['reference']).toBe('C7');
    expect(details.dates['disposalDate']).toEqual({ day: '3', month: '4', year: '2025' });
  });
});
