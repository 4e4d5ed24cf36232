import { readFile } from 'node:fs/promises';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** A file with its media type. */
export interface StaticFile {
  readonly body: Buffer;
  readonly type: string;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** The file under `root` that a URL's path names; null for anything else. Never leaves `root`. */
export async function readStatic(root: string, pathname: string): Promise<StaticFile | null> {
  const decoded = decode(pathname);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = path.resolve(root, decoded === '/' ? 'index.html' : decoded.replace(/^\/+/, ''));
  if (!file.startsWith(path.resolve(root) + path.sep)) return null;
  const type = TYPES[path.extname(file)];
  if (!type) return null;
  return readFile(file).then(
    (body) => ({ body, type }),
    () => null,
  );
}
