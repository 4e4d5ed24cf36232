import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readStatic } from '../../host/http/static.ts';

/** The pages of the peers, on this machine. */
export interface Served {
  readonly origin: string;
  close(): void;
}

/** Serves a folder on 127.0.0.1. Nothing is to be cached, as with Casebook. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    void readStatic(folder, request.url ?? '/').then((file) => {
      response.writeHead(file ? 200 : 404, { 'Content-Type': file?.type ?? 'text/plain', 'Cache-Control': 'no-store' });
      response.end(file?.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
