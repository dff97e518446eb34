// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The shape of every table, module by module, for kysely. A module's store touches its own block only.
 * The tables themselves are made by ./migrations/.
 */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType, Kysely } from 'kysely'
import type { Localised } from '../base/language.ts'

type Json<Value extends object> = JSONColumnType<Value>
/** A day without time: written as 2026-11-25; read with `::text` or to_char, for the driver makes local midnights. */
type Day = ColumnType<Date, string, string>
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
  /** Null for associations and districts, too: each inhabitant counts once, where they live. */
  population: number | null
  /** Invented for the story congress; such keys begin with 99, which no Land has. */
  sample: boolean
  /** As the register writes it: Kiel, Landeshauptstadt. Null for invented places. */
  official_name: string | null
  designation: string | null
  /** The association, or else the district. */
  parent_key: string | null
  area_km2: number | null
  longitude: number | null
  latitude: number | null
  /** 1 cities, 2 towns and suburbs, 3 rural (Eurostat, DEGURBA) */
  urbanisation: number | null
  /** The day of the register that no longer had it, YYYY-MM-DD; such a row is kept for those who refer to it. */
  dissolved_on: Day | null
}
/** What it was called in an earlier register; still found by that name. */
interface MunicipalityFormerNameTable {
  municipality_key: string
  name: string
  search_name: GeneratedAlways<string>
  until: Day
}
/** One row, counted on by triggers whenever a name changes. */
interface MunicipalityVersionTable {
  single: Generated<boolean>
  version: number
}
interface MunicipalityLoadTable {
  id: string
  /** In the order of loading. */
  number: GeneratedAlways<number>
  /** compact, official */
  source: string
  as_of: Day
  population_as_of: Day | null
  loaded_at: Date
  /** Null: by itself at the first start, or from the command line. */
  loaded_by: string | null
  file_name: string | null
  added: number
  changed: number
  dissolved: number
}
/** A workbook that was read and waits to be applied. */
interface MunicipalityUploadTable {
  id: string
  uploaded_by: string | null
  file_name: string
  as_of: Day
  population_as_of: Day
  left_out: Json<object>
  entries: Buffer
  uploaded_at: Date
  expires_at: Date
}

