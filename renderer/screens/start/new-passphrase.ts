import * as z from 'zod';

const SHORTEST = 8;

/** A new passphrase as it is typed: twice. */
export const newPassphrase = {
  passphrase: z
    .string()
    .min(1, 'Enter a passphrase')
    .refine((text) => text === '' || text.length >= SHORTEST, `Use ${SHORTEST} characters or more for the passphrase`),
  again: z.string(),
};

/** Whether a new passphrase was typed twice alike; to be refined with. */
export const isTypedAlike = ({ passphrase, again }: { readonly passphrase: string; readonly again: string }): boolean =>
  passphrase === again;

/** What is said where it was not. */
export const TYPED_ALIKE = {
  path: ['again'],
  message: 'Enter the same passphrase twice: these two differ',
  when: () => true,
};
