import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;

/** The texts in a ZIP file by name, read from its central directory: enough to look into a Word file. */
export function unzipTexts(bytes: Buffer): ReadonlyMap<string, string> {
  let end = bytes.length - END_SIZE;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error(`expected a ZIP file, found ${bytes.length} other bytes`);
  const found = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`expected an entry at ${at}, found none`);
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number]; // four offsets give four numbers
    const local = bytes.readUInt32LE(at + 42);
    const start = local + LOCAL_SIZE + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    const text = bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content);
    found.set(bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + name), text.toString('utf8'));
    at += ENTRY_SIZE + name + extra + comment;
  }
  return found;
}
