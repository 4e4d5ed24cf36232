import type { AppError } from '../../api/errors.ts';
import { asAppError, isRefusal } from './failure.ts';
import { makePauses } from './pauses.ts';
import {
  countWaiting,
  emptyHand,
  isInHand,
  type Job,
  newestOfEach,
  type SaveState,
  type Send,
  stateOf,
  type Told,
  unsavedOf,
} from './save-state.ts';

/** How long nothing is tried after a failure, in milliseconds. */
export const RETRY_MS = 5_000;

/** Saves what people enter: in order, one at a time, and never forgetting any. */
export interface Saver {
  /** Saves at once: a choice. Takes the place of a text of the same key that was not sent yet. */
  submit(key: string, send: Send, told?: Told): void;
  /** Saves after a pause: text. Takes the place of a text of the same key that was not sent yet. */
  submitLater(key: string, send: Send, told?: Told): void;
  /** Sends what was typed without waiting for the pause. Gives whether all is on disk. */
  flushAll(): Promise<boolean>;
  /** Sends everything in one go, for a page that is about to end and may not live to see the replies. */
  sendAll(): void;
  /** Tries again at once what failed or was refused. */
  retry(): void;
  /** Whether a change of this key is not on disk yet. */
  isPending(key: string): boolean;
  state(): SaveState;
  subscribe(listener: () => void): () => void;
  /** Gives up what is not on disk, the newest of each key, for `takeUp`; after that nothing is in hand. */
  leave(): readonly Job[];
  /** Takes in hand what another saver gave up, to be sent at once. */
  takeUp(jobs: readonly Job[]): void;
  /** Forgets everything, saved or not: for when the workbook is locked. */
  clear(): void;
}

/** A saver with nothing in hand. It needs neither React nor a page. */
export function makeSaver(): Saver {
  let hand = emptyHand();
  let state = stateOf(hand);
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let waiters: ((isSaved: boolean) => void)[] = [];
  const listeners = new Set<() => void>();
  const pauses = makePauses(release);

  function tell(): void {
    state = stateOf(hand);
    for (const listener of listeners) listener();
    if (state.kind === 'saving') return;
    const settled = waiters;
    waiters = [];
    for (const waiter of settled) waiter(state.kind === 'saved');
  }

  function drop(key: string): void {
    pauses.stop(key);
    hand.typed.delete(key);
    hand.queue = hand.queue.filter((job) => job.key !== key || !job.isText);
    hand.refusals = hand.refusals.filter(({ job }) => job.key !== key);
  }

  /** Ends the pause of a text. */
  function release(key: string): void {
    const job = hand.typed.get(key);
    if (!job) return;
    pauses.stop(key);
    hand.typed.delete(key);
    hand.queue = [...hand.queue, job];
    sendNext();
  }

  const releaseAll = (): void => [...hand.typed.keys()].forEach(release);

  function sendNext(): void {
    if (hand.sent.size > 0 || hand.failure) return;
    const [job, ...rest] = hand.queue;
    if (!job) return;
    hand.queue = rest;
    void carry(job);
  }

  /** Sends one job and deals with what became of it, unless the hand was emptied meanwhile. */
  async function carry(job: Job): Promise<void> {
    const mine = hand;
    mine.sent.add(job);
    const outcome = await job.send().then(
      (saved) => ({ saved }),
      (thrown: unknown) => ({ error: asAppError(thrown), isRefused: isRefusal(thrown) }),
    );
    if (mine !== hand) return;
    mine.sent.delete(job);
    if ('saved' in outcome) mine.savedAt = outcome.saved.at;
    if ('saved' in outcome || outcome.isRefused) mine.failure = null;
    if ('error' in outcome) giveUp(job, outcome.error, outcome.isRefused);
    sendNext();
    tell();
    if ('saved' in outcome) job.onSaved?.(outcome.saved);
  }

  function giveUp(job: Job, error: AppError, isRefused: boolean): void {
    const isOutdated = job.isText && [...hand.typed.values(), ...hand.queue].some(({ key }) => key === job.key);
    if (isRefused && job.onRefused) job.onRefused(error);
    else if (isRefused && !isOutdated) hand.refusals = [...hand.refusals, { job, error }];
    if (isRefused) return;
    if (!isOutdated) hand.queue = [job, ...hand.queue];
    hand.failure = error;
    clearTimeout(retryTimer);
    retryTimer = setTimeout(tryAgain, RETRY_MS);
  }

  /** Sends the first in the queue while the failure stays in sight: it goes when something is saved. */
  function tryAgain(): void {
    clearTimeout(retryTimer);
    releaseAll();
    const [job, ...rest] = hand.queue;
    if (hand.sent.size > 0 || !job) return;
    hand.queue = rest;
    void carry(job);
  }

  function clear(): void {
    clearTimeout(retryTimer);
    pauses.stopAll();
    hand = emptyHand();
    tell();
  }

  return {
    submit(key, send, told = {}) {
      drop(key);
      hand.queue = [...hand.queue, { ...told, key, send, isText: false }];
      sendNext();
      tell();
    },
    submitLater(key, send, told = {}) {
      const isWaiting = hand.typed.has(key);
      hand.refusals = hand.refusals.filter(({ job }) => job.key !== key);
      hand.queue = hand.queue.filter((job) => job.key !== key || !job.isText);
      hand.typed.set(key, { ...told, key, send, isText: true });
      pauses.start(key);
      if (!isWaiting) tell();
    },
    flushAll() {
      releaseAll();
      if (hand.failure) tryAgain();
      if (countWaiting(hand) === 0) return Promise.resolve(state.kind === 'saved');
      return new Promise((resolve) => {
        waiters.push(resolve);
      });
    },
    sendAll() {
      releaseAll();
      const jobs = newestOfEach(hand.queue);
      hand.queue = [];
      for (const job of jobs) void carry(job);
    },
    retry() {
      hand.queue = [...hand.queue, ...hand.refusals.map(({ job }) => job)];
      hand.refusals = [];
      if (hand.failure) tryAgain();
      else sendNext();
      tell();
    },
    isPending: (key) => isInHand(hand, key),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    leave() {
      const left = unsavedOf(hand);
      clear();
      return left;
    },
    takeUp(jobs) {
      hand.queue = [...jobs, ...hand.queue];
      sendNext();
      tell();
    },
    clear,
  };
}
