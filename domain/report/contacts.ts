import * as z from 'zod';

const count = z.int().min(0).max(9999);

/** Who was asked in a survey: how many, where that is known, and how many of them replied. */
export const Survey = z
  .strictObject({ who: z.string().trim().min(1).max(200), asked: count.nullable(), replied: count })
  .refine(({ asked, replied }) => asked === null || replied <= asked, 'no more can reply than were asked')
  .readonly();
export type Survey = z.infer<typeof Survey>;

/** Whom inspectors met and heard beside the cases (domain.md, B11), as people counted them; nothing has to be known. */
export const Contacts = z
  .strictObject({ meetings: count.nullable(), surveys: z.array(Survey).max(30).readonly() })
  .readonly();
export type Contacts = z.infer<typeof Contacts>;

/** Of which nothing is known. */
export const NO_CONTACTS: Contacts = Object.freeze({ meetings: null, surveys: [] });
