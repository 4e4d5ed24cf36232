/** Numbers from a seed: the same seed always gives the same ones (mulberry32). */
export interface Dice {
  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number;
  /** Whether something with this chance, 0 to 1, happens. */
  happens(chance: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/** Dice that fall as their seed says. */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  return { roll, happens: (chance) => next() < chance, pick: (from) => from[roll(from.length)] ?? from[0] };
}

type Some = readonly [string, ...string[]];

const HEADERS: Some = [
  'reference,caseType,gender,ageAtDisposal,disposalDate,plans,inspectorSafetyWellbeing,caseManager',
  'reference,caseType',
  'caseType,disposal,reference',
  'reference,question,answer,note',
  'note,answer,question,reference',
  'standard,kind,rating,ground,reason',
  'standard,kind,rating,ground,reason,names,at,from',
];

/** What stands in a column: what may, and what may not. */
const CELLS: Readonly<Record<string, { readonly fit: Some; readonly unfit: Some }>> = {
  reference: { fit: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', "'=C9", 'ŵ-1'], unfit: ['X', '', ' C1'] },
  caseType: { fit: ['court', 'court', 'out-of-court'], unfit: ['prison', ''] },
  disposal: { fit: [''], unfit: ['licence', 'youth-caution', 'Licence'] },
  gender: { fit: ['female', 'male', ''], unfit: ['none'] },
  ageAtDisposal: { fit: ['10', '18', '014', ''], unfit: ['19', '1e1', '-1'] },
  disposalDate: { fit: ['2020-02-29', '2021-01-01', ''], unfit: ['31/01/2020', '2020-02-31', '0000-00-00'] },
  plans: { fit: ['child-protection-plan', 'child-in-need-plan;child-protection-plan', ''], unfit: [';', 'x;y'] },
  inspectorSafetyWellbeing: { fit: ['low', 'medium', 'high', ''], unfit: ['LOW'] },
  caseManager: { fit: ['CM-A', "'@B", ''], unfit: [' C', 'two\nlines'] },
  question: {
    fit: ['2.1.1', '2.1.1.a', '2.1.2', '2.2.2', '2.2.2.a', '2.2.3', '3.1.1', '3.4.2', 'case.alert', '2.1.1.r1'],
    unfit: ['1.1.1', '9', ''],
  },
  answer: { fit: ['yes', 'no', 'na'], unfit: ['', 'perhaps'] },
  note: { fit: ['', '', 'A note', 'two\nlines', "'=1", '"so", he said', '🙂', 'ŵŷ', 'x'.repeat(3000)], unfit: ['\0'] },
  standard: { fit: ['1.1', '1.2', '1.3'], unfit: ['2.1', '3.3', '9.9'] },
  kind: { fit: ['qualitative'], unfit: ['panel', 'guess'] },
  rating: { fit: ['inadequate', 'requires-improvement', 'good', 'outstanding'], unfit: ['fine'] },
  ground: { fit: [''], unfit: ['within-five-points', 'one-case-decides', 'not-representative', 'none'] },
  reason: { fit: ['', 'Why', "'+1", 'ŵ\n"'], unfit: ['\0'] },
  names: { fit: ['', 'A, B'], unfit: ['\0'] },
  at: { fit: ['', '2026-11-22T14:03:22Z'], unfit: ['today'] },
  from: { fit: ['', 'inadequate', 'good'], unfit: ['bad'] },
};

const NOTHING: Some = [''];
/** Columns that name what a row is about: no two rows of a file may say different things of the same. */
const NAMING = ['reference', 'standard'];

function randomCell(column: string, dice: Dice, faulty: number, turn: number): string {
  const { fit = NOTHING, unfit = NOTHING } = CELLS[column] ?? {};
  if (dice.happens(faulty)) return dice.pick(unfit);
  return NAMING.includes(column) ? (fit[turn % fit.length] ?? '') : dice.pick(fit);
}

const quoteCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A file of one of the three kinds, with more or less that is wrong in it. */
function randomTable(dice: Dice): string {
  const header = dice.pick(HEADERS);
  const columns = header.split(',');
  const faulty = dice.pick([0, 0, 0, 0, 0.02, 0.3]);
  const first = dice.roll(10);
  const end = dice.pick(['\n', '\r\n']);
  const rows = Array.from({ length: dice.pick([1, 2, 3, 3, 12]) }, (_, at) =>
    columns.map((column) => quoteCell(randomCell(column, dice, faulty, first + at))).join(','),
  );
  if (dice.happens(0.2)) rows.push(rows[0] ?? '');
  return dice.pick(['', '\ufeff']) + [header, ...rows, ''].join(end);
}

const PIECES: Some = ['"', '""', ',', ';', '\n', '\r', '\r\n', '\t', '\0', '\ufeff', '=', 'C1', 'yes', '🙂'];

/** Does something to bytes that happens to files: cuts, flips, doubles, inserts, another encoding. */
function spoil(bytes: Buffer, dice: Dice): Buffer {
  const at = dice.roll(bytes.length + 1);
  const to = Math.min(bytes.length, at + dice.roll(40));
  const insert = (piece: Buffer): Buffer => Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
  switch (dice.roll(8)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    case 2:
      return insert(bytes.subarray(at, to));
    case 3:
      return insert(Buffer.from(dice.pick(PIECES)));
    case 4:
      return insert(Buffer.from([dice.roll(256), dice.roll(256)]));
    case 5:
      return Buffer.from(bytes.toString('utf8'), dice.pick(['latin1', 'utf16le'] as const));
    case 6:
      return insert(Buffer.from(dice.pick(PIECES).repeat(dice.roll(2_000))));
    default: {
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.roll(8));
      return flipped;
    }
  }
}

/** The bytes of a file such as people, programs and accidents make. */
export function randomFile(dice: Dice): Buffer {
  if (dice.happens(0.1)) return Buffer.from(Array.from({ length: dice.roll(200) }, () => dice.roll(256)));
  if (dice.happens(0.1)) return Buffer.from(Array.from({ length: dice.roll(40) }, () => dice.pick(PIECES)).join(''));
  let bytes: Buffer = Buffer.from(randomTable(dice));
  for (let times = dice.pick([0, 0, 0, 0, 1, 1, 4]); times > 0; times--) bytes = spoil(bytes, dice);
  return bytes;
}
