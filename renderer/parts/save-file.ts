import type { MadeFile } from '../../api/contract/made-file.ts';

/** By a plain loop: one call a byte takes ten times as long. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

const SLICE = 2 ** 20; // characters of base64 taken at a time: a whole number of fours

/** The bytes in parts, with a pause after each: a file of some megabytes would stop the page. */
async function partsOf(base64: string): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < base64.length; at += SLICE) {
    parts.push(bytesOf(base64.slice(at, at + SLICE)));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return parts;
}

/** A file's content as a blob. */
async function blobOf({ type, encoding, content }: MadeFile): Promise<Blob> {
  return new Blob(encoding === 'base64' ? [...(await partsOf(content))] : [content], { type });
}

function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser reads it after the click
}

/** Gives the person a file to keep, under a name that is proposed to them. */
export async function saveFile(file: MadeFile): Promise<void> {
  saveBlob(file.name, await blobOf(file));
}

/** Gives the person several files as one ZIP file: Chromium saves ten at once and no more, and a desktop asks for each. */
export async function saveTogether(name: string, files: readonly MadeFile[]): Promise<void> {
  const { zipSync } = await import('fflate'); // fetched when it is needed: few people ever do
  const packed = files.map(
    async (file) => [file.name, new Uint8Array(await (await blobOf(file)).arrayBuffer())] as const,
  );
  saveBlob(name, new Blob([zipSync(Object.fromEntries(await Promise.all(packed)))], { type: 'application/zip' }));
}

/** Gives the person a text file to keep. */
export function saveTextFile(name: string, content: string): void {
  saveBlob(name, new Blob([content], { type: 'text/plain;charset=utf-8' }));
}
