// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The rooms of the house and the arrows between them; .dependency-cruiser.mjs makes its rules from this table. */

/** The ground: imported from above, file by file, knowing nothing of the field. */
export const ground: readonly string[] = ['base', 'ui', 'web', 'database']

/** What every module hands in of people, and what it tells of its office: known to all, knowing nobody. */
const accountable = ['privacy', 'audit']
const organising = [...accountable, 'mail', 'municipality', 'people', 'congress', 'programme', 'registration']

/** Every room of the house and what it may import besides itself. A room that is not here has no place yet. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  ui: ['base'],
  web: ['base', 'ui'],
  database: ['base'],
  privacy: ground,
  audit: [...ground, 'privacy'],
  mail: [...ground, ...accountable],
  municipality: [...ground, ...accountable],
  people: [...ground, ...accountable, 'mail', 'municipality'],
  congress: [...ground, ...accountable, 'mail', 'municipality', 'people'],
  programme: [...ground, ...accountable, 'mail', 'municipality', 'people', 'congress'],
  registration: [...ground, ...accountable, 'mail', 'municipality', 'people', 'congress', 'programme'],
  hearing: ['base'],
  recommendation: ['base', 'ui', 'hearing'],
  room: ['base', 'ui', 'hearing'],
  simulator: ['base', 'room'],
  browser: ['base', 'ui', 'room'],
  story: [...ground, ...organising, 'room'],
  server: [...ground, ...organising, 'hearing', 'room', 'story'],
}
