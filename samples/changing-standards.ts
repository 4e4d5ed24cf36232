const CASES = `reference,caseType,livesIn
E-01,example,family-home
E-02,example,elsewhere
E-03,example,foster-home
E-04,example,family-home
`;

const ANSWERS = `reference,question,answer,note
E-01,2.1.1.a,yes,
E-01,2.1.1.b,no,The plan speaks of the child and not once in the child's words.
E-01,2.1.1.c,yes,The questionnaire is on file.
E-01,2.1.1.d,yes,
E-01,2.2.1.a,yes,
E-01,2.2.1.b,no,Five aims in one month.
E-02,2.1.1,yes,
E-02,2.1.1.a,yes,
E-02,2.1.1.b,yes,
E-02,2.1.1.c,no,
E-02,2.1.1.d,yes,
E-02,2.2.1,yes,
E-02,2.2.1.a,yes,
E-02,2.2.1.b,yes,
E-02,2.2.1.c,yes,
E-03,2.1.1.a,no,
E-03,2.1.1.d,no,
`;

/**
 * A sample audit by the example standards: everything in it is invented. Its cases are half done, one is complete; moved to
 * version 2 each loses, keeps and gains something (A5, demand 8).
 */
export const CHANGING_STANDARDS = {
  framework: 'example-standards',
  service: 'Standards that change (sample: all of it is invented)',
  files: [
    { name: 'cases.csv', text: CASES },
    { name: 'answers.csv', text: ANSWERS },
  ],
  complete: 'E-02',
} as const;
