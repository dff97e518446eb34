// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What browsers load: one style sheet for every page, one script for the live room. File names carry a hash of their
 * content, so that they are kept for ever; the server reads which is which from the manifest.
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
    // The room is one file: a second request costs a thin line more than its bytes.
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { input: { style: 'src/ui/style.css', room: 'src/browser/room.tsx' } },
  },
})
