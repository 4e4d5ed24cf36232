import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from './open.ts';

const PAGE = 4096;

/** Flips one bit of the page that a table of a closed workbook begins on. Gives the number of the page, from 1. */
export async function spoilTable(file: string, secret: string, table: string): Promise<number> {
  const driver = await openWorkbook(file, secret);
  const [page = 0] = driver.prepareRaw<[number]>(`SELECT rootpage FROM sqlite_schema WHERE name = ?`).get(table) ?? [];
  driver.close();
  const bytes = readFileSync(file);
  const place = (page - 1) * PAGE + PAGE / 2;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  writeFileSync(file, bytes);
  return page;
}
