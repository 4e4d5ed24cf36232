import { column, row, table } from './blocks.ts';
import type { Block } from './document.ts';

interface Term {
  readonly term: string;
  /** What the term is met as in a text. */
  readonly metAs: RegExp;
  readonly means: string;
}

/** Terms of the standards and of youth justice, as the glossaries of published reports explain them. */
const TERMS: readonly Term[] = [
  {
    term: 'Case manager',
    metAs: /case managers?\b/i,
    means: 'The practitioner who holds lead responsibility for the work with a child.',
  },
  {
    term: 'Community resolution',
    metAs: /community resolutions?\b/i,
    means: 'An informal agreement on a less serious offence, without a conviction.',
  },
  {
    term: 'Court disposal',
    metAs: /court disposals?\b/i,
    means: 'The sentence that the court imposes, such as a referral order, a youth rehabilitation order or custody.',
  },
  {
    term: 'Desistance',
    metAs: /desist/i,
    means: 'The ending of offending, often step by step, as circumstances and the view of oneself change.',
  },
  {
    term: 'Detention and training order',
    metAs: /detention and training orders?\b/i,
    means: 'A custodial sentence for a child, part of which is served in the community.',
  },
  {
    term: 'Enforcement',
    metAs: /enforcement/i,
    means: 'What is done when a child does not comply with what a sentence requires.',
  },
  {
    term: 'Key question',
    metAs: /key questions?\b/i,
    means: 'What a standard is judged by. In each case it is the inspector’s own judgement, helped by prompts.',
  },
  {
    term: 'Looked after',
    metAs: /looked[- ]after/i,
    means: 'A child whom a local authority cares for or accommodates.',
  },
  {
    term: 'Out-of-court disposal',
    metAs: /out[- ]of[- ]court/i,
    means:
      'A resolution of an offence without a court: a community resolution, youth caution or youth conditional caution.',
  },
  {
    term: 'Professional discretion',
    metAs: /professional discretion/i,
    means: 'The ratings panel moving a standard’s rating by one band, on a stated ground. The percentages stay.',
  },
  {
    term: 'Referral order',
    metAs: /referral orders?\b/i,
    means: 'A sentence by which a child agrees a contract with a panel of members of the community.',
  },
  {
    term: 'Resettlement',
    metAs: /resettlement/i,
    means: 'Support of a child from custody into the community, planned from the day of the sentence.',
  },
  {
    term: 'Risk of serious harm',
    metAs: /risk of (?:serious )?harm/i,
    means: 'How likely, and how imminent, harm to others is that is life-threatening or hard to recover from.',
  },
  {
    term: 'Safety and wellbeing',
    metAs: /safety and wellbeing/i,
    means: 'How far a child is at risk of harm, from others or by their own behaviour.',
  },
  {
    term: 'Youth caution',
    metAs: /youth cautions?\b/i,
    means: 'A formal outcome given by the police where a child admits an offence.',
  },
  {
    term: 'Youth conditional caution',
    metAs: /youth conditional cautions?\b/i,
    means: 'A caution with conditions that the child must keep to.',
  },
  {
    term: 'Youth rehabilitation order',
    metAs: /youth rehabilitation orders?\b/i,
    means: 'A community sentence for a child, with one or more requirements.',
  },
];

/** What of a block is read, in one text; the shape of a document nests no further. */
const readable = (block: Block): string => JSON.stringify(block);

/** The terms that a document uses, explained. Nothing where it uses none. */
export function glossaryBlocks(blocks: readonly Block[]): readonly Block[] {
  const text = blocks.map(readable).join(' ');
  const used = TERMS.filter(({ metAs }) => metAs.test(text));
  if (used.length === 0) return [];
  const rows = used.map(({ term, means }) => row(term, means));
  return [table('Terms used in this report', [column('Term', 30), column('What it means', 70)], rows)];
}
