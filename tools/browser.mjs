// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The browser the journeys run in: one that is installed (Chromium, Chrome or Edge; Firefox as the second one), or,
 * for root on Debian, one that gets installed. None is ever downloaded from elsewhere.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { installPackages, isDebianRoot } from './debian.mjs'
import { Trouble } from './trouble.mjs'

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
const inWindows = (program) => windowsFolders.map((folder) => path.join(folder, program))

/** Names on the path first, then the places where installers put them. */
const browsers = {
  chromium: {
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...inWindows('Google/Chrome/Application/chrome.exe'),
      ...inWindows('Microsoft/Edge/Application/msedge.exe'),
    ],
    debian: ['chromium'],
    called: 'Chromium, Chrome, Edge',
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...inWindows('Mozilla Firefox/firefox.exe')],
    debian: ['firefox-esr'],
    called: 'Firefox',
  },
}

/** @typedef {keyof typeof browsers} BrowserKind */

/** A stub that only tells how to install the real one ends with an error. Windows opens a window: it is believed. */
function runs(program) {
  if (process.platform === 'win32') return true
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/**
 * The program of an installed browser, or null.
 * @param {BrowserKind} kind
 * @returns {string | null}
 */
export function findBrowser(kind = 'chromium', env = process.env) {
  if (kind === 'chromium' && env.ALLMENDE_BROWSER) return env.ALLMENDE_BROWSER
  const { names, places } = browsers[kind]
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...onPath, ...places].find((program) => fs.existsSync(program) && runs(program)) ?? null
}

/**
 * As findBrowser, but installs one where it may; a Trouble says what to install where it may not.
 * @param {BrowserKind} kind
 * @returns {string}
 */
export function ensureBrowser(kind = 'chromium') {
  const found = findBrowser(kind)
  if (found) return found
  if (isDebianRoot()) installPackages(browsers[kind].debian)
  const installed = findBrowser(kind)
  if (installed) return installed
  throw new Trouble('noBrowser', { browser: browsers[kind].called })
}
