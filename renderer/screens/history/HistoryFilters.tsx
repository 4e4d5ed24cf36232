import type { ListedCase } from '../../../api/contract/case.ts';
import type { Option } from '../../parts/field.ts';
import type { FrameworkWords } from '../../parts/framework-words.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import type { Filters } from './filters.ts';
import { KIND_WORDS } from './kind-words.ts';

const KINDS: readonly Option[] = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

const LONGEST = 70;
const shorten = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

/** What of the history to show: by person, kind, case and question. */
export function HistoryFilters({
  filters,
  onChange,
  people,
  cases,
  words,
}: {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly people: readonly string[];
  readonly cases: readonly ListedCase[];
  readonly words: FrameworkWords;
}) {
  const field = (name: keyof Filters, label: string, none: string, options: readonly Option[]) => (
    <SelectField
      id={`filter-${name}`}
      label={label}
      none={none}
      options={options}
      binding={{
        name,
        ref: () => {},
        onBlur: () => {},
        onChange: (event) => onChange({ ...filters, [name]: event.currentTarget.value }),
      }}
    />
  );
  const questions = words.questions.map(({ id, text }) => ({ value: id, label: shorten(`${id} ${text}`) }));
  return (
    <fieldset className="govuk-fieldset app-filters">
      <legend className="govuk-visually-hidden">What to show</legend>
      {field(
        'person',
        'Person',
        'Everyone',
        people.map((person) => ({ value: person, label: person })),
      )}
      {field('kind', 'Kind of action', 'Every kind', KINDS)}
      {field(
        'case',
        'Case',
        'Every case',
        cases.map(({ id, reference }) => ({ value: id, label: reference })),
      )}
      {field('question', 'Question', 'Every question', questions)}
    </fieldset>
  );
}
