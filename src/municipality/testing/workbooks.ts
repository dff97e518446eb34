// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: workbooks built like the official register, small enough to be read at a glance. */
import { writeXlsx } from 'hucre/xlsx'
import type { SheetRow } from '../workbook.rules.ts'

export type Line = readonly (string | number | null)[]

const title = 'Gemeinden in Deutschland nach Fläche, Bevölkerung und Postleitzahl am 31.12.2024 (4. Quartal)'
const heading: readonly Line[] = [
  [title],
  [],
  [
    ...['Satz-art', 'Text-kenn-zeichen', 'Amtlicher Regionalschlüssel (ARS)', null, null, null, null, 'Gemeindename'],
    ...['Fläche km2 1)', 'Bevölkerung auf Grundlage des Zensus 20112)', null, null, null, 'Postleit-zahl3)'],
    ...['Geografische Mittelpunktkoordinaten', null, 'Reisegebiete', null, 'Grad der Verstädterung'],
  ],
  [
    ...[null, null, 'Land', 'RB', 'Kreis', 'VB', 'Gem', null, null, 'insgesamt', 'männlich', 'weiblich', 'je km2'],
    ...[null, 'Längengrad', 'Breitengrad'],
  ],
  [null, null, 'Gebietsstand', null, null, null, null, null, '31.12.2023 (Jahr)', 'am 31.12.2023 (Jahr)'],
]
const notes: readonly Line[] = [
  [],
  ['Quelle: Gemeindeverzeichnis-Informationssytem GV-ISys'],
  ['1) Abweichungen bei den Flächenangaben sind durch Runden der Zahlen möglich.'],
]

/** A row of a municipality: key 072325005019, or 07 2 32 5005 019 as the sheet has it. */
export function place(code: string, key: string, name: string, population: number | string): Line {
  return [
    '60',
    code,
    ...parts(key, 5),
    name,
    13.18,
    population,
    1,
    1,
    1,
    '54669',
    '6,358388',
    '49,852389',
    null,
    null,
    '03',
  ]
}

export const district = (code: string, key: string, name: string): Line => [
  '40',
  code,
  ...parts(key, 3),
  null,
  null,
  name,
]
export const association = (code: string, key: string, name: string): Line => ['50', code, ...parts(key, 4), null, name]

function parts(key: string, count: number): readonly string[] {
  return [key.slice(0, 2), key[2] ?? '', key.slice(3, 5), key.slice(5, 9), key.slice(9)].slice(0, count)
}

const lands: readonly Line[] = Array.from({ length: 16 }, (_, index) => {
  return ['10', null, String(index + 1).padStart(2, '0'), null, null, null, null, `Land ${index + 1}`]
})

/** One of everything. */
export const places: readonly Line[] = [
  ['20', null, '07', '1', null, null, null, 'früher: Reg.-Bez. Koblenz'],
  district('44', '07138', 'Neuwied'),
  association('50', '071380045', 'Neuwied, Stadt'),
  place('63', '071380045045', 'Neuwied, Stadt', 66_000),
  association('53', '071385005', 'Waldbreitbach'),
  place('64', '071385005027', 'Hausen (Wied)', 2_000),
  place('63', '071385005999', 'Niederfurt, Stadt', 3_000),
  district('41', '07315', 'Mainz, Stadt'),
  place('61', '073150000000', 'Mainz, Landeshauptstadt', 222_000),
  place('67', '081360065065', 'Schwäbisch Gmünd, Stadt', 61_000),
  place('60', '091890000113', 'Bad Endorf, M', 8_500),
  association('58', '160775052', 'Schmölln, Stadt'),
  place('66', '034609451451', 'Harz, gemfr. Gebiet', 28),
]

export const officialLines = (lines: readonly Line[] = places): readonly Line[] => [
  ...heading,
  ...lands,
  ...lines,
  ...notes,
]

export const sheetRows = (lines: readonly Line[]): readonly SheetRow[] =>
  lines.map((cells, index) => ({ number: index + 1, cells }))

export function workbook(
  lines: readonly Line[],
  first: readonly Line[] = [['Statistisches Bundesamt']],
): Promise<Uint8Array> {
  const rows = (all: readonly Line[]) => all.map((line) => [...line])
  return writeXlsx({
    sheets: [
      { name: 'Inhalt', rows: rows(first) },
      { name: 'Onlineprodukt_Gemeinden31122024', rows: rows(lines) },
    ],
  })
}
