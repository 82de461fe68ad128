import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { passedOn } from './api-paths.ts';
import { firstLoadBudget } from './first-load.ts';

const entry = (page: string) => new URL(page, import.meta.url).pathname;

/** Government desks keep old browsers, so the target is Chrome 87; GraphiQL is a page of its own. */
export default defineConfig({
  base: '/',
  plugins: [react(), firstLoadBudget('index', 400_000)],
  resolve: {
    dedupe: ['react', 'react-dom', 'react-router', '@mui/material', '@tanstack/react-query'],
    alias: {
      'object.entries': entry('./src/native/entries.cjs'),
      'string.prototype.trim': entry('./src/native/trim.cjs'),
      'jsonexport/dist/index.js': entry('./src/native/no-export.ts'),
    },
  },
  // Its workers are addresses of Vite's own, which cannot be bundled beforehand.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite'] },
  server: {
    port: 4001,
    proxy: passedOn('http://127.0.0.1:4000'),
  },
  build: {
    target: 'chrome87',
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { index: entry('./index.html'), graphiql: entry('./graphiql.html') },
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 }],
        },
      },
    },
  },
});
