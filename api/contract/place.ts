import * as z from 'zod';
import { LEAST_LOCK_MINUTES, MOST_LOCK_MINUTES, USUAL_LOCK_MINUTES } from '../../domain/lock/idle.ts';
import { command, count, list, nothing, query } from './method.ts';
import { Line } from './text.ts';

/** A form that a button saves, with what was typed into it so far. */
export const TypedForm = z
  .strictObject({
    form: Line.describe('Tells it from the other forms of its screen'),
    values: z.string().max(200_000).describe('Its fields, as JSON that only the screen reads'),
  })
  .readonly();
export type TypedForm = z.infer<typeof TypedForm>;

/** Where in the program a person is, so that unlocking comes back to it, and to what was half typed there. */
export const Place = z
  .strictObject({
    path: Line.describe('The screen, as its address'),
    focus: z.string().max(100).nullable().describe('The control that has focus'),
    caret: count.nullable(),
    scroll: count,
    typed: list(TypedForm).default([]),
  })
  .readonly();
export type Place = z.infer<typeof Place>;

/** How a person likes to work. */
export const Preferences = z
  .strictObject({
    name: Line.nullable().describe('Under which name changes are recorded; null until it was asked for'),
    singleKeys: z.boolean().describe('Whether 1, 2, 3, Y, N and E act in a focused prompt (WCAG 2.1.4)'),
    lockMinutes: z
      .int()
      .min(LEAST_LOCK_MINUTES)
      .max(MOST_LOCK_MINUTES)
      .default(USUAL_LOCK_MINUTES)
      .describe('How long nobody uses Casebook before it locks'),
  })
  .readonly();
export type Preferences = z.infer<typeof Preferences>;

/** Where a person was, and how they like to work. */
export const placeContract = {
  'place.keep': command(z.strictObject({ place: Place }), nothing),
  'place.last': query(nothing, z.strictObject({ place: Place.nullable() })),
  'preferences.get': query(nothing, Preferences),
  'preferences.set': command(z.strictObject({ preferences: Preferences }), nothing),
} as const;
