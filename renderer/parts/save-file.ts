import type { MadeFile } from '../../api/contract/made-file.ts';

/** By a plain loop: one call a byte stops the page for half a second where the file is of some megabytes. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
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
export function saveFile({ name, type, encoding, content }: MadeFile): void {
  const part = encoding === 'base64' ? bytesOf(content) : content;
  saveBlob(name, new Blob([part], { type }));
}

/** Gives the person several files as one ZIP file: a browser asks before it saves many, and a desktop asks for each. */
export async function saveTogether(name: string, files: readonly MadeFile[]): Promise<void> {
  const { strToU8, zipSync } = await import('fflate'); // fetched when it is needed: few people ever do
  const packed = files.map((file) => [
    file.name,
    file.encoding === 'base64' ? bytesOf(file.content) : strToU8(file.content),
  ]);
  saveBlob(name, new Blob([zipSync(Object.fromEntries(packed))], { type: 'application/zip' }));
}

/** Gives the person a text file to keep. */
export function saveTextFile(name: string, content: string): void {
  saveFile({ name, type: 'text/plain;charset=utf-8', encoding: 'text', content });
}
