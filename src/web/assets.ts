// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Where the built style sheet and scripts lie. Their names carry a hash of their content, so they may be cached for
 * ever; the server reads Vite's manifest at its start and hands it in here.
 */
import { assert } from '../base/assert.ts'

/** The part of Vite's manifest.json that we read: source path → what was built from it. */
export type AssetManifest = Readonly<Record<string, { readonly file: string }>>

/** The entries of the browser build (vite.config.ts), by the name pages use. */
const sources = { style: 'src/ui/style.css', room: 'src/browser/room.tsx' } as const
export type AssetName = keyof typeof sources

/** Before the server has read the manifest (unit tests) a page names its assets plainly. */
let addresses: Readonly<Record<AssetName, string>> = { style: '/assets/style.css', room: '/assets/room.js' }

export function setAssets(manifest: AssetManifest): void {
  const address = (name: AssetName) => {
    const built = manifest[sources[name]]
    assert(built !== undefined, `the browser build holds ${sources[name]}`)
    return `/${built.file}`
  }
  addresses = { style: address('style'), room: address('room') }
}

/** @returns the address of a built file on this server: '/assets/style-B3x9.css' */
export function asset(name: AssetName): string {
  return addresses[name]
}
