// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The types of browser.mjs, for the tools written in TypeScript. */

export type BrowserKind = 'chromium' | 'firefox'

/** The program of an installed browser, or null. */
export function findBrowser(kind?: BrowserKind): string | null

/** As findBrowser, but installs one where it may (root on Debian); throws a Trouble that says what to install. */
export function ensureBrowser(kind?: BrowserKind): string
