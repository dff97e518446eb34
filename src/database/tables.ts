// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The shape of every table, module by module, for kysely. A module's store touches its own block only.
 * The tables themselves are made by ./migrations/.
 */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType, Kysely } from 'kysely'
import type { Localised } from '../base/language.ts'

type Json<Value extends object> = JSONColumnType<Value>
type Created = ColumnType<Date, Date | undefined, never>

// municipality/
interface MunicipalityTable {
  /** Regionalschlüssel (ARS), 12 digits; leading zeros stay. */
  key: string
  name: string
  /** The name in the form it is compared in; PostgreSQL keeps it. */
  search_name: GeneratedAlways<string>
  /** localMunicipality, municipalAssociation, … (municipality/kinds.rules.ts) */
  kind: string
  /** The Landkreis, by name: it tells two villages of the same name apart. Null for a town that is its own. */
  district: string | null
  search_district: GeneratedAlways<string | null>
  population: number | null
  /** Invented for the story congress; such keys begin with 99, which no Land has. */
  sample: boolean
}

// people/
interface PersonTable {
  id: string
  name: string
  /** Lower case; null for a person without an address. */
  email: string | null
  function: string
  language: string
  created_at: Created
}
interface BodyTable {
  id: string
  /** municipality, association, district, ministry, club, press */
  kind: string
  name: string
  municipality_key: string | null
}
interface MandateTable {
  id: string
  person_id: string
  body_id: string
  /** delegate, substitute, observer */
  kind: string
  valid_from: Date | null
  valid_to: Date | null
}
interface OfficeTable {
  person_id: string
  /** owner, organiser, programmeEditor, technician, ministry */
  role: string
}
interface SignInSecretTable {
  id: string
  person_id: string
  /** sha-256 of the link's secret, and of id + code. */
  link_hash: Buffer
  code_hash: Buffer
  attempts: Generated<number>
  next_path: string | null
  created_at: Created
  expires_at: Date
  used_at: Date | null
  /** Only the demo's links: they sign in again and again until they expire. */
  reusable: Generated<boolean>
}
interface SignInTable {
  token_hash: Buffer
  person_id: string
  device: string
  created_at: Created
  seen_at: Date
  expires_at: Date
}
/** What was tried with an address, known or not; rows go after 24 hours. */
interface SignInAttemptTable {
  /** sha-256 of the address. */
  address_hash: Buffer
  /** letter, wrongCode */
  kind: string
  at: Date
}
interface OwnerInvitationTable {
  token_hash: Buffer
  expires_at: Date
  used_at: Date | null
}

// congress/
interface CongressTable {
  id: string
  title: Json<Localised>
  subtitle: Json<Localised>
  description: Json<Localised>
  organiser: string
  /** IANA zone: Europe/Berlin */
  timezone: string
  starts_at: Date
  ends_at: Date
  /** preparation, registration, sitting, followUp */
  phase: string
  sample: boolean
}

// programme/
interface TrackTable {
  id: string
  congress_id: string
  position: number
  title: Json<Localised>
  /** One of the theme's accent names, for the programme's colour bar. */
  accent: string
}
interface SessionTable {
  id: string
  congress_id: string
  track_id: string | null
  slug: string
  /** plenary, workshop, hearing */
  kind: string
  title: Json<Localised>
  abstract: Json<Localised>
  language: string
  starts_at: Date
  ends_at: Date
  capacity: number | null
  /** Counted by the database itself with every change of what calendars say. */
  calendar_sequence: Generated<number>
}
interface SessionPersonTable {
  session_id: string
  person_id: string
  /** speaker, moderator, chair, coChair, technician */
  role: string
  position: number
}

