// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who somebody is and for whom they act. A person is one row however many bodies they act for: a village, its
 * association and a club at once, or none.
 */
import type { Id } from '../base/id.ts'

/** In the order of the form. `guest` has no office in a municipality: the press, science, a company, a citizen. */
export const functions = [
  'volunteerMayor',
  'mayor',
  'deputyMayor',
  'districtAdministrator',
  'councillor',
  'administration',
  'digitalOfficer',
  'guest',
] as const
/** What a person is in public life; words.md lists them with their German names. */
export type PersonFunction = (typeof functions)[number]

export function isFunction(text: string): text is PersonFunction {
  return functions.some((one) => one === text)
}

export const bodyKinds = ['municipality', 'association', 'district', 'ministry', 'club', 'press'] as const
export type BodyKind = (typeof bodyKinds)[number]

export function isBodyKind(text: string): text is BodyKind {
  return bodyKinds.some((one) => one === text)
}

/** An observer belongs to a body without the right to speak or vote for it. */
export const mandateKinds = ['delegate', 'substitute', 'observer'] as const
export type MandateKind = (typeof mandateKinds)[number]

/**
 * Tasks for the whole congress. The owner set this installation up and gives offices; organisers run the congress;
 * editors write its programme; technicians look after all rooms; the ministry is whom recommendations are for.
 */
export const offices = ['owner', 'organiser', 'programmeEditor', 'technician', 'ministry'] as const
export type Office = (typeof offices)[number]

export type Body = {
  readonly kind: BodyKind
  readonly name: string
  /** Null for a body that is no municipality. */
  readonly municipalityKey: string | null
}

/** What people in the same room may know of one another: no address, no language, nothing else. */
export type PersonCard = {
  readonly id: Id<'person'>
  readonly name: string
  readonly function: PersonFunction
  /** In the order in which they came to act for them. */
  readonly bodies: readonly Body[]
}

/** The kind of body a municipality of the register is; kinds are words.md's (localMunicipality, district, …). */
export function bodyKindOf(municipalityKind: string): BodyKind {
  switch (municipalityKind) {
    case 'municipalAssociation':
      return 'association'
    case 'district':
      return 'district'
    default:
      return 'municipality'
  }
}

/** RFC 5321, 4.5.3.1: 64 octets before the @, 254 in all. */
const emailLettersMax = 254
const localPartLettersMax = 64

/**
 * An address in the one form it is kept and compared in: lower case, without space around it; null when it cannot be
 * one. Before the @ only what every mail server understands; after it also letters like ü, which become xn-- later.
 */
export function emailFrom(text: string): string | null {
  const email = text.trim().normalize('NFC').toLowerCase()
  const at = email.lastIndexOf('@')
  if (at < 1 || at > localPartLettersMax || email.length > emailLettersMax) return null
  const local = email.slice(0, at)
  const labels = email.slice(at + 1).split('.')
  if (!/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)) return null
  if (labels.length < 2 || !labels.every((label) => /^[\p{Ll}\d](?:[\p{Ll}\d-]{0,61}[\p{Ll}\d])?$/u.test(label)))
    return null
  return email
}

export type NameRefusal = 'nameMissing' | 'nameTooLong' | 'nameWithAddress'
export const nameLettersMax = 100

/**
 * What is wrong with a name that was typed in, or null. A name goes into letters to an address nobody has confirmed
 * yet: whoever types a web address into it wants us to send advertising.
 */
export function nameRefusal(name: string): NameRefusal | null {
  if (name.trim() === '') return 'nameMissing'
  if (name.length > nameLettersMax) return 'nameTooLong'
  return looksLikeLink.test(name) ? 'nameWithAddress' : null
}

/** "Prof.Dr. J.R. Müller" is a name, "gewinn.example" and "www.gewinn" are not. */
const looksLikeLink = /[@:/\\<>]|[Ww]{3}\.|[\p{L}\d-]{3,}\.(?:\p{Ll}{2,}|\p{Lu}{2,})/u
