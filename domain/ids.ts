import * as z from 'zod';
import { AUDIT_ID, CASE_ID } from './id-patterns.ts';

/** Names an audit. Made by Casebook, stable for ever, never shown as anything but itself. */
export const AuditId = z.string().regex(AUDIT_ID).brand<'AuditId'>();
export type AuditId = z.infer<typeof AuditId>;

/** Names a case file within Casebook. The reference people use is a field of the case. */
export const CaseId = z.string().regex(CASE_ID).brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** Names a list of cases that a sample is drawn from. */
export const ListId = z
  .string()
  .regex(/^l-[0-9a-z]{12}$/)
  .brand<'ListId'>();
export type ListId = z.infer<typeof ListId>;

/** A key question (`2.1.1`), prompt (`2.1.1.a`), recorded question (`2.1.1.r1`) or case question (`case.oversight`). */
export const QuestionId = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,63}$/)
  .brand<'QuestionId'>();
export type QuestionId = z.infer<typeof QuestionId>;

/** A standard of a framework, such as `2.1`. */
export const StandardId = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,63}$/)
  .brand<'StandardId'>();
export type StandardId = z.infer<typeof StandardId>;

/** A case field of a framework, such as `inspectorSafetyWellbeing`. */
export const FieldId = z
  .string()
  .regex(/^[A-Za-z][0-9A-Za-z]{0,63}$/)
  .brand<'FieldId'>();
export type FieldId = z.infer<typeof FieldId>;

/** A rating of a framework's scale, such as `requires-improvement`. */
export const Rating = z
  .string()
  .regex(/^[a-z][a-z-]{0,63}$/)
  .brand<'Rating'>();
export type Rating = z.infer<typeof Rating>;
