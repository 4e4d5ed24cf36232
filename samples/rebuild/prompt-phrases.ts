/** What assessors write beside yes and beside no. */
export interface Phrases {
  /** Tested on the question's text, first match first. */
  readonly about: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Notes on prompts, by what the prompt asks about. All invented; no note names anyone. */
export const PROMPT_PHRASES: readonly Phrases[] = [
  {
    about: /classification|level of risk of harm|serious harm level/i,
    yes: ['The reasons for the classification are recorded and fit the evidence'],
    no: [
      'The same evidence points to another level than the one recorded',
      'The classification does not follow from the evidence on file',
    ],
  },
  {
    about: /record/i,
    yes: ['Recorded clearly, with dates and sources', 'The record shows how the view was reached'],
    no: [
      'The record is incomplete; the reasoning had to be explained in interview',
      'Parts were copied from an earlier assessment and are out of date',
      'Contacts are recorded, but not what came of them',
    ],
  },
  {
    about: /in time|timel|appropriate time|appropriate period/i,
    yes: ['Completed within the expected time'],
    no: ['Completed several weeks late', 'Started late, with no reason recorded', 'Finished only after work had begun'],
  },
  {
    about: /contingency/i,
    yes: ['Says who will do what if concerns rise', 'Contingency actions are specific to this child'],
    no: [
      'Contingency is limited to "review the case"',
      'No plan for what to do if circumstances change',
      'Contingency wording is generic and names no actions',
    ],
  },
  {
    about: /needs and wishes|restorative/i,
    yes: [
      'The victim was contacted and their wishes informed the work',
      'Restorative options were considered and explained',
    ],
    no: [
      'No record of contact with the victim',
      'Victim information was available but not used',
      'Restorative justice was not explored',
    ],
  },
  {
    about: /victims/i,
    yes: ['Those at risk are identified, with measures to protect them'],
    no: [
      'A known victim attends the same school; this was not addressed',
      'Protection of the victim was not considered',
    ],
  },
  {
    about: /diversity/i,
    yes: ['Speech and language needs are well understood', 'Identity and heritage were discussed with the child'],
    no: [
      'Diversity recorded as a tick only, with no analysis',
      'Learning needs known to the school were not considered',
    ],
  },
  {
    about: /structural barriers/i,
    yes: ['Barriers to education and housing are set out clearly'],
    no: [
      'Exclusion from school is noted but not analysed',
      'Barriers to services are not explored',
      'The wait for a school place is taken as given',
    ],
  },
  {
    about: /offending behaviour/i,
    yes: ['A clear account of why the offence happened', 'Patterns in past behaviour are drawn out'],
    no: [
      'The offence is described, but not why it happened',
      "Relies on the police summary; the child's account is missing",
      'Attitudes to the offence are not explored',
    ],
  },
  {
    about: /maturity|motivation|engagement/i,
    yes: ['A good account of maturity and readiness to change'],
    no: [
      'Motivation to change is not explored',
      'Maturity is not mentioned',
      'Takes no account of the effect of maturity on the behaviour',
    ],
  },
  {
    about: /strengths|protective/i,
    yes: ['Builds on the interest in sport and on family support', 'Strengths are clear and used in the work'],
    no: ['Focuses on deficits; strengths are listed but not used', 'Positive factors at home were missed'],
  },
  {
    about: /parents|carers|involved in/i,
    yes: ['The views of the child and parent are recorded in their own words', 'The parent was seen more than once'],
    no: [
      'No self-assessment by the child or parent',
      'The parent was informed, but not asked',
      "The child's own words appear nowhere in the file",
    ],
  },
  {
    about: /agenc|organisations|other assessments|sources of information|partners|police/i,
    yes: [
      "Health and children's social care information is drawn together well",
      'Regular joint meetings with shared actions',
    ],
    no: [
      "Children's social care information was not requested",
      'Checks with the police were not made until late',
      'Agencies worked in parallel, with no shared plan',
    ],
  },
  {
    about: /compliance|enforcement|working relationship/i,
    yes: ['Persistent, patient contact led to good engagement', 'Missed appointments were followed up promptly'],
    no: ['Missed appointments were not followed up', 'Changes of worker got in the way of a relationship'],
  },
  {
    about: /community integration|mainstream/i,
    yes: ['Linked to a local youth group before the work ended'],
    no: ['No exit plan; contact simply ended', 'Little thought given to support after the intervention'],
  },
  {
    about: /familial|personal circumstances|social context/i,
    yes: ['Family history is well understood and explained'],
    no: [
      'The effect of recent changes at home is not considered',
      'Loss and separation in the family are noted without comment',
      'Circumstances are listed as facts, with no view of what they mean for the child',
    ],
  },
  {
    about: /changes|plan of work/i,
    yes: ['The plan was changed promptly when circumstances did'],
    no: [
      'A significant change did not lead to a review',
      'Reviewed, but the plan stayed the same',
      'The review repeats the assessment and misses what changed',
    ],
  },
  {
    about: /safety and wellbeing|child safe|child or young person safe|protect the child/i,
    yes: [
      'Risks to the child are analysed with their likely triggers',
      'Concerns at home were taken seriously and acted on',
    ],
    no: [
      'Concerns about exploitation were not followed up',
      'Known self-harm is mentioned once and not explored',
      "Changes in the child's behaviour were not linked to their safety",
      'Too little attention to what makes the child unsafe away from home',
    ],
  },
  {
    about: /controls|interventions/i,
    yes: ['Measures are proportionate and clearly set out', 'Each measure is tied to a risk that was identified'],
    no: ['Controls are not matched to the risks identified', 'Curfew aside, no measures were considered'],
  },
  {
    about: /risk|other people|harm/i,
    yes: ['Who is at risk, and when, is clear', 'Past behaviour is weighed, not only listed'],
    no: [
      'Past behaviour is listed, but not analysed',
      'Carrying a weapon was known about but not addressed',
      'Who is at risk, and from what, is not clear',
    ],
  },
  {
    about: /services|sequenc/i,
    yes: ['The right services, in a sensible order', 'Work was well matched to the main factors'],
    no: ['Long gaps before the main work began', 'Too many objectives, with no order of priority'],
  },
  {
    about: /./,
    yes: ['Clear and well evidenced'],
    no: ['Described, but not analysed', 'Not enough evidence on file'],
  },
];
