import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const ROOT = import.meta.dirname;

export default defineConfig({
  root: ROOT,
  base: './',
  plugins: [react()],
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [path.resolve(ROOT, '..'), path.resolve(ROOT, '../node_modules')], quietDeps: true },
    },
  },
  build: {
    outDir: path.resolve(ROOT, '../out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0, // the content policy loads files only
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false } }, // a slow machine is nobody's mistake
  },
});
