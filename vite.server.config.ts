// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The server as one module for Node 24, which strips types but cannot read .tsx. Packages stay in node_modules; the
 * source map lets a stack trace name our own lines (node --enable-source-maps).
 */
import { defineConfig } from 'vite'

export default defineConfig({
  appType: 'custom',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
    target: 'node24',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      // The ranking's worker is a thread of its own and therefore a file of its own.
      input: { main: 'src/server/main.ts', 'ranking-worker': 'src/server/ranking/worker.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
})
