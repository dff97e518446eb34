// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The one budget of the project: what a thin line has to carry. Measured on a real build; bytes are tests, seconds
 * are benchmarks.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { setAssets } from '../web/assets.ts'
import { readAssets } from './assets.ts'
import type { Asset, Assets } from './assets.ts'
import { contentSecurityPolicy } from './headers.ts'
import { ask, sampleParts, serving } from './testing/web.tsx'

/** Grows to 45 kB with all the tools of the room; kB as in the budget, 1,000 bytes. */
const roomScriptGzipBytesMax = 41_000
const styleGzipBytesMax = 20_000
/** What a browser fetches before the page is complete: page, style, and one font for text and one for headings. */
const firstFontsBytesMax = 60_000

let folder: string
let assets: Assets

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmende-weight-'))
  // As it is served: in a test's environment the build would carry what helps developers.
  vi.stubEnv('NODE_ENV', 'production')
  await build({ configFile: 'vite.browser.config.ts', logLevel: 'error', build: { outDir: folder } })
  vi.unstubAllEnvs()
  assets = await readAssets(folder)
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

type Entry = { file: string; imports?: string[]; css?: string[]; assets?: string[] }

async function manifest(): Promise<Record<string, Entry>> {
  return JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Entry>
}

function plainBytes(address: string): Uint8Array {
  const asset: Asset | undefined = assets.files.get(address)
  if (asset === undefined) throw new Error(`${address} is served`)
  return asset.bytes.get(null)!
}

const gzipBytes = (address: string) => gzipSync(plainBytes(address), { level: 9 }).length

test.each(['src/browser/room-de.ts', 'src/browser/room-en.ts'])(
  'given the live room (%s), when its script is weighed, then it is within the budget, with all it imports',
  async (source) => {
    const entries = await manifest()
    const files = new Set<string>()
    const collect = (part: string) => {
      const entry = entries[part]
      if (entry === undefined || files.has(entry.file)) return
      files.add(entry.file)
      for (const imported of entry.imports ?? []) collect(imported)
    }
    collect(source)
    expect(files.size).toBeGreaterThan(0)
    const total = [...files].map((file) => gzipBytes(`/${file}`)).reduce((sum, bytes) => sum + bytes, 0)
    expect(total).toBeGreaterThan(5_000)
    expect(total).toBeLessThanOrEqual(roomScriptGzipBytesMax)
  },
)

test('given the style sheet, when it is weighed and read, then it is small and asks nothing of other servers', async () => {
  const style = (await manifest())['src/ui/style.css']
  expect(style).toBeDefined()
  const address = `/${style?.file}`
  expect(gzipBytes(address)).toBeLessThanOrEqual(styleGzipBytesMax)
  const text = new TextDecoder().decode(plainBytes(address))
  for (const [, target] of text.matchAll(/url\(["']?([^"')]+)/g)) expect(target).toMatch(/^\.?\/[\w./-]+$|^[\w.-]+$/)
  expect(text).not.toMatch(/@import/)
  expect(contentSecurityPolicy()).toContain("img-src 'self';")
})

test('given the fonts of a plain German page, when they are weighed, then they are two small files', () => {
  const latin = [...assets.files.keys()].filter((address) => /latin-(400|600)/.test(address))
  expect(latin).toHaveLength(2)
  const bytes = latin.map((address) => plainBytes(address).length).reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeLessThanOrEqual(firstFontsBytesMax)
})

test('given a page, when it is sent, then it names the built style sheet, carries no script, and all it names is there', async () => {
  setAssets(assets.manifest)
  const web = await serving({ ...sampleParts().parts, assets })
  const page = await ask(web.port, { path: '/de/form' })
  expect(page.body).not.toMatch(/<script|javascript:|\son\w+=|style=/i)
  const addresses = [...page.body.matchAll(/<link[^>]+href="(\/assets[^"]+)"/g)].map(([, address]) => address!)
  expect(addresses.length).toBeGreaterThan(0)
  for (const path of addresses) {
    const file = await ask(web.port, { path, headers: { 'accept-encoding': 'br' } })
    expect(file.status).toBe(200)
    expect(file.headers['content-encoding']).toBe('br')
    expect(file.bytes.length).toBeLessThan(plainBytes(path).length / 3)
  }
  await web.close()
})
