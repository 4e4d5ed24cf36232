import type { Saved } from '../../api/contract/method.ts';
import type { AppError } from '../../api/errors.ts';

/**
 * Whether everything is on disk.
 *
 * | kind    | means                                                                     |
 * |---------|---------------------------------------------------------------------------|
 * | saved   | all is on disk; `at` is when the last was saved, null before the first      |
 * | saving  | something is typed, waiting or on its way                                 |
 * | failed  | the first of `waiting` changes could not be saved; it is tried again      |
 * | refused | `waiting` changes were refused by Casebook; all others are on disk          |
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving'; readonly at: string | null }
  | { readonly kind: 'failed'; readonly error: AppError; readonly waiting: number }
  | { readonly kind: 'refused'; readonly error: AppError; readonly waiting: number };

/** Sends one change to Casebook. Called again when it failed. */
export type Send = () => Promise<Saved>;

/** Who wants to know what became of a change. */
export interface Told {
  readonly onSaved?: (saved: Saved) => void;
  /** Told of a refusal, which is then no longer shown by the save state. */
  readonly onRefused?: (error: AppError) => void;
}

/** One change on its way to disk. */
export interface Job extends Told {
  readonly key: string;
  readonly send: Send;
  /** A later text of the same key says all that this one says; a choice is an action of its own. */
  readonly isText: boolean;
}

/** A change that Casebook refused, kept until it is tried again or another takes its place. */
export interface Refusal {
  readonly job: Job;
  readonly error: AppError;
}

/** What a saver has in hand, from the moment it is entered to the moment it is on disk. */
export interface Hand {
  readonly typed: Map<string, Job>;
  queue: readonly Job[];
  readonly sent: Set<Job>;
  refusals: readonly Refusal[];
  failure: AppError | null;
  savedAt: string | null;
}

/** Nothing in hand. */
export const emptyHand = (): Hand => ({
  typed: new Map(),
  queue: [],
  sent: new Set(),
  refusals: [],
  failure: null,
  savedAt: null,
});

/** How many changes are not on disk and were not refused. */
export const countWaiting = ({ typed, queue, sent }: Hand): number => typed.size + queue.length + sent.size;

/** What a hand comes to, for people. */
export function stateOf(hand: Hand): SaveState {
  const { failure, refusals, savedAt: at } = hand;
  const waiting = countWaiting(hand);
  if (failure) return { kind: 'failed', error: failure, waiting: waiting + refusals.length };
  const refusal = refusals[0];
  if (refusal) return { kind: 'refused', error: refusal.error, waiting: refusals.length };
  return { kind: waiting > 0 ? 'saving' : 'saved', at };
}

/** The last job of each key: all that can still be said when there is no time for each. */
export function newestOfEach(jobs: readonly Job[]): readonly Job[] {
  return [...new Map(jobs.map((job) => [job.key, job])).values()];
}

/** What is not on disk, the newest of each key. Without those who wanted to know: their screen may be gone. */
export function unsavedOf({ sent, refusals, queue, typed }: Hand): readonly Job[] {
  const all = [...sent, ...refusals.map(({ job }) => job), ...queue, ...typed.values()];
  return newestOfEach(all).map(({ key, send, isText }) => ({ key, send, isText }));
}

/** Whether a change of this key is not on disk yet. */
export function isInHand({ typed, queue, sent, refusals }: Hand, key: string): boolean {
  const jobs = [...queue, ...sent, ...refusals.map(({ job }) => job)];
  return typed.has(key) || jobs.some((job) => job.key === key);
}
