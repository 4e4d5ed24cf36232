import type { Phrases } from './prompt-phrases.ts';

/** Notes on key questions, by the title of the standard. `{theme}` is what the key question is about. */
export const JUDGEMENT_PHRASES: readonly Phrases[] = [
  {
    about: /assess/i,
    yes: ['Assessment gives a balanced account of {theme}', 'Enough analysis of {theme} to plan from'],
    no: [
      'Assessment describes events but does not analyse {theme}',
      'Key information on {theme} is missing',
      'Not enough analysis of {theme} to plan from',
    ],
  },
  {
    about: /plan/i,
    yes: ['Planning for {theme} is specific and proportionate'],
    no: [
      'Planning for {theme} is too general to guide the work',
      'The plan does not follow from what was known about {theme}',
    ],
  },
  {
    about: /implementation|delivery/i,
    yes: ['Work on {theme} was delivered as planned and adapted where needed'],
    no: [
      'Planned work on {theme} was not delivered',
      'Work on {theme} started too late to make a difference',
      'Delivery left gaps in {theme} for too long',
    ],
  },
  {
    about: /review/i,
    yes: ['Reviews of {theme} responded to what had changed'],
    no: ['Changes affecting {theme} did not lead to a review', 'Reviews of {theme} changed nothing in the plan'],
  },
  {
    about: /./,
    yes: ['The basis of the joint decision is clear and personal to the child'],
    no: ['The recommendation repeats the facts of the offence and says little about the child'],
  },
];

/** Notes on questions asked of every case. */
export const CASE_PHRASES: readonly Phrases[] = [
  {
    about: /oversight/i,
    yes: ['Oversight is recorded, with actions that were followed up'],
    no: ['Countersigned without comment on the gaps', 'Actions from supervision were not followed up'],
  },
  {
    about: /good practice/i,
    yes: ['Creative, persistent work that others could learn from', 'A strong example of joint work around the child'],
    no: [],
  },
];
