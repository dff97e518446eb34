// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeAll, describe, expect, test } from 'vitest'
import { asId, type Id } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { testDatabase } from '../database/testing.ts'
import { entitledAt, mandateAt } from './mandates.rules.ts'
import type { MandateKind } from './people.rules.ts'
import { day, insertMunicipalities, peopleOn } from './testing.ts'

const database = testDatabase()
beforeAll(() => insertMunicipalities(database.db))
const on = () => peopleOn(database.db)
type House = ReturnType<typeof on>

let clubs = 0
/** A club of its own for each test, with people who claim to act for it. */
async function club({ people, enrol, clock }: House, claims: readonly MandateKind[], domain = 'village.example') {
  const office = await enrol({ offices: ['organiser'] })
  const name = `Verein ${(clubs += 1)}`
  const claimants = []
  for (const [index, kind] of claims.entries()) {
    const email = `p${index}-${name.replace(' ', '')}@${domain}`.toLowerCase()
    const office = kind === 'delegate' ? 'mayor' : kind === 'substitute' ? 'deputyMayor' : 'guest'
    const meeting = { name: `Person ${index}`, email, function: office, language: 'de' } as const
    const met = await database.db
      .transaction()
      .execute((own) => people.meet({ ...meeting, municipalityKey: null, otherBody: { kind: 'club', name } }, own))
    const mandate = await database.db
      .selectFrom('mandate')
      .selectAll()
      .where('person_id', '=', met.id)
      .executeTakeFirstOrThrow()
    claimants.push({ person: met.id, email, mandate: asId<'mandate'>(mandate.id), body: asId<'body'>(mandate.body_id) })
  }
  const bodyId = claimants[0]?.body ?? asId<'body'>('none')
  const delegation = async () => {
    const [only] = await people.delegationsOf([bodyId])
    if (only === undefined) throw new Error('no such body')
    return only
  }
  const actingNow = async (person: Id<'person'>) => mandateAt(await delegation(), person, clock.now())
  return { office: office.id, bodyId, claimants, delegation, actingNow }
}

