#!/usr/bin/env node
// Plain JavaScript, so that any Node can read it: makes sure that Node 24 runs the rest, which an older one cannot load.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(own)) {
    process.stderr.write(`casebook: needs Node ${NEEDED}, found ${process.versions.node}; run "npm ci" to get it.\n`);
    process.exitCode = 1;
  } else {
    const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
    // Who stops this process means the one that does the work.
    for (const stop of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(stop, () => child.kill(stop));
    child.on('exit', (status) => {
      process.exitCode = status ?? 1;
      process.exit();
    });
  }
}
