/** A file to be kept: text, or bytes in base64. */
export interface FileToKeep {
  readonly name: string;
  readonly type: string;
  readonly encoding: 'text' | 'base64';
  readonly content: string;
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Gives the person a file to keep, under a name that is proposed to them. */
export function saveFile({ name, type, encoding, content }: FileToKeep): void {
  const parts = encoding === 'base64' ? [toBytes(content)] : [content];
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser reads it after the click
}

/** Gives the person a text file to keep, under a name that is proposed to them. */
export function saveTextFile(name: string, content: string): void {
  saveFile({ name, type: 'text/plain;charset=utf-8', encoding: 'text', content });
}
