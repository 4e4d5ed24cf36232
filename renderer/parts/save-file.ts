import type { MadeFile } from '../../api/contract/made-file.ts';

/** By a plain loop: one call a byte stops the page for half a second where the file is of some megabytes. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

/** Gives the person a file to keep, under a name that is proposed to them. */
export function saveFile({ name, type, encoding, content }: MadeFile): void {
  const part = encoding === 'base64' ? bytesOf(content) : content;
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser reads it after the click
}

/** Gives the person a text file to keep. */
export function saveTextFile(name: string, content: string): void {
  saveFile({ name, type: 'text/plain;charset=utf-8', encoding: 'text', content });
}