describe('given claims by a form', () => {
  test('when the office confirms one and refuses the other, then one counts, and who decided is kept', async () => {
    const house = on()
    const { office, claimants, delegation, actingNow } = await club(house, ['delegate', 'substitute'])
    const [first, second] = claimants as [(typeof claimants)[0], (typeof claimants)[0]]
    expect(await actingNow(first.person)).toBeNull()
    expect(await house.people.confirmMandate(first.mandate, 'delegate', office)).toEqual({ ok: true, value: null })
    expect(await house.people.refuseMandate(second.mandate, 'Der Rat hat jemand anderen entsandt.', office)).toEqual({
      ok: true,
      value: null,
    })
    const checked = { at: house.clock.now(), by: office, domain: null }
    expect(await actingNow(first.person)).toMatchObject({ kind: 'delegate', checked })
    expect(await actingNow(second.person)).toBeNull()
    const there = new Set([first.person, second.person])
    expect(entitledAt(await delegation(), house.clock.now(), there)).toEqual([first.person])
    expect((await house.people.cardsOf([second.person]))[0]?.bodies).toEqual([])
    const acting = { body: first.body, kind: 'delegate', municipalityKey: null }
    expect(await house.people.actingsOf(first.person)).toEqual([acting])
    expect(await house.people.actingsOf(second.person)).toEqual([])
  })

  test('when two people in the office decide differently at once, then one is told, and the other counts', async () => {
    const house = on()
    const { office, claimants, delegation } = await club(house, ['delegate'])
    const { mandate } = claimants[0]!
    const results = await Promise.all([
      house.people.confirmMandate(mandate, 'delegate', office),
      house.people.refuseMandate(mandate, 'Nein.', office),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'alreadyChecked' })
    const status = results[0].ok ? 'confirmed' : 'refused'
    expect((await delegation()).mandates).toMatchObject([{ status }])
  })

  test('when ten confirm ten delegates of one vote at once, then one delegate holds it', async () => {
    const house = on()
    const { office, claimants, delegation } = await club(
      house,
      Array.from({ length: 10 }, () => 'delegate' as const),
    )
    const results = await Promise.all(
      claimants.map(({ mandate }) => house.people.confirmMandate(mandate, 'delegate', office)),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const present = new Set(claimants.map(({ person }) => person))
    expect(entitledAt(await delegation(), house.clock.now(), present)).toHaveLength(1)
  })

  test('when somebody claims the same many times at once, then it is one claim', async () => {
    const house = on()
    const { id } = await house.enrol()
    const claiming = () => database.db.transaction().execute((own) => house.people.actFor(id, '990000000001', own))
    await Promise.all(Array.from({ length: 8 }, claiming))
    expect(await database.db.selectFrom('mandate').selectAll().where('person_id', '=', id).execute()).toHaveLength(1)
  })
})

describe('given somebody whose mandate is checked', () => {
  const newsTo = async (house: House, email: string) =>
    (await house.lettersTo(email)).filter(({ subject }) => subject.startsWith('Ihr Mandat'))

  test('when the office confirms it, twice, then one letter says for whom they speak now', async () => {
    const house = on()
    const { office, claimants } = await club(house, ['delegate'])
    const { mandate, email } = claimants[0]!
    await house.people.confirmMandate(mandate, 'substitute', office)
    await house.people.confirmMandate(mandate, 'substitute', office)
    const letters = await newsTo(house, email)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.subject).toMatch(/^Ihr Mandat ist bestätigt: Verein \d+$/)
    expect(letters[0]?.text).toContain('Sie vertreten')
  })

  test('when the office refuses it, then the letter says why, and ending a mandate later is no such news', async () => {
    const house = on()
    const { office, claimants } = await club(house, ['delegate', 'substitute'])
    const [first, second] = claimants as [(typeof claimants)[0], (typeof claimants)[0]]
    await house.people.refuseMandate(first.mandate, 'Der Rat hat jemand anderen entsandt.', office)
    const [refused, ...more] = await newsTo(house, first.email)
    expect(refused?.subject).toContain('Ihr Mandat ist nicht bestätigt')
    expect(refused?.text).toContain('Der Rat hat jemand anderen entsandt.')
    expect(more).toEqual([])
    await house.people.confirmMandate(second.mandate, 'substitute', office)
    await house.people.endMandate(second.mandate, asInstant(house.clock.now() + day), office)
    expect(await newsTo(house, second.email)).toHaveLength(1)
  })

  test('when a domain confirms it at sign-in, then a letter says that the address did', async () => {
    const house = on()
    const { bodyId, claimants } = await club(house, ['delegate'], 'amt.lindental.example')
    await house.people.enterDomain(bodyId, { domain: 'lindental.example', kind: 'delegate' }, asId('office'))
    const { email } = claimants[0]!
    await house.people.useLink((await house.letterFor(email)).secret, 'Firefox')
    await house.people.useLink((await house.letterFor(email)).secret, 'Firefox')
    const letters = await newsTo(house, email)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain('Ihre E-Mail-Adresse gehört zu')
  })

  test('when what is decided is refused, then nobody is written to', async () => {
    const house = on()
    const { office, claimants } = await club(house, ['delegate', 'delegate'])
    await house.people.confirmMandate(claimants[0]!.mandate, 'delegate', office)
    expect((await house.people.confirmMandate(claimants[1]!.mandate, 'delegate', office)).ok).toBe(false)
    expect(await newsTo(house, claimants[1]!.email)).toEqual([])
  })
})

