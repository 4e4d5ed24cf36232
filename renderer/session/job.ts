import { useCallback, useEffect, useState } from 'react';
import { JobId, type Step } from '../../api/contract/job.ts';
import { AppError } from '../../api/errors.ts';
import { useCasebook } from './casebook.tsx';
import { type Command, useCommand } from './command.ts';

const CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 12;
const LOOK_EVERY_MS = 250;

/** A name for work that is about to be asked for. */
export function newJob(): JobId {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  return JobId.parse(`j-${Array.from(bytes, (byte) => CHARACTERS.charAt(byte % CHARACTERS.length)).join('')}`);
}

/** Something that may take long: as a command, with how far it is and the way to end it. */
export interface Job extends Omit<Command, 'run'> {
  /** How far it is; null while nothing is known. */
  readonly step: Step | null;
  /** Whether the last one was cancelled. */
  readonly wasCancelled: boolean;
  /** Does it, under the name that its call is to be given, unless it is being done already. */
  run(work: (job: JobId) => Promise<void>): Promise<void>;
  cancel(): void;
}

/** Does one thing at a time that may take long, and looks now and then how far it is. */
export function useJob(): Job {
  const { client } = useCasebook();
  const { isBusy, error, run: start } = useCommand();
  const [job, setJob] = useState<JobId | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  const [wasCancelled, setCancelled] = useState(false);
  useEffect(() => {
    if (job === null || !isBusy) return;
    const look = async (): Promise<void> => setStep((await client['job.look']({ job })).step);
    const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS); // its call tells of a lost host
    return () => clearInterval(timer);
  }, [client, job, isBusy]);
  const run = useCallback(
    (work: (job: JobId) => Promise<void>) =>
      start(async () => {
        const named = newJob();
        setJob(named);
        setStep(null);
        setCancelled(false);
        try {
          await work(named);
        } catch (failure) {
          if (!(failure instanceof AppError) || failure.code !== 'cancelled') throw failure;
          setCancelled(true);
        }
      }),
    [start],
  );
  const cancel = (): void => {
    if (job !== null) void client['job.cancel']({ job }).catch(() => {}); // its call tells of a lost host
  };
  return { isBusy, error, step, wasCancelled, run, cancel };
}
