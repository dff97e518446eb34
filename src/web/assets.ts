// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Where the built style sheet and scripts lie. Their names carry a hash of their content, so they may be cached for
 * ever; the server reads Vite's manifest at its start and hands it in here.
 */
import { assert } from '../base/assert.ts'

/** The part of Vite's manifest.json that we read: source path, or `_name.js` of a part → what was built from it. */
export type AssetManifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[] | undefined }>
>

/** The entries of the browser build (vite.browser.config.ts), by the name pages use. */
const sources = {
  style: 'src/ui/style.css',
  'room-de': 'src/browser/room-de.ts',
  'room-en': 'src/browser/room-en.ts',
} as const
export type AssetName = keyof typeof sources

type Address = { readonly file: string; readonly parts: readonly string[] }

/** Before the server has read the manifest (unit tests) a page names its assets plainly. */
let addresses: Readonly<Record<AssetName, Address>> = {
  style: { file: '/assets/style.css', parts: [] },
  'room-de': { file: '/assets/room-de.js', parts: [] },
  'room-en': { file: '/assets/room-en.js', parts: [] },
}

export function setAssets(manifest: AssetManifest): void {
  const address = (name: AssetName): Address => {
    const built = manifest[sources[name]]
    assert(built !== undefined, `the browser build holds ${sources[name]}`)
    return { file: `/${built.file}`, parts: [...partsOf(manifest, sources[name], new Set())] }
  }
  addresses = { style: address('style'), 'room-de': address('room-de'), 'room-en': address('room-en') }
}

/** Everything an entry imports, and what that imports in turn. */
function partsOf(manifest: AssetManifest, source: string, found: Set<string>): Set<string> {
  for (const imported of manifest[source]?.imports ?? []) {
    const part = manifest[imported]
    assert(part !== undefined, `the browser build holds ${imported}`)
    if (found.has(`/${part.file}`)) continue
    found.add(`/${part.file}`)
    partsOf(manifest, imported, found)
  }
  return found
}

/** @returns the address of a built file on this server: '/assets/style-B3x9.css' */
export function asset(name: AssetName): string {
  return addresses[name].file
}

/** @returns the addresses of what this file imports: fetched at once with it, they cost a thin line no second wait */
export function partsOfAsset(name: AssetName): readonly string[] {
  return addresses[name].parts
}
