/** The end of a history at some time, short enough to be printed: to compare a workbook with, later and elsewhere. */
export interface ChainHead {
  /** Number of the last entry; 0 for a history without any. */
  readonly seq: number;
  /** The first 128 bits of its hash, which covers every entry before it: 32 digits of hexadecimal. */
  readonly code: string;
}

const DIGITS = 32;
const GROUP = 4;

/** The head that ends in an entry of that number and hash. */
export function headOf(seq: number, hash: Uint8Array): ChainHead {
  const code = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { seq, code: code.slice(0, DIGITS) };
}

/** A head as it is printed: `42: 03ab 9c1f ...`. */
export function writeHead({ seq, code }: ChainHead): string {
  const groups = Array.from({ length: DIGITS / GROUP }, (_, at) => code.slice(at * GROUP, (at + 1) * GROUP));
  return `${seq}: ${groups.join(' ')}`;
}

/** A head that was printed, as people type it: spaces and capitals do not matter. null where it is none. */
export function readHead(text: string): ChainHead | null {
  const found = /^(\d{1,15}):([0-9a-f]{32})$/.exec(text.replace(/\s/g, '').toLowerCase());
  return found ? { seq: Number(found[1]), code: found[2] ?? '' } : null;
}
