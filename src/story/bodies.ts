// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * For whom the people of the story congress act: the invented places, and associations, clubs and papers just as
 * invented.
 */
import { bodyKindOf, type BodyKind } from '../people/index.ts'
import { places } from './places.ts'

export type SampleBody = {
  /** By this the people name it. */
  readonly id: string
  readonly kind: BodyKind
  readonly name: string
  readonly municipalityKey: string | null
}

const others: readonly (readonly [id: string, kind: BodyKind, name: string])[] = [
  ['zv-breitband-quirntal', 'association', 'Zweckverband Breitband Quirntal'],
  ['zv-wasser-auelgrund', 'association', 'Zweckverband Wasser und Wege Auelgrund'],
  ['verein-landauf', 'club', 'Landauf, landab e. V.'],
  ['dorfwerkstatt', 'club', 'Dorfwerkstatt Rebental e. V.'],
  ['dorfverein-hasenroth', 'club', 'Dorfverein Hasenroth e. V.'],
  ['dorfladen-kirchlaub', 'club', 'Dorfladen Kirchlaub eG'],
  ['heimatverein-auelkirchen', 'club', 'Heimatverein Auelkirchen e. V.'],
  ['nachbarschaftshilfe-quirnburg', 'club', 'Nachbarschaftshilfe Quirnburg e. V.'],
  ['buergernetz-ginsterland', 'club', 'Bürgernetz Ginsterland e. V.'],
  ['jugendtreff-sanderbrueck', 'club', 'Jugendtreff Sanderbrück e. V.'],
  ['backhausverein-lauterwingert', 'club', 'Backhausverein Lauterwingert e. V.'],
  ['sportfreunde-amselborn', 'club', 'Sportfreunde Amselborn e. V.'],
  ['buurtwerkplaats-veldrode', 'club', 'Buurtwerkplaats Veldrode'],
  ['atelier-val-d-orsec', 'club', 'Atelier du Val d’Orsec'],
  ['quirntaler-bote', 'press', 'Quirntaler Bote'],
  ['rebentaler-blatt', 'press', 'Rebentaler Blatt'],
  ['radio-auelwelle', 'press', 'Radio Auelwelle'],
]

export const bodies: readonly SampleBody[] = [
  ...places.map(({ id, kind, name, key }) => ({ id, kind: bodyKindOf(kind), name, municipalityKey: key })),
  ...others.map(([id, kind, name]) => ({ id, kind, name, municipalityKey: null })),
]
