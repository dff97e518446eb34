// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The places of the story congress: four districts, eight associations and sixty municipalities of every size class,
 * most of them villages. They are invented, and no municipality in Germany had any of their names on 31 December 2024
 * (Destatis, Gemeindeverzeichnis). Their keys are built like real ones but begin with 99, which no Land has.
 */
export type PlaceKind =
  | 'localMunicipality'
  | 'municipalAssociation'
  | 'independentMunicipality'
  | 'largeDistrictTown'
  | 'districtFreeCity'
  | 'district'

export type Place = {
  /** By this the people name it: hasenroth, vg-quirnburg, lk-quirntal. */
  readonly id: string
  /** Regionalschlüssel, 12 digits: Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde 3. */
  readonly key: string
  readonly name: string
  readonly kind: PlaceKind
  /** The district's name; null for cities outside of any. */
  readonly district: string | null
  /** The association, or else the district. */
  readonly parentKey: string | null
  /** Null for associations and districts: each inhabitant counts once, where they live. */
  readonly population: number | null
}

type Named = readonly [name: string, population: number]
type District = {
  readonly name: string
  readonly associations: readonly { readonly name: string; readonly members: readonly Named[] }[]
  readonly independent: readonly Named[]
  readonly largeTowns: readonly Named[]
}

const districts: readonly District[] = [
  {
    name: 'Quirntal',
    associations: [
      {
        name: 'Quirnburg',
        members: [
          ['Quirnburg', 7_840],
          ['Niederquirn', 1_620],
          ['Oberquirn', 873],
          ['Mühlquirn', 412],
          ['Hasenroth', 286],
          ['Lindenauel', 538],
          ['Steinquell', 174],
        ],
      },
      {
        name: 'Oberes Quirntal',
        members: [
          ['Dreibornhausen', 1_143],
          ['Kaltenlaub', 331],
          ['Lehmscheid', 243],
          ['Krummesch', 98],
          ['Tannenschied', 451],
          ['Amselborn', 697],
        ],
      },
    ],
    independent: [['Waldfurt', 11_700]],
    largeTowns: [],
  },
  {
    name: 'Wacholderwald',
    associations: [
      {
        name: 'Wacholderhöhe',
        members: [
          ['Schlehenroth', 2_310],
          ['Wacholderscheid', 764],
          ['Ginsterrath', 192],
          ['Birkenschied', 355],
          ['Farnweiler', 127],
          ['Hohenschlade', 489],
          ['Moosbuch', 56],
        ],
      },
      {
        name: 'Ginsterland',
        members: [
          ['Heidenbuch', 3_260],
          ['Rauschenborn', 603],
          ['Erlenseifen', 149],
          ['Kirchlaub', 984],
          ['Dachsborn', 217],
          ['Hollerscheid', 378],
        ],
      },
    ],
    independent: [['Hammerwied', 14_250]],
    largeTowns: [['Wiedmünster', 27_500]],
  },
  {
    name: 'Rebental',
    associations: [
      {
        name: 'Rebental',
        members: [
          ['Kelterheim', 4_930],
          ['Sonnenwingert', 1_480],
          ['Muschelstein', 640],
          ['Rotlay', 388],
          ['Weidenhöll', 466],
          ['Distelrath', 231],
        ],
      },
      {
        name: 'Lauterwingert',
        members: [
          ['Lauterwingert', 3_350],
          ['Oberwingert', 722],
          ['Schieferlay', 204],
          ['Nussheim', 1_870],
          ['Fährhausen', 5_120],
        ],
      },
    ],
    independent: [['Bad Quellried', 16_900]],
    largeTowns: [['Leiningsburg', 46_200]],
  },
  {
    name: 'Mittelauel',
    associations: [
      {
        name: 'Auelgrund',
        members: [
          ['Auelbrück', 8_610],
          ['Auelkirchen', 1_090],
          ['Schwarzauel', 312],
          ['Bruchauel', 845],
          ['Kranichmoor', 163],
          ['Hochauel', 421],
          ['Hirtenauel', 402],
        ],
      },
      {
        name: 'Sanderland',
        members: [
          ['Sanderbrück', 6_400],
          ['Kornheim', 1_260],
          ['Lerchenroth', 274],
          ['Eulenschied', 88],
          ['Glockenscheid', 514],
          ['Reiherweiler', 333],
        ],
      },
    ],
    independent: [['Mühlfurth', 18_400]],
    largeTowns: [['Lahrburg', 34_800]],
  },
]

const cities: readonly Named[] = [
  ['Karlsmünster', 58_300],
  ['Hohenkastell', 91_400],
  ['Rheinmünden', 128_600],
]

/** Lower case, without umlauts and accents: for ids and for the part of an address after the @. */
export function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
}

const digits = (number: number, width: number) => String(number).padStart(width, '0')

function placesOf(district: District, index: number): Place[] {
  const code = `990${digits(31 + index, 2)}`
  const name = `Landkreis ${district.name}`
  const districtKey = `${code}0000000`
  // Counted through the whole district, since the eight digits without the association's must tell them apart, too.
  let counted = 0
  const municipality =
    (association: string | null, kind: PlaceKind) =>
    ([own, population]: Named): Place => {
      counted += 1
      const key = `${code}${association ?? digits(counted, 4)}${digits(counted, 3)}`
      const parentKey = association === null ? districtKey : `${code}${association}000`
      return { id: plain(own), key, name: own, kind, district: name, parentKey, population }
    }
  const free = [
    ...district.largeTowns.map(municipality(null, 'largeDistrictTown')),
    ...district.independent.map(municipality(null, 'independentMunicipality')),
  ]
  const associated = district.associations.flatMap((association, position): Place[] => {
    const verband = digits(5001 + position, 4)
    const whole: Place = {
      id: `vg-${plain(association.name)}`,
      key: `${code}${verband}000`,
      name: `Verbandsgemeinde ${association.name}`,
      kind: 'municipalAssociation',
      district: name,
      parentKey: districtKey,
      population: null,
    }
    return [whole, ...association.members.map(municipality(verband, 'localMunicipality'))]
  })
  const whole: Place = {
    id: `lk-${plain(district.name)}`,
    key: districtKey,
    name,
    kind: 'district',
    district: null,
    parentKey: null,
    population: null,
  }
  return [whole, ...free, ...associated]
}

export const places: readonly Place[] = [
  ...districts.flatMap(placesOf),
  ...cities.map(([name, population], index): Place => ({
    id: plain(name),
    key: `990${digits(11 + index, 2)}0000000`,
    name,
    kind: 'districtFreeCity',
    district: null,
    parentKey: null,
    population,
  })),
]
