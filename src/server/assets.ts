// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The browser build, read into memory once at start and compressed once. An address is looked up in a list of what
 * is there, so there is no path to leave a folder by. Names carry a hash of their content: cached for ever.
 */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { AssetManifest } from '../web/assets.ts'

export type Encoding = 'br' | 'gzip' | null

export type Asset = {
  readonly type: string
  readonly bytes: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>
  /** True when the name changes with the content. */
  readonly hashed: boolean
}

export type Assets = { readonly manifest: AssetManifest; readonly files: ReadonlyMap<string, Asset> }

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
}

async function encoded(type: string, content: Buffer): Promise<Asset['bytes']> {
  const bytes = new Map<Encoding, Uint8Array<ArrayBuffer>>([[null, new Uint8Array(content)]])
  if (!type.includes('charset')) return bytes
  const brotli = await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  bytes.set('br', new Uint8Array(brotli))
  bytes.set('gzip', new Uint8Array(await promisify(gzip)(content, { level: 9 })))
  return bytes
}

/** Reads what Vite built into `folder`. Files of a type we do not serve (source maps, the manifest) are left out. */
export async function readAssets(folder: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8')) as AssetManifest
  const files = new Map<string, Asset>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    files.set(address, {
      type,
      bytes: await encoded(type, await readFile(path)),
      hashed: address.startsWith('/assets/'),
    })
  }
  return { manifest, files }
}

/** The smallest form the browser takes. Source: RFC 9110, 12.5.3 (Accept-Encoding); `q=0` means "not this one". */
export function bestEncoding(acceptEncoding: string | undefined): Encoding {
  const accepts = new Set<string>()
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',').slice(0, 20)) {
    const [name = '', quality = ''] = part.split(';').map((piece) => piece.trim())
    if (!/^q=0(\.0*)?$/.test(quality)) accepts.add(name)
  }
  if (accepts.has('br')) return 'br'
  return accepts.has('gzip') ? 'gzip' : null
}

/** What to send to a browser that accepts these encodings. */
export function chosenBytes(asset: Asset, acceptEncoding: string | undefined) {
  const encoding = bestEncoding(acceptEncoding)
  const bytes = asset.bytes.get(encoding)
  if (bytes !== undefined) return { encoding, bytes }
  return { encoding: null, bytes: asset.bytes.get(null) ?? new Uint8Array() }
}
