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
      official_name: 'none',
      designation: 'none',
      parent_key: 'none',
      area_km2: 'none',
      longitude: 'none',
      latitude: 'none',
      urbanisation: 'none',
      dissolved_on: 'none',
    },
  },
  municipality_former_name: {
    module: null,
    columns: { municipality_key: 'none', name: 'none', search_name: 'none', until: 'none' },
  },
  municipality_version: { module: null, columns: { single: 'none', version: 'none' } },
  // A file has the name that whoever uploaded it gave it.
  municipality_load: {
    module: 'municipality',
    columns: {
      id: 'none',
      number: 'none',
      source: 'none',
      as_of: 'none',
      population_as_of: 'none',
      loaded_at: 'personal',
      loaded_by: 'personId',
      file_name: 'freeText',
      added: 'none',
      changed: 'none',
      dissolved: 'none',
    },
  },
  municipality_upload: {
    module: 'municipality',
    columns: {
      id: 'none',
      uploaded_by: 'personId',
      file_name: 'freeText',
      as_of: 'none',
      population_as_of: 'none',
      left_out: 'none',
      entries: 'none',
      uploaded_at: 'personal',
      expires_at: 'none',
    },
  },

  person: {
    module: 'people',
    columns: {
      id: 'personId',
      name: 'personal',
      email: 'personal',
      shown_email: 'personal',
      function: 'personal',
      language: 'personal',
      created_at: 'personal',
    },
  },
  // A club or a newspaper was typed in by whoever acts for it.
  body: {
    module: 'people',
    columns: { id: 'none', kind: 'none', name: 'freeText', municipality_key: 'none', votes: 'none' },
  },
  // A club's domain may be its one member's name; it goes with the club.
  body_domain: { module: 'people', columns: { body_id: 'none', domain: 'freeText', kind: 'none' } },
  mandate: {
    module: 'people',
    columns: {
      id: 'none',
      person_id: 'personId',
      body_id: 'personal',
      kind: 'personal',
      status: 'personal',
      valid_from: 'personal',
      valid_to: 'personal',
      checked_at: 'personal',
      checked_by: 'personId',
      checked_domain: 'personal',
      handed_over_at: 'personal',
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
      id: 'none',
      person_id: 'personId',
      device: 'personal',
      created_at: 'personal',
      seen_at: 'personal',
      expires_at: 'personal',
      factor_pending: 'personal',
    },
  },
  sign_in_attempt: { module: 'people', columns: { address_hash: 'personal', kind: 'none', at: 'personal' } },
  owner_invitation: { module: null, columns: { token_hash: 'secret', expires_at: 'none', used_at: 'none' } },
  identity: {
    module: 'people',
    columns: {
      id: 'none',
      issuer: 'personal',
      subject: 'personal',
      person_id: 'personId',
      created_at: 'personal',
      seen_at: 'personal',
    },
  },
  provider_visit: {
    module: 'people',
    columns: {
      secret_hash: 'secret',
      language: 'personal',
      next_path: 'personal',
      person_id: 'personId',
      expires_at: 'personal',
    },
  },
  identity_offer: {
    module: 'people',
    columns: {
      secret_hash: 'secret',
      issuer: 'personal',
      subject: 'personal',
      email: 'personal',
      roles: 'personal',
      expires_at: 'personal',
    },
  },
  claimed_office: {
    module: 'people',
    columns: { person_id: 'personId', issuer: 'personal', role: 'personal', valid_to: 'personal' },
  },
  second_factor: {
    module: 'people',
    columns: {
      person_id: 'personId',
      sealed_secret: 'secret',
      begun_at: 'personal',
      confirmed_at: 'personal',
      last_step: 'personal',
    },
  },
  recovery_code: {
    module: 'people',
    columns: { person_id: 'personId', code_hash: 'secret', used_at: 'personal' },
  },
  sign_in_setting: { module: null, columns: { one: 'none', factor_required: 'none' } },
  known_device: {
    module: 'people',
    columns: { person_id: 'personId', secret_hash: 'secret', seen_at: 'personal' },
  },
  security_event: {
    module: 'people',
    columns: { id: 'none', person_id: 'personId', by_person_id: 'personId', kind: 'personal', at: 'personal' },
  },

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
      calendar_sequence: 'none',
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
      entered_by: 'personId',
      entered_at: 'personal',
      note: 'freeText',
      held_until: 'personal',
      confirmed_at: 'personal',
    },
  },
  registration_session: { module: 'registration', columns: { registration_id: 'personal', session_id: 'personal' } },
  waiting: {
    module: 'registration',
    columns: {
      registration_id: 'personal',
      session_id: 'personal',
      position: 'personal',
      joined_at: 'personal',
      closes_at: 'none',
      offer_hash: 'secret',
      offer_until: 'personal',
    },
  },
  handover: {
    module: 'registration',
    columns: {
      id: 'none',
      registration_id: 'personal',
      session_id: 'personal',
      to_email: 'personal',
      code_hash: 'secret',
      created_at: 'personal',
      expires_at: 'none',
      taken_at: 'personal',
      withdrawn_at: 'personal',
    },
  },
  consent: {
    module: 'registration',
    columns: {
      id: 'none',
      registration_id: 'personal',
      kind: 'personal',
      wording: 'none',
      given_at: 'personal',
      withdrawn_at: 'personal',
    },
  },
  access_need: {
    module: 'registration',
    columns: { registration_id: 'personal', needs: 'personal', note: 'freeText', stated_at: 'personal' },
  },
  registration_draft: {
    module: 'registration',
    columns: {
      browser_hash: 'secret',
      link_hash: 'secret',
      fields: 'freeText',
      saved_at: 'personal',
      expires_at: 'none',
    },
  },
  entry_key: {
    module: 'registration',
    columns: {
      key_hash: 'secret',
      person_id: 'personId',
      kind: 'personal',
      created_at: 'personal',
      expires_at: 'none',
      used_at: 'personal',
    },
  },
  door_request: {
    module: 'registration',
    columns: {
      id: 'none',
      session_id: 'personal',
      name: 'personal',
      email: 'personal',
      municipality_key: 'personal',
      browser_hash: 'secret',
      language: 'personal',
      asked_at: 'personal',
      state: 'personal',
      decided_at: 'personal',
      decided_by: 'personId',
      person_id: 'personId',
    },
  },
  reminder: {
    module: 'registration',
    columns: {
      person_id: 'personId',
      session_id: 'personal',
      kind: 'personal',
      starts_at: 'none',
      at: 'personal',
    },
  },

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

  // Sealed to a key that is not in the database; a seat without its person is nobody's.
  sealed_ballots: { module: null, columns: { room_id: 'none', vote_id: 'none', seat_id: 'none', sealed: 'secret' } },

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
      attachments: 'freeText',
      created_at: 'personal',
      sent_at: 'personal',
      attempts: 'none',
      attempted_at: 'personal',
      // Codes and commands of mail servers, and words of ours.
      trouble: 'none',
      failure: 'none',
      kind: 'personal',
      urgency: 'none',
      open_to_office: 'none',
      useful_until: 'none',
      // It ends with the token of the address's choice.
      withdraw_url: 'secret',
      group_letter_id: 'personal',
    },
  },
  group_letter: {
    module: 'mail',
    columns: {
      id: 'none',
      group_key: 'none',
      group_label: 'none',
      purpose: 'none',
      subject: 'freeText',
      body: 'freeText',
      written_by: 'personId',
      created_at: 'personal',
      sent_at: 'personal',
      stopped_at: 'personal',
      addresses: 'none',
      left_out: 'none',
      tally: 'none',
    },
  },
  mail_choice: {
    module: 'mail',
    columns: { address: 'personal', news: 'personal', reminders: 'personal', token: 'secret', changed_at: 'personal' },
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
