// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The official register: Destatis, Gemeindeverzeichnis-Informationssystem GV-ISys, "Auszug GV", a workbook whose second
 * sheet has a row for every Land, Regierungsbezirk, Kreis, Gemeindeverband and Gemeinde (Satzart, column A).
 *
 * Left out, with a count of each: unincorporated areas, which have no council and no rights of a municipality, and
 * municipalities that do the work of an association for others, which stand here as municipalities already.
 */
import { accepted, refused, type Result } from '../base/result.ts'
import { readRow, type RowReader } from './cells.rules.ts'
import {
  associationDesignation,
  associationName,
  districtName,
  kindOfMunicipality,
  municipalityName,
  plainDesignation,
} from './designations.rules.ts'
import { keyOf, withParents, type RegisterEntry } from './entries.rules.ts'
import { landsCount } from './lands.rules.ts'
import { readHeading } from './official-heading.rules.ts'
import { quoted, type SheetRow, type WorkbookRefusal, type WrongCell } from './workbook.rules.ts'

/** The sheet with the data, counted from 1. */
export const officialSheet = 2
/** So many wrong cells are told at once; after them nobody reads on. */
const wrongCellsMax = 5

export type LeftOut = {
  readonly unincorporatedAreas: number
  readonly inhabitantsOfThem: number
  readonly fulfillingMunicipalities: number
}

export type OfficialRegister = {
  /** The day whose municipalities these are, and the day whose inhabitants: 2024-12-31. */
  readonly asOf: string
  readonly populationAsOf: string
  readonly entries: readonly RegisterEntry[]
  readonly leftOut: LeftOut
}

type Unplaced = Omit<RegisterEntry, 'district' | 'parentKey'>

export function readOfficial(rows: readonly SheetRow[]): Result<OfficialRegister, WorkbookRefusal> {
  const wrong: WrongCell[] = []
  const heading = readHeading(officialSheet, rows, (cell) => void wrong.push(cell))
  if (heading === null || wrong.length > 0) return refused({ kind: 'wrongCells', cells: wrong.slice(0, wrongCellsMax) })
  const lands = new Set<string>()
  const seen = new Map<string, { readonly entry: Unplaced; readonly row: number }>()
  const leftOut = { unincorporatedAreas: 0, inhabitantsOfThem: 0, fulfillingMunicipalities: 0 }
  for (const row of rows.slice(heading.rows)) {
    if (isNote(row)) continue
    const read = readEntry(readRow(officialSheet, row, (cell) => void wrong.push(cell)))
    if (wrong.length >= wrongCellsMax) break
    if (read === null) continue
    if (read.is === 'land') lands.add(read.digits)
    else if (read.is === 'fulfilling') leftOut.fulfillingMunicipalities += 1
    else if (read.is === 'unincorporated') {
      leftOut.unincorporatedAreas += 1
      leftOut.inhabitantsOfThem += read.inhabitants
    } else {
      const first = seen.get(read.entry.key)
      if (first !== undefined && wrong.length === 0) return refused(twice(row.number, first.row, read.entry.key))
      seen.set(read.entry.key, { entry: read.entry, row: row.number })
    }
  }
  if (wrong.length > 0) return refused({ kind: 'wrongCells', cells: wrong.slice(0, wrongCellsMax) })
  if (lands.size < landsCount) return refused({ kind: 'landsMissing', found: lands.size, expected: landsCount })
  const { asOf, populationAsOf } = heading
  return accepted({ asOf, populationAsOf, leftOut, entries: withParents([...seen.values()].map(({ entry }) => entry)) })
}

function twice(row: number, firstRow: number, key: string): WorkbookRefusal {
  return { kind: 'twice', sheet: officialSheet, row, firstRow, key }
}

/** Columns, counted from A = 0. */
const columns = {
  recordKind: 0,
  code: 1,
  land: 2,
  region: 3,
  district: 4,
  association: 5,
  municipality: 6,
  name: 7,
  area: 8,
  population: 9,
  longitude: 14,
  latitude: 15,
  urbanisation: 18,
} as const

/** Empty lines, and the notes below the data: text in the first column, nothing beside it. */
function isNote({ cells }: SheetRow): boolean {
  const isEmpty = (column: number) => cells[column] === null || cells[column] === undefined || cells[column] === ''
  return cells.every((_, column) => column === 0 || isEmpty(column)) && !/^\d{1,2}$/.test(quoted(cells[0]))
}