describe('given a domain of a body', () => {
  test('when somebody under it signs in, then their claim is confirmed by it, and nobody else’s', async () => {
    const house = on()
    const { bodyId, claimants, actingNow } = await club(house, ['delegate', 'substitute'], 'rathaus.musterdorf.example')
    const entered = await house.people.enterDomain(
      bodyId,
      { domain: '@Musterdorf.example', kind: 'delegate' },
      asId('office'),
    )
    expect(entered).toEqual({ ok: true, value: null })
    const [first, second] = claimants as [(typeof claimants)[0], (typeof claimants)[0]]
    expect(await actingNow(first.person)).toBeNull()
    const { secret } = await house.letterFor(first.email)
    expect((await house.people.useLink(secret, 'Firefox')).ok).toBe(true)
    expect(await actingNow(first.person)).toMatchObject({ checked: { by: null, domain: 'musterdorf.example' } })
    expect(await actingNow(second.person)).toBeNull()
  })

  test('when it is entered for substitutes, then a delegate goes on waiting; and whoever is signed in is confirmed at once', async () => {
    const house = on()
    const { bodyId, claimants, actingNow } = await club(house, ['delegate', 'substitute'], 'quirntal.example')
    for (const { email } of claimants) {
      await house.people.useLink((await house.letterFor(email)).secret, 'Firefox')
    }
    await house.people.enterDomain(bodyId, { domain: 'quirntal.example', kind: 'substitute' }, asId('office'))
    expect(await actingNow(claimants[0]!.person)).toBeNull()
    expect(await actingNow(claimants[1]!.person)).toMatchObject({ kind: 'substitute' })
    await house.people.removeDomain(bodyId, 'quirntal.example', asId('office'))
    expect(await actingNow(claimants[1]!.person)).toMatchObject({ kind: 'substitute' })
  })

  test('when somebody signs in otherwise than by a letter, then their address has shown nothing', async () => {
    const house = on()
    const { bodyId, claimants, actingNow } = await club(house, ['delegate'], 'ginster.example')
    const enter = () =>
      house.people.enterDomain(bodyId, { domain: 'ginster.example', kind: 'delegate' }, asId('office'))
    await enter()
    const { person, email } = claimants[0]!
    const token = new URL((await house.people.createOwnerInvitation('de')).url).pathname.split('/').at(-1) ?? ''
    const owner = { name: 'Olaf', email, language: 'de', device: 'Firefox' } as const
    expect(await house.people.acceptOwnerInvitation(token, owner)).toMatchObject({
      ok: true,
      value: { personId: person },
    })
    await enter()
    expect(await actingNow(person)).toBeNull()
  })

  test('when the vote is held already, then signing in works and the claim waits for the office', async () => {
    const house = on()
    const { office, bodyId, claimants, actingNow } = await club(house, ['delegate', 'delegate'], 'auel.example')
    await house.people.confirmMandate(claimants[0]!.mandate, 'delegate', office)
    await house.people.enterDomain(bodyId, { domain: 'auel.example', kind: 'delegate' }, asId('office'))
    const { secret } = await house.letterFor(claimants[1]!.email)
    expect((await house.people.useLink(secret, 'Firefox')).ok).toBe(true)
    expect(await actingNow(claimants[1]!.person)).toBeNull()
  })

  test('when it is no domain, one of everybody or one too many, then it is refused', async () => {
    const house = on()
    const { bodyId } = await club(house, ['delegate'])
    const enter = (domain: string) => house.people.enterDomain(bodyId, { domain, kind: 'delegate' }, asId('office'))
    expect(await enter('nonsense')).toEqual({ ok: false, refusal: 'domainInvalid' })
    expect(await enter('gmx.de')).toEqual({ ok: false, refusal: 'domainOfEverybody' })
    for (let index = 0; index < 20; index += 1) expect((await enter(`d${index}.example`)).ok).toBe(true)
    expect(await enter('d20.example')).toEqual({ ok: false, refusal: 'tooManyDomains' })
    expect((await enter('d0.example')).ok).toBe(true)
    const elsewhere = house.people.enterDomain(
      asId('nowhere'),
      { domain: 'a.example', kind: 'delegate' },
      asId('office'),
    )
    expect(await elsewhere).toEqual({ ok: false, refusal: 'noSuchBody' })
  })
})