// people/
interface PersonTable {
  id: string
  name: string
  /** Lower case; null for a person without an address. */
  email: string | null
  /** The address they last signed in by a letter to. */
  shown_email: Generated<string | null>
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
  /** How many delegates at a time. */
  votes: Generated<number>
}
/** An address under this domain, shown by signing in, confirms claims for the body up to this kind. */
interface BodyDomainTable {
  body_id: string
  domain: string
  kind: string
}
interface MandateTable {
  id: string
  person_id: string
  body_id: string
  /** delegate, substitute, observer */
  kind: string
  /** claimed, confirmed, refused */
  status: string
  valid_from: Date | null
  /** The first moment in which it no longer holds. */
  valid_to: Date | null
  checked_at: Date | null
  checked_by: string | null
  checked_domain: string | null
  handed_over_at: Date | null
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
  /** Names it on pages and among open lines. */
  id: Generated<string>
  person_id: string
  device: string
  created_at: Created
  seen_at: Date
  expires_at: Date
  /** Until the second factor was shown, nobody is signed in. */
  factor_pending: Generated<boolean>
}
/** What was tried with an address, known or not; rows go after 24 hours. */
interface SignInAttemptTable {
  /** sha-256 of the address. */
  address_hash: Buffer
  /** letter, wrongCode, wrongFactor (then of the person's id) */
  kind: string
  at: Date
}
interface OwnerInvitationTable {
  token_hash: Buffer
  expires_at: Date
  used_at: Date | null
}
/** A person at a provider, by its own name for them. */
interface IdentityTable {
  id: string
  issuer: string
  subject: string
  person_id: string
  created_at: Date
  seen_at: Date
}
interface ProviderVisitTable {
  secret_hash: Buffer
  language: string
  next_path: string | null
  person_id: string | null
  expires_at: Date
}
interface IdentityOfferTable {
  secret_hash: Buffer
  issuer: string
  subject: string
  email: string | null
  roles: string[]
  expires_at: Date
}
interface ClaimedOfficeTable {
  person_id: string
  issuer: string
  role: string
  valid_to: Date
}
interface SecondFactorTable {
  person_id: string
  sealed_secret: Buffer
  begun_at: Date
  confirmed_at: Date | null
  last_step: Generated<number>
}
interface RecoveryCodeTable {
  person_id: string
  code_hash: Buffer
  used_at: Date | null
}
interface SignInSettingTable {
  one: Generated<boolean>
  factor_required: boolean
}
interface KnownDeviceTable {
  person_id: string
  secret_hash: Buffer
  seen_at: Date
}
interface SecurityEventTable {
  id: string
  person_id: string
  by_person_id: string | null
  /** people/security.rules.ts */
  kind: string
  at: Date
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
  /** speaker, moderator, chair, coChair, technician, interpreter, captioner */
  role: string
  position: number
}
/** A task whose person was forgotten; it has no name and no id. */
interface SessionVacancyTable {
  session_id: string
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
interface ReminderTable {
  person_id: string
  session_id: string
  /** dayBefore, quarterHour */
  kind: string
  /** The beginning the person was reminded of. */
  starts_at: Date
  at: Date
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

interface SealedBallotsTable {
  room_id: string
  vote_id: string
  seat_id: string
  sealed: Uint8Array
}

// server/
interface ServerSecretTable {
  /** What the secret is for: forms. */
  purpose: string
  secret: string
}

// mail/
type KeptAttachment = { readonly name: string; readonly mediaType: string; readonly content: string }
interface MailTable {
  id: string
  to_address: string
  language: string
  subject: string
  text: string
  html: string
  /** Their contents in base64; emptied with the text. */
  attachments: ColumnType<KeptAttachment[], string | undefined, string>
  created_at: Created
  sent_at: Date | null
  attempts: Generated<number>
  attempted_at: Date | null
  /** What the last attempt met, while there is hope. */
  trouble: string | null
  failure: string | null
  /** Which template wrote it: signIn, reminderDay, … */
  kind: Generated<string>
  /** now, soon, bulk */
  urgency: Generated<string>
  /** It holds no secret: the office may read it. */
  open_to_office: Generated<boolean>
  useful_until: Date | null
  withdraw_url: string | null
  group_letter_id: string | null
}
interface GroupLetterTable {
  id: string
  group_key: string
  group_label: Json<Localised>
  /** essential, news */
  purpose: string
  subject: Json<Localised>
  body: Json<Localised>
  written_by: string | null
  created_at: Date
  /** Null for a draft. */
  sent_at: Date | null
  stopped_at: Date | null
  addresses: Generated<number>
  left_out: Generated<number>
  tally: JSONColumnType<{ sent: number; failed: number; stopped: number }> | null
}
interface MailChoiceTable {
  address: string
  news: Generated<boolean>
  reminders: Generated<boolean>
  token: string
  changed_at: Date
}

// privacy/
/** ids and days, nothing that says who it was. */
interface ErasureTable {
  person_id: string
  /** 2026-11-25 */
  erased_on: Day
  /** self, office, clock */
  asked_by: string
}
interface ErasureTraceTable {
  /** The module that knows what the id is. */
  module: string
  trace_id: string
  /** How often its owner has ended it; twice is enough. */
  rounds: Generated<number>
}
interface PrivacySettingTable {
  congress_id: string
  /** The day chosen in the office; null: the default after the congress ends. */
  delete_on: Day | null
  controller: Generated<string>
  protection_officer: Generated<string>
  /** The day of which organisers have been reminded. */
  reminded_for: Day | null
  reminded_on: Day | null
  /** When personal data were last deleted by the clock. */
  cleared_on: Day | null
}

// audit/
interface AuditEntryTable {
  id: GeneratedAlways<number>
  at: Date
  /** Null: the software itself. */
  actor_id: string | null
  action: string
  object_kind: string | null
  object_id: string | null
}

export interface Tables {
  municipality: MunicipalityTable
  municipality_former_name: MunicipalityFormerNameTable
  municipality_version: MunicipalityVersionTable
  municipality_load: MunicipalityLoadTable
  municipality_upload: MunicipalityUploadTable
  person: PersonTable
  body: BodyTable
  body_domain: BodyDomainTable
  mandate: MandateTable
  office: OfficeTable
  sign_in_secret: SignInSecretTable
  sign_in: SignInTable
  sign_in_attempt: SignInAttemptTable
  owner_invitation: OwnerInvitationTable
  identity: IdentityTable
  provider_visit: ProviderVisitTable
  identity_offer: IdentityOfferTable
  claimed_office: ClaimedOfficeTable
  second_factor: SecondFactorTable
  recovery_code: RecoveryCodeTable
  sign_in_setting: SignInSettingTable
  known_device: KnownDeviceTable
  security_event: SecurityEventTable
  congress: CongressTable
  track: TrackTable
  session: SessionTable
  session_person: SessionPersonTable
  session_vacancy: SessionVacancyTable
  registration: RegistrationTable
  registration_session: RegistrationSessionTable
  reminder: ReminderTable
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
  sealed_ballots: SealedBallotsTable
  server_secret: ServerSecretTable
  mail: MailTable
  group_letter: GroupLetterTable
  mail_choice: MailChoiceTable
  erasure: ErasureTable
  erasure_trace: ErasureTraceTable
  privacy_setting: PrivacySettingTable
  audit_entry: AuditEntryTable
}

export type Database = Kysely<Tables>