type Read =
  | { readonly is: 'land'; readonly digits: string }
  | { readonly is: 'entry'; readonly entry: Unplaced }
  | { readonly is: 'unincorporated'; readonly inhabitants: number }
  | { readonly is: 'fulfilling' }

/** @returns null for a row that says nothing new: a region, a city's row as its own district or association. */
function readEntry(row: RowReader): Read | null {
  switch (row.oneOf(columns.recordKind, ['10', '20', '30', '40', '50', '60'])) {
    case '10':
      return { is: 'land', digits: row.digits(columns.land, 2) }
    case '40':
      return readDistrict(row)
    case '50':
      return readAssociation(row)
    case '60':
      return readMunicipality(row)
    case '20':
    case '30':
    case null:
      return null
  }
}

function keyDigits(row: RowReader): string {
  return row.digits(columns.land, 2) + row.digits(columns.region, 1) + row.digits(columns.district, 2)
}

const nothingCounted = { population: null, areaKm2: null, longitude: null, latitude: null, urbanisation: null }

const districts = { '43': 'Kreis', '44': 'Landkreis', '45': 'Regionalverband' } as const

function readDistrict(row: RowReader): Read | null {
  const code = row.oneOf(columns.code, ['41', '42', '43', '44', '45'])
  if (code === null || code === '41' || code === '42') return null
  const officialName = row.name(columns.name)
  const key = keyOf(`${keyDigits(row)}0000000`)
  const designation = districts[code]
  const name = districtName(officialName, designation)
  return { is: 'entry', entry: { ...nothingCounted, key, name, officialName, kind: 'district', designation } }
}

const associations = {
  '51': 'Amt',
  '52': 'Samtgemeinde',
  '53': 'Verbandsgemeinde',
  '54': 'Verwaltungsgemeinschaft',
  '55': 'Kirchspielslandgemeinde',
  '56': 'Verwaltungsverband',
} as const

function readAssociation(row: RowReader): Read | null {
  const code = row.oneOf(columns.code, ['50', '51', '52', '53', '54', '55', '56', '58'])
  if (code === null || code === '50') return null
  if (code === '58') return { is: 'fulfilling' }
  const officialName = row.name(columns.name)
  const key = keyOf(`${keyDigits(row)}${row.digits(columns.association, 4)}000`)
  const designation = associationDesignation(key, associations[code])
  const name = associationName(officialName, designation)
  const kind = 'municipalAssociation'
  return { is: 'entry', entry: { ...nothingCounted, key, name, officialName, kind, designation } }
}

const municipalities = { '60': 'Markt', '61': 'kreisfreie Stadt', '62': 'Stadtkreis', '63': 'Stadt' } as const
/** The furthest points of Germany lie at 5.87 and 15.04 degrees east, 47.27 and 55.06 degrees north. */
const germany = { west: 5.5, east: 15.5, south: 47, north: 55.5 }

function readMunicipality(row: RowReader): Read | null {
  const code = row.oneOf(columns.code, ['60', '61', '62', '63', '64', '65', '66', '67'])
  if (code === null) return null
  if (code === '65' || code === '66') {
    return { is: 'unincorporated', inhabitants: row.wholeNumber(columns.population) }
  }
  const officialName = row.name(columns.name)
  const ending = row.digits(columns.association, 4) + row.digits(columns.municipality, 3)
  const key = keyOf(`${keyDigits(row)}${ending}`)
  const named = code === '67' ? 'große Kreisstadt' : code === '64' ? plainDesignation(key) : municipalities[code]
  return {
    is: 'entry',
    entry: {
      key,
      name: municipalityName(officialName),
      officialName,
      kind: kindOfMunicipality(key, named),
      designation: named,
      population: row.wholeNumber(columns.population),
      areaKm2: row.number(columns.area),
      longitude: row.degrees(columns.longitude, germany.west, germany.east),
      latitude: row.degrees(columns.latitude, germany.south, germany.north),
      urbanisation: urbanisationOf(row),
    },
  }
}

function urbanisationOf(row: RowReader): RegisterEntry['urbanisation'] {
  switch (row.oneOf(columns.urbanisation, ['01', '02', '03'])) {
    case '01':
      return 1
    case '02':
      return 2
    case '03':
      return 3
    case null:
      return null
  }
}
