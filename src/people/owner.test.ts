// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { minute, peopleOn } from './testing.ts'

const database = testDatabase()
beforeEach(async () => {
  await database.db.deleteFrom('person').execute()
  await database.db.deleteFrom('owner_invitation').execute()
})
const on = () => peopleOn(database.db)
const owner = { name: ' Olga Ordner ', email: 'Olga@Amt.example', language: 'de', device: '' } as const
const tokenOf = (url: string) => url.split('/').at(-1) ?? ''

test('given a fresh server, when the invitation is accepted, then there is an owner, signed in, and no further owner', async () => {
  const { people } = on()
  expect(await people.ownerExists()).toBe(false)
  const { url, minutes } = await people.createOwnerInvitation('de')
  expect(url).toMatch(/^https:\/\/kongress\.example\/de\/set-up\/[\w-]{43}$/)
  expect(minutes).toBe(60)
  expect(await people.isOwnerInvitation(tokenOf(url))).toBe(true)

  const accepted = await people.acceptOwnerInvitation(tokenOf(url), owner)
  if (!accepted.ok) throw new Error(accepted.refusal)
  expect(await people.whoIs(accepted.value.token)).toMatchObject({ name: 'Olga Ordner', offices: ['owner'] })
  expect(await people.ownerExists()).toBe(true)
  expect(await people.isOwnerInvitation(tokenOf(url))).toBe(false)

  const later = tokenOf((await people.createOwnerInvitation('de')).url)
  expect(await people.isOwnerInvitation(later)).toBe(false)
  const second = await people.acceptOwnerInvitation(later, { ...owner, email: 'other@amt.example' })
  expect(second).toEqual({ ok: false, refusal: 'invitationGone' })
})

test('given one invitation accepted by ten at once, when all are answered, then there is one owner', async () => {
  const { people } = on()
  const token = tokenOf((await people.createOwnerInvitation('de')).url)
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      people.acceptOwnerInvitation(token, { ...owner, email: `o${index}@amt.example` }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await database.db.selectFrom('office').selectAll().where('role', '=', 'owner').execute()).toHaveLength(1)
})

test('given a newer invitation or an hour gone by, when the older is accepted, then it is gone', async () => {
  const { people, pass } = on()
  const older = tokenOf((await people.createOwnerInvitation('de')).url)
  const newer = tokenOf((await people.createOwnerInvitation('de')).url)
  expect(await people.acceptOwnerInvitation(older, owner)).toEqual({ ok: false, refusal: 'invitationGone' })
  pass(60 * minute)
  expect(await people.isOwnerInvitation(newer)).toBe(false)
  expect(await people.acceptOwnerInvitation(newer, owner)).toEqual({ ok: false, refusal: 'invitationGone' })
})

test.each([
  [{ name: '' }, 'nameMissing'],
  [{ name: 'www.gewinn.example' }, 'nameWithAddress'],
  [{ email: 'olga' }, 'emailInvalid'],
] as const)(
  'given %j, when the invitation is accepted, then it is refused and still holds',
  async (changes, refusal) => {
    const { people } = on()
    const token = tokenOf((await people.createOwnerInvitation('de')).url)
    expect(await people.acceptOwnerInvitation(token, { ...owner, ...changes })).toEqual({ ok: false, refusal })
    expect(await people.isOwnerInvitation(token)).toBe(true)
  },
)

test('given somebody already registered, when they accept the invitation, then they become owner under their own name', async () => {
  const { people, enrol } = on()
  const { id, email } = await enrol({ name: 'Erika Muster' })
  const token = tokenOf((await people.createOwnerInvitation('de')).url)
  const accepted = await people.acceptOwnerInvitation(token, { ...owner, email })
  expect(accepted).toMatchObject({ ok: true, value: { personId: id } })
  expect(await people.whoIs(accepted.ok ? accepted.value.token : '')).toMatchObject({
    name: 'Erika Muster',
    offices: ['owner'],
  })
})

test('given tokens that were never given out, when they are looked at, then they are nothing', async () => {
  const { people } = on()
  for (const token of ['', 'x', 'x'.repeat(43)]) {
    expect(await people.isOwnerInvitation(token)).toBe(false)
    expect(await people.acceptOwnerInvitation(token, owner)).toEqual({ ok: false, refusal: 'invitationGone' })
  }
})
