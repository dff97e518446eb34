// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What browsers load: one style sheet for every page, one script for the live room in each language. File names carry
 * a hash of their content, so that they are kept for ever; the server reads which is which from the manifest.
 */
import { defineConfig } from 'vite'

export default defineConfig({
  appType: 'custom',
  publicDir: 'src/web/public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    manifest: true,
    emptyOutDir: true,
    // Browsers of the last two years and more: native dialog, popover, :has() and cascade layers.
    target: ['chrome111', 'firefox114', 'safari16.4'],
    // Nothing as a data: address: the content security policy allows none.
    assetsInlineLimit: 0,
    // The server names what an entry imports in the page's head (src/web/assets.ts): all of it is fetched at once.
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // Modules of ours do nothing by being imported; only so are the words of the other language left out.
      treeshake: {
        moduleSideEffects: [{ test: /\/src\/(?!browser\/room-(de|en)\.ts)[^?]*\.tsx?$/, sideEffects: false }],
      },
      input: { style: 'src/ui/style.css', 'room-de': 'src/browser/room-de.ts', 'room-en': 'src/browser/room-en.ts' },
    },
  },
})