// registration/
interface RegistrationTable {
  id: string
  congress_id: string
  person_id: string
  /** pending until the address is confirmed, then confirmed; cancelled */
  status: string
  created_at: Created
  /** Until then the places of a pending registration are kept for it. */
  held_until: Date | null
  confirmed_at: Date | null
  /** Who of the office took it down; null for whoever registered themselves. */
  entered_by: string | null
  entered_at: Date | null
  note: Generated<string>
}
interface RegistrationSessionTable {
  registration_id: string
  session_id: string
}
interface WaitingTable {
  registration_id: string
  session_id: string
  position: GeneratedAlways<number>
  joined_at: Date
  /** Until then a place that becomes free is kept for those who wait. */
  closes_at: Date
  /** sha-256 of the secret in the letter. */
  offer_hash: Buffer | null
  offer_until: Date | null
}
interface HandoverTable {
  id: string
  registration_id: string
  session_id: string
  /** Null for a code handed on by word of mouth, and as soon as the place has moved. */
  to_email: string | null
  code_hash: Buffer
  created_at: Date
  expires_at: Date
  taken_at: Date | null
  withdrawn_at: Date | null
}
interface ConsentTable {
  id: string
  registration_id: string
  /** participation, listing, afterwards, accessNeeds */
  kind: string
  /** Which wording was on the page. */
  wording: string
  given_at: Date
  withdrawn_at: Date | null
}
interface AccessNeedTable {
  registration_id: string
  /** signLanguage, captions, plainLanguage, screenReader */
  needs: string[]
  note: string
  stated_at: Date
}
interface RegistrationDraftTable {
  browser_hash: Buffer
  link_hash: Buffer | null
  fields: Json<Readonly<Record<string, string>>>
  saved_at: Date
  expires_at: Date
}
interface EntryKeyTable {
  key_hash: Buffer
  person_id: string
  /** link, code */
  kind: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
}
interface DoorRequestTable {
  id: string
  session_id: string
  name: string
  email: string
  municipality_key: string | null
  browser_hash: Buffer
  language: string
  asked_at: Date
  /** asking, admitted, declined */
  state: string
  decided_at: Date | null
  decided_by: string | null
  person_id: string | null
}

// room/
interface RoomTable {
  id: string
  session_id: string
}
interface SeatTable {
  id: string
  room_id: string
  /** Null once the person is forgotten; the log still names the seat. */
  person_id: string | null
}
interface RoomOwnerTable {
  room_id: string
  node: string
  epoch: number
  until: Date
}
interface RoomEventTable {
  room_id: string
  position: number
  epoch: number
  seat_id: string
  command_id: string
  ordinal: number
  at: Date
  type: string
  version: number
  body: Json<object>
}
interface RoomTextTable {
  id: string
  room_id: string
  seat_id: string
  body: string
  created_at: Created
}

// server/
interface ServerSecretTable {
  /** What the secret is for: forms. */
  purpose: string
  secret: string
}

// mail/
interface MailTable {
  id: string
  to_address: string
  language: string
  subject: string
  text: string
  html: string
  created_at: Created
  sent_at: Date | null
  attempts: Generated<number>
  failure: string | null
}

export interface Tables {
  municipality: MunicipalityTable
  person: PersonTable
  body: BodyTable
  mandate: MandateTable
  office: OfficeTable
  sign_in_secret: SignInSecretTable
  sign_in: SignInTable
  sign_in_attempt: SignInAttemptTable
  owner_invitation: OwnerInvitationTable
  congress: CongressTable
  track: TrackTable
  session: SessionTable
  session_person: SessionPersonTable
  registration: RegistrationTable
  registration_session: RegistrationSessionTable
  waiting: WaitingTable
  handover: HandoverTable
  consent: ConsentTable
  access_need: AccessNeedTable
  registration_draft: RegistrationDraftTable
  entry_key: EntryKeyTable
  door_request: DoorRequestTable
  room: RoomTable
  seat: SeatTable
  room_owner: RoomOwnerTable
  room_event: RoomEventTable
  room_text: RoomTextTable
  server_secret: ServerSecretTable
  mail: MailTable
}

export type Database = Kysely<Tables>