test('given a mayor, when the successor takes over from a day on, then both mandates stay and none is missing', async () => {
  const house = on()
  const { office, claimants, delegation } = await club(house, ['delegate'])
  const { mandate, person } = claimants[0]!
  await house.people.confirmMandate(mandate, 'delegate', office)
  const next = await house.enrol({ name: 'Nora Neu' })
  const from = asInstant(house.clock.now() + day)
  const succeeded = await house.people.succeedInMandate(mandate, { successor: next.id, from }, office)
  expect(succeeded).toEqual({ ok: true, value: null })
  const all = await delegation()
  expect(mandateAt(all, person, asInstant(from - 1))).not.toBeNull()
  expect(mandateAt(all, person, from)).toBeNull()
  expect(mandateAt(all, next.id, asInstant(from - 1))).toBeNull()
  expect(mandateAt(all, next.id, from)).toMatchObject({ kind: 'delegate' })
  const nobody = { successor: asId<'person'>('nobody'), from }
  expect(await house.people.succeedInMandate(mandate, nobody, office)).toEqual({ ok: false, refusal: 'noSuchPerson' })
  const unknown = await house.people.endMandate(asId('nothing'), from, office)
  expect(unknown).toEqual({ ok: false, refusal: 'noSuchMandate' })
})

test('given a delegate, when they hand over, then a substitute has the right until it is taken back', async () => {
  const house = on()
  const { office, claimants, delegation } = await club(house, ['delegate', 'substitute'])
  await house.people.confirmMandate(claimants[0]!.mandate, 'delegate', office)
  await house.people.confirmMandate(claimants[1]!.mandate, 'substitute', office)
  const present = new Set(claimants.map(({ person }) => person))
  const entitled = async () => entitledAt(await delegation(), house.clock.now(), present)
  expect(await entitled()).toEqual([claimants[0]!.person])
  await house.people.handOverMandate(claimants[0]!.mandate, true, office)
  expect(await entitled()).toEqual([claimants[1]!.person])
  await house.people.handOverMandate(claimants[0]!.mandate, false, office)
  expect(await entitled()).toEqual([claimants[0]!.person])
})

test('given the office, when it gives mandates, then for as long and as many as there are votes', async () => {
  const house = on()
  const { id: office } = await house.enrol({ offices: ['organiser'] })
  const give = (personId: Id<'person'>, to: number | null = null) =>
    house.people.grantMandate(
      {
        personId,
        kind: 'delegate',
        body: { kind: 'club', name: 'Heimatverein Zweistimm' },
        from: null,
        to: to === null ? null : asInstant(to),
      },
      office,
    )
  const [one, two] = [await house.enrol(), await house.enrol()]
  expect((await give(one.id)).ok).toBe(true)
  expect(await give(two.id)).toEqual({ ok: false, refusal: 'delegationFull' })
  const { id } = await database.db
    .selectFrom('body')
    .select('id')
    .where('name', '=', 'Heimatverein Zweistimm')
    .executeTakeFirstOrThrow()
  expect((await house.people.changeVotes(asId('x'), 2, office)).ok).toBe(false)
  expect((await house.people.changeVotes(asId(id), 2, office)).ok).toBe(true)
  expect((await give(two.id)).ok).toBe(true)
  expect(await house.people.changeVotes(asId(id), 1, office)).toEqual({ ok: false, refusal: 'delegationFull' })
  expect(await give(asId('nobody'))).toEqual({ ok: false, refusal: 'noSuchPerson' })
  expect(await give(one.id)).toEqual({ ok: false, refusal: 'alreadyActsFor' })
})

test('given the office at work, when it changes something, then that is recorded once, and what changes nothing is not', async () => {
  const house = on()
  const { office, bodyId, claimants } = await club(house, ['delegate'])
  const { mandate, person } = claimants[0]!
  await house.people.confirmMandate(mandate, 'delegate', office)
  await house.people.confirmMandate(mandate, 'delegate', office)
  await house.people.removeDomain(bodyId, 'never.example', office)
  await house.people.changeVotes(bodyId, 2, office)
  const { entries } = await house.audit.page({ action: null, actor: office, before: null })
  expect(entries.map(({ action, object }) => ({ action, object }))).toEqual([
    { action: 'votesChanged', object: { kind: 'body', id: bodyId } },
    { action: 'mandateConfirmed', object: { kind: 'person', id: person } },
  ])
})
