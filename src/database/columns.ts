// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What every column of every table is, as far as people are concerned. A column that tables.ts has and this list has
 * not does not compile, and one that only the database has fails columns.test.ts: whoever adds a column says here what
 * it is, and sees to it that the module's `x.privacy.ts` shows it to the person and forgets it.
 */
import type { Tables } from './tables.ts'

export const columnClasses = ['personal', 'personId', 'freeText', 'secret', 'none'] as const
/**
 * personal: says something of a person who is named or numbered beside it. personId: leads to a person. freeText:
 * somebody typed it, so anybody may be named in it. secret: a key or its hash, of a person or of the house. none: the
 * rest. A text of the organisers that the public reads (a session's abstract) is none: it is theirs to correct.
 */
export type ColumnClass = (typeof columnClasses)[number]

/** The module whose PersonalData answers for the table; null where nothing in it concerns anybody. */
export type TableClasses<Table extends keyof Tables> = {
  readonly module: string | null
  readonly columns: { readonly [Column in keyof Tables[Table] & string]: ColumnClass }
}

type Classes = { readonly [Table in keyof Tables]: TableClasses<Table> }

export const classesOfColumns: Classes = {
  municipality: {
    module: null,
    columns: {
      key: 'none',
      name: 'none',
      search_name: 'none',
      kind: 'none',
      district: 'none',
      search_district: 'none',
      population: 'none',
      sample: 'none',
    },
  },

  person: {
    module: 'people',
    columns: {
      id: 'personId',
      name: 'personal',
      email: 'personal',
      function: 'personal',
      language: 'personal',
      created_at: 'personal',
    },
  },
  // A club or a newspaper was typed in by whoever acts for it.
  body: { module: 'people', columns: { id: 'none', kind: 'none', name: 'freeText', municipality_key: 'none' } },
  mandate: {
    module: 'people',
    columns: {
      id: 'none',
      person_id: 'personId',
      body_id: 'personal',
      kind: 'personal',
      valid_from: 'personal',
      valid_to: 'personal',
    },
  },
  office: { module: 'people', columns: { person_id: 'personId', role: 'personal' } },
  sign_in_secret: {
    module: 'people',
    columns: {
      id: 'none',
      person_id: 'personId',
      link_hash: 'secret',
      code_hash: 'secret',
      attempts: 'personal',
      next_path: 'personal',
      created_at: 'personal',
      expires_at: 'personal',
      used_at: 'personal',
      reusable: 'none',
    },
  },
  sign_in: {
    module: 'people',
    columns: {
      token_hash: 'secret',
      person_id: 'personId',
      device: 'personal',
      created_at: 'personal',
      seen_at: 'personal',
      expires_at: 'personal',
    },
  },
  sign_in_attempt: { module: 'people', columns: { address_hash: 'personal', kind: 'none', at: 'personal' } },
  owner_invitation: { module: null, columns: { token_hash: 'secret', expires_at: 'none', used_at: 'none' } },

  congress: {
    module: null,
    columns: {
      id: 'none',
      title: 'none',
      subtitle: 'none',
      description: 'none',
      organiser: 'none',
      timezone: 'none',
      starts_at: 'none',
      ends_at: 'none',
      phase: 'none',
      sample: 'none',
    },
  },

  track: {
    module: null,
    columns: { id: 'none', congress_id: 'none', position: 'none', title: 'none', accent: 'none' },
  },
  session: {
    module: null,
    columns: {
      id: 'none',
      congress_id: 'none',
      track_id: 'none',
      slug: 'none',
      kind: 'none',
      title: 'none',
      abstract: 'none',
      language: 'none',
      starts_at: 'none',
      ends_at: 'none',
      capacity: 'none',
    },
  },
  session_person: {
    module: 'programme',
    columns: { session_id: 'personal', person_id: 'personId', role: 'personal', position: 'none' },
  },
  session_vacancy: { module: null, columns: { session_id: 'none', role: 'none', position: 'none' } },

  registration: {
    module: 'registration',
    columns: {
      id: 'none',
      congress_id: 'none',
      person_id: 'personId',
      status: 'personal',
      created_at: 'personal',
      consented_at: 'personal',
      held_until: 'personal',
      confirmed_at: 'personal',
    },
  },
  registration_session: { module: 'registration', columns: { registration_id: 'personal', session_id: 'personal' } },

  room: { module: null, columns: { id: 'none', session_id: 'none' } },
  seat: { module: 'room', columns: { id: 'none', room_id: 'none', person_id: 'personId' } },
  room_owner: { module: null, columns: { room_id: 'none', node: 'none', epoch: 'none', until: 'none' } },
  // Law 12: seats and ids of texts, no names and no words. A seat without its person is nobody's.
  room_event: {
    module: null,
    columns: {
      room_id: 'none',
      position: 'none',
      epoch: 'none',
      seat_id: 'none',
      command_id: 'none',
      ordinal: 'none',
      at: 'none',
      type: 'none',
      version: 'none',
      body: 'none',
    },
  },
  room_text: {
    module: 'room',
    columns: { id: 'none', room_id: 'none', seat_id: 'none', body: 'freeText', created_at: 'none' },
  },

  server_secret: { module: null, columns: { purpose: 'none', secret: 'secret' } },

  mail: {
    module: 'mail',
    columns: {
      id: 'none',
      to_address: 'personal',
      language: 'personal',
      subject: 'freeText',
      text: 'freeText',
      html: 'freeText',
      created_at: 'personal',
      sent_at: 'personal',
      attempts: 'none',
      failure: 'none',
    },
  },

  // The ids of people who are gone lead to nobody.
  erasure: { module: 'privacy', columns: { person_id: 'personId', erased_on: 'none', asked_by: 'none' } },
  erasure_trace: { module: 'privacy', columns: { module: 'none', trace_id: 'none', rounds: 'none' } },
  // What the operator publishes of those who are responsible: a contact, to be kept true by them.
  privacy_setting: {
    module: null,
    columns: {
      congress_id: 'none',
      delete_on: 'none',
      controller: 'none',
      protection_officer: 'none',
      reminded_for: 'none',
      reminded_on: 'none',
      cleared_on: 'none',
    },
  },

  audit_entry: {
    module: 'audit',
    columns: {
      id: 'none',
      at: 'personal',
      actor_id: 'personId',
      action: 'personal',
      object_kind: 'none',
      object_id: 'personId',
    },
  },
}

/** Tables that no module's block has: the list of migrations. */
export const housekeeping: Readonly<Record<string, Readonly<Record<string, ColumnClass>>>> = {
  schema_version: { version: 'none', name: 'none', checksum: 'none', applied_at: 'none' },
}

/** Schemas of libraries. pg-boss keeps ids of letters and codes of mail servers; the leak test reads all of it. */
export const librarySchemas: readonly string[] = ['mail_queue']
