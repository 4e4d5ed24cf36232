import type { ComponentProps } from 'react';

/** What binds a native control to its form: what react-hook-form's `register` gives. */
export type Binding<Tag extends 'input' | 'select' | 'textarea'> = Pick<
  ComponentProps<Tag>,
  'name' | 'onChange' | 'onBlur' | 'ref'
>;

/** What is said about a field beside its control. */
export interface FieldWords {
  /** Of the control; its hint, error and warning are named after it. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why the form was refused. */
  readonly error?: string | undefined;
  /** What looks odd; it stops nothing. */
  readonly warning?: string | undefined;
}

/** One thing to choose, with its words. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

const NOTES = ['hint', 'error', 'warning'] as const;

/** The ids of what describes a control, for `aria-describedby`. */
export function describedBy(words: FieldWords): string | undefined {
  const ids = NOTES.filter((note) => words[note] !== undefined).map((note) => `${words.id}-${note}`);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The class of a form group, which is marked where the form was refused. */
export function groupClass({ error }: FieldWords): string {
  return error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error';
}
