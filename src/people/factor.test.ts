// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The second factor and the signed-in devices, on a real database. */
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import type { Office } from './people.rules.ts'
import { spacedRecoveryCode } from './factor.rules.ts'
import { sealWith } from './sealing.ts'
import { day, minute, peopleOn } from './testing.ts'
import { codeAt, secretOf } from './testing/authenticator.ts'

const database = testDatabase()

function on(changes: Parameters<typeof peopleOn>[1] = {}) {
  const all = peopleOn(database.db, changes)
  const { people, clock, enrol, letterFor, pass } = all
  const signInByLetter = async (email: string, device = 'Firefox, Linux') => {
    const used = await people.useLink((await letterFor(email)).secret, device)
    if (!used.ok) throw new Error(used.refusal)
    return used.value
  }
  /** Somebody with an office and a confirmed factor; their app's code of now, and of steps around it. */
  const withFactor = async (offices: readonly Office[] = ['owner']) => {
    const person = await enrol({ offices })
    const { token } = await signInByLetter(person.email)
    const secret = secretOf((await people.beginFactor(person.id)) ?? '')
    const code = (steps = 0) => codeAt(secret, clock.now() + steps * 30_000)
    const confirmed = await people.confirmFactor(person.id, code(), token)
    if (!confirmed.ok) throw new Error(confirmed.refusal.kind)
    pass(30_000)
    return { ...person, token, code, recoveryCodes: confirmed.value.recoveryCodes }
  }
  return { ...all, signInByLetter, withFactor }
}

describe('setting up', () => {
  test('given an owner, when they set it up, then the secret stays the same until it is confirmed, and the others are signed out', async () => {
    const { people, enrol, signInByLetter, clock, lettersTo } = on()
    const { id, email } = await enrol({ offices: ['owner'] })
    const [kept, other] = [await signInByLetter(email), await signInByLetter(email)]
    const ended: string[] = []
    people.onSignInsEnded((signIns) => void ended.push(...signIns))
    const text = (await people.beginFactor(id)) ?? ''
    expect(text).toMatch(/^[A-Z2-7]{32}$/)
    expect(await people.beginFactor(id)).toBe(text)
    expect(await people.factorOf(id)).toEqual({ since: null, recoveryCodesLeft: 0 })
    expect(await people.confirmFactor(id, '000000', kept.token)).toMatchObject({ ok: false })

    const confirmed = await people.confirmFactor(id, codeAt(secretOf(text), clock.now()), kept.token)
    if (!confirmed.ok) throw new Error(confirmed.refusal.kind)
    expect(new Set(confirmed.value.recoveryCodes).size).toBe(10)
    expect(await people.factorOf(id)).toEqual({ since: clock.now(), recoveryCodesLeft: 10 })
    expect(await people.beginFactor(id)).toBeNull()
    expect(await people.whoIs(kept.token)).toMatchObject({ id })
    expect(await people.whoIs(other.token)).toBeNull()
    expect(ended).toHaveLength(1)
    expect((await lettersTo(email)).at(-1)?.subject).toBe('Zweiter Faktor eingerichtet – Kongress')
  })

  test('given an unconfirmed secret, then nobody is asked for it, and after an hour there is a new one', async () => {
    const { people, enrol, signInByLetter, pass } = on()
    const { id, email } = await enrol({ offices: ['owner'] })
    const before = await people.beginFactor(id)
    expect(await signInByLetter(email)).toMatchObject({ factorAsked: false })
    pass(61 * minute)
    expect(await people.beginFactor(id)).not.toBe(before)
  })

  test('given a copy of the database, then it shows neither secret nor recovery code nor token', async () => {
    const { withFactor } = on()
    const { id, token, recoveryCodes } = await withFactor()
    const { db } = database
    const rows = [
      ...(await db.selectFrom('second_factor').selectAll().where('person_id', '=', id).execute()),
      ...(await db.selectFrom('recovery_code').selectAll().where('person_id', '=', id).execute()),
      ...(await db.selectFrom('sign_in').selectAll().where('person_id', '=', id).execute()),
    ]
    const text = rows
      .flatMap((row): unknown[] => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
    for (const secret of [token, ...recoveryCodes]) expect(text.join('\n')).not.toContain(secret)
  })

  test('given what is sealed, then it opens with its key and for its person alone, and not when it was changed', () => {
    const seal = sealWith('one server', randomBytes)
    const sealed = seal.seal(Buffer.from('secret'), 'erika')
    expect(seal.open(sealed, 'erika')).toEqual(Buffer.from('secret'))
    expect(seal.seal(Buffer.from('secret'), 'erika')).not.toEqual(sealed)
    expect(seal.open(sealed, 'max')).toBeNull()
    expect(sealWith('another server', randomBytes).open(sealed, 'erika')).toBeNull()
    for (const index of sealed.keys()) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
      expect(seal.open(changed, 'erika')).toBeNull()
    }
    expect(seal.open(Buffer.alloc(3), 'erika')).toBeNull()
  })
})

describe('signing in', () => {
  test('given an owner with a factor, when the letter is right, then nobody is signed in until the code is, too', async () => {
    const { people, withFactor, signInByLetter, clock } = on()
    const { id, email, code } = await withFactor()
    const started = await signInByLetter(email)
    expect(started.factorAsked).toBe(true)
    expect(await people.whoIs(started.token)).toBeNull()
    expect(await people.presentBy(started.token)).toBeNull()
    expect(await people.isFactorPending(started.token)).toBe(true)
    expect((await people.devicesOf(id, started.token)).some(({ isThis }) => isThis)).toBe(false)

    expect(await people.passFactor(started.token, code())).toEqual({ ok: true, value: { personId: id } })
    expect(await people.whoIs(started.token)).toMatchObject({ id, offices: ['owner'] })
    expect(await people.isFactorPending(started.token)).toBe(false)
    const [device] = (await people.devicesOf(id, started.token)).filter(({ isThis }) => isThis)
    expect(device?.seenAt).toBe(clock.now())
  })

  test('given a code that was used, when it is used again in its window, then it is wrong; the next one is right', async () => {
    const { people, withFactor, signInByLetter, pass } = on()
    const { email, code } = await withFactor()
    const [one, two] = [await signInByLetter(email), await signInByLetter(email)]
    const used = code()
    expect((await people.passFactor(one.token, used)).ok).toBe(true)
    expect(await people.passFactor(two.token, used)).toMatchObject({ refusal: { kind: 'factorWrong' } })
    pass(30_000)
    expect(await people.passFactor(two.token, used)).toMatchObject({ refusal: { kind: 'factorWrong' } })
    expect((await people.passFactor(two.token, code())).ok).toBe(true)
  })

  test('given the same code twice at once, then one sign-in passes', async () => {
    const { people, withFactor, signInByLetter } = on()
    const { email, code } = await withFactor()
    const tokens = [(await signInByLetter(email)).token, (await signInByLetter(email)).token]
    const passed = await Promise.all(tokens.map((token) => people.passFactor(token, code())))
    expect(passed.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test.each([
    [-3, false],
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('given a telephone whose clock is %d steps off, then its code is right: %s', async (steps, ok) => {
    const { people, withFactor, signInByLetter, pass } = on()
    const { email, code } = await withFactor()
    // Away from the step that the set-up has used.
    pass(5 * minute)
    const { token } = await signInByLetter(email)
    expect((await people.passFactor(token, code(steps))).ok).toBe(ok)
  })

  test('given five wrong codes, also at once, then even the right one waits a quarter of an hour', async () => {
    const { people, withFactor, signInByLetter, pass } = on()
    const { email, code } = await withFactor()
    const { token } = await signInByLetter(email)
    const wrong = code() === '111111' ? '222222' : '111111'
    const tried = await Promise.all(Array.from({ length: 8 }, () => people.passFactor(token, wrong)))
    const kinds = tried.map((one) => (one.ok ? 'passed' : one.refusal.kind))
    expect(kinds.filter((kind) => kind === 'factorWrong')).toHaveLength(5)
    expect(kinds.filter((kind) => kind === 'factorLocked')).toHaveLength(3)
    expect(await people.passFactor(token, code())).toMatchObject({ refusal: { kind: 'factorLocked' } })
    pass(16 * minute)
    const again = await signInByLetter(email)
    expect((await people.passFactor(again.token, code())).ok).toBe(true)
  })

  test('given a sign-in that waits a quarter of an hour, or none at all, then there is nothing to pass', async () => {
    const { people, withFactor, signInByLetter, pass } = on()
    const { email, code, token: complete } = await withFactor()
    const { token } = await signInByLetter(email)
    for (const none of [undefined, '', 'x', randomBytes(32).toString('base64url'), complete])
      expect(await people.passFactor(none, code())).toEqual({ ok: false, refusal: { kind: 'factorGone' } })
    pass(16 * minute)
    expect(await people.passFactor(token, code())).toEqual({ ok: false, refusal: { kind: 'factorGone' } })
  })

  test('given a recovery code, however it is typed, then it works once, and the person is told', async () => {
    const { people, withFactor, signInByLetter, lettersTo } = on()
    const { id, email, recoveryCodes } = await withFactor()
    const [first = '', second = ''] = recoveryCodes
    const [one, two] = [await signInByLetter(email), await signInByLetter(email)]
    expect((await people.passFactor(one.token, spacedRecoveryCode(first).toUpperCase())).ok).toBe(true)
    expect(await people.passFactor(two.token, first)).toMatchObject({ refusal: { kind: 'factorWrong' } })
    expect((await people.passFactor(two.token, second)).ok).toBe(true)
    expect(await people.factorOf(id)).toMatchObject({ recoveryCodesLeft: 8 })
    expect((await lettersTo(email)).at(-1)?.subject).toBe('Notfallcode benutzt – Kongress')
  })

  test('given the server’s secret changed, then no code is right any more, and a recovery code still is', async () => {
    const { withFactor, signInByLetter, people } = on()
    const { id, email, recoveryCodes, code } = await withFactor()
    const sealed = sealWith('a new secret of the server', randomBytes).seal(Buffer.alloc(20), id)
    await database.db.updateTable('second_factor').set({ sealed_secret: sealed }).where('person_id', '=', id).execute()
    const { token } = await signInByLetter(email)
    expect(await people.passFactor(token, code())).toMatchObject({ refusal: { kind: 'factorWrong' } })
    expect((await people.passFactor(token, recoveryCodes[0] ?? '')).ok).toBe(true)
  })
})

describe('changing and losing it', () => {
  test('given new recovery codes, then the old ones are no longer any, and only one’s own become a file', async () => {
    const { people, withFactor } = on()
    const { id, code, recoveryCodes } = await withFactor()
    const other = await withFactor()
    expect(await people.areRecoveryCodes(id, recoveryCodes)).toBe(true)
    expect(await people.areRecoveryCodes(id, other.recoveryCodes)).toBe(false)
    expect(await people.areRecoveryCodes(id, recoveryCodes.slice(1))).toBe(false)
    expect(await people.areRecoveryCodes(id, ['<script>'])).toBe(false)
    expect(await people.renewRecoveryCodes(id, '000')).toMatchObject({ refusal: { kind: 'factorMalformed' } })
    const renewed = await people.renewRecoveryCodes(id, code())
    if (!renewed.ok) throw new Error(renewed.refusal.kind)
    expect(await people.areRecoveryCodes(id, recoveryCodes)).toBe(false)
    expect(await people.areRecoveryCodes(id, renewed.value.recoveryCodes)).toBe(true)
  })

  test('given a code, then it switches the factor off, and the next sign-in is not asked; without a code it stays', async () => {
    const { people, withFactor, signInByLetter } = on()
    const { id, email, code } = await withFactor()
    expect(await people.removeFactor(id, '123456')).toMatchObject({ ok: false })
    expect((await people.factorOf(id)).since).not.toBeNull()
    expect(await people.removeFactor(id, code())).toEqual({ ok: true, value: null })
    expect(await signInByLetter(email)).toMatchObject({ factorAsked: false })
    expect(await people.removeFactor(id, code(1))).toMatchObject({ refusal: { kind: 'factorGone' } })
  })

  test('given somebody who lost everything, when an owner resets, then it is written down and told, and nobody resets their own', async () => {
    const { people, withFactor, signInByLetter, enrol, lettersTo } = on()
    const lost = await withFactor(['organiser'])
    const owner = await enrol({ offices: ['owner'], name: 'Olga Oben' })
    expect(await people.resetFactor(lost.id, lost.id)).toBe(false)
    expect(await people.resetFactor(lost.id, owner.id)).toBe(true)
    expect(await people.resetFactor(lost.id, owner.id)).toBe(false)
    expect((await people.securityEvents(lost.id))[0]).toMatchObject({ kind: 'factorReset', byName: 'Olga Oben' })
    expect((await lettersTo(lost.email)).at(-1)?.subject).toBe('Zweiter Faktor zurückgesetzt – Kongress')
    expect(await signInByLetter(lost.email)).toMatchObject({ factorAsked: false })
  })
})

describe('asked of everybody with an office', () => {
  test('given an owner with a factor, when they ask it of everybody, then an office without one is shut until it is there', async () => {
    const { people, withFactor, signInByLetter, enrol, lettersTo, clock } = on()
    const owner = await withFactor()
    const [organiser, participant] = [await enrol({ offices: ['organiser'] }), await enrol()]
    const { token } = await signInByLetter(organiser.email)
    const bare = await enrol({ offices: ['owner'] })
    expect(await people.requireFactor(true, bare.id)).toEqual({ ok: false, refusal: 'ownFactorFirst' })
    expect(await people.whoIs(token)).toMatchObject({ offices: ['organiser'] })

    expect(await people.requireFactor(true, owner.id)).toMatchObject({ ok: true })
    expect(await people.whoIs(token)).toMatchObject({ id: organiser.id, offices: [] })
    expect(await people.whoIs(owner.token)).toMatchObject({ offices: ['owner'] })
    expect(await people.factorMissing(organiser.id)).toBe(true)
    expect(await people.factorMissing(participant.id)).toBe(false)
    expect(await people.mayHaveFactor(organiser.id)).toBe(true)
    expect((await lettersTo(organiser.email)).at(-1)?.subject).toContain('Bitte richten Sie einen zweiten Faktor ein')
    expect(await lettersTo(participant.email)).toEqual([])

    const text = (await people.beginFactor(organiser.id)) ?? ''
    await people.confirmFactor(organiser.id, codeAt(secretOf(text), clock.now()), token)
    expect(await people.whoIs(token)).toMatchObject({ offices: ['organiser'] })
    expect(await people.requireFactor(false, owner.id)).toMatchObject({ ok: true })
  })

  test('given the demonstration, then nobody can have or ask for one', async () => {
    const { people, enrol } = on({ demo: true })
    const { id } = await enrol({ offices: ['owner'] })
    expect(await people.mayHaveFactor(id)).toBe(false)
    expect(await people.requireFactor(true, id)).toEqual({ ok: false, refusal: 'notInDemo' })
    expect(await people.recogniseDevice(id, 'Firefox, Linux', undefined)).toBeNull()
  })
})

describe('devices', () => {
  test('given several sign-ins, when one is ended, then that one is, by its person alone, and what hangs on it is told', async () => {
    const { people, enrol, signInByLetter, pass } = on()
    const [one, two] = [await enrol(), await enrol()]
    const here = await signInByLetter(one.email, 'Firefox, Windows')
    pass(minute)
    const there = await signInByLetter(one.email, 'Safari, iPhone')
    const ended: string[] = []
    people.onSignInsEnded((signIns) => void ended.push(...signIns))
    const devices = await people.devicesOf(one.id, here.token)
    expect(devices.map(({ device, isThis }) => [device, isThis])).toEqual([
      ['Safari, iPhone', false],
      ['Firefox, Windows', true],
    ])
    const phone = devices[0]?.id
    if (phone === undefined) throw new Error('no telephone')
    expect(await people.endDevice(two.id, phone)).toBe(false)
    expect(ended).toEqual([])
    expect(await people.endDevice(one.id, phone)).toBe(true)
    expect(ended).toEqual([phone])
    expect(await people.whoIs(there.token)).toBeNull()
    expect(await people.whoIs(here.token)).not.toBeNull()
    expect([...(await people.standing(devices.map(({ id }) => id)))]).toEqual([devices[1]?.id])
  })

  test('given three sign-ins, when all others are ended, then this one stays, and waiting ones end as well', async () => {
    const { people, withFactor, signInByLetter } = on()
    const { id, email, token, code } = await withFactor()
    const waiting = await signInByLetter(email)
    expect(await people.endOtherDevices(id, token)).toBe(1)
    expect(await people.passFactor(waiting.token, code())).toMatchObject({ refusal: { kind: 'factorGone' } })
    expect(await people.devicesOf(id, token)).toHaveLength(1)
  })

  test('given a sign-out, then what hangs on it is told', async () => {
    const { people, enrol, signInByLetter } = on()
    const { email } = await enrol()
    const { token } = await signInByLetter(email)
    const present = await people.presentBy(token)
    const ended: string[] = []
    people.onSignInsEnded((signIns) => void ended.push(...signIns))
    await people.signOut(token)
    await people.signOut(token)
    expect(ended).toEqual([present?.signIn])
  })

  test('given an office-holder, when they sign in with a new browser, then a letter says so, and with a known one none', async () => {
    const { people, enrol, lettersTo } = on()
    const { id, email } = await enrol({ offices: ['organiser'] })
    const known = await people.recogniseDevice(id, 'Firefox, Linux', undefined)
    expect(known).toMatch(/^[\w-]{43}$/)
    expect(await people.recogniseDevice(id, 'Firefox, Linux', known ?? '')).toBe(known)
    const letters = await lettersTo(email)
    expect(letters.map(({ subject }) => subject)).toEqual(['Neues Gerät eingeloggt – Kongress'])
    expect(letters[0]?.text).toContain('Firefox, Linux')
    await people.recogniseDevice(id, 'Firefox, Linux', 'forged')
    expect(await lettersTo(email)).toHaveLength(2)
  })

  test('given a participant, then no browser of theirs is remembered', async () => {
    const { people, enrol, lettersTo } = on()
    const { id, email } = await enrol()
    expect(await people.recogniseDevice(id, 'Firefox, Linux', undefined)).toBeNull()
    expect(await lettersTo(email)).toEqual([])
  })

  test('given more browsers than are remembered, then the longest unused is forgotten', async () => {
    const { people, enrol, pass, lettersTo } = on()
    const { id, email } = await enrol({ offices: ['organiser'] })
    const secrets = []
    for (let index = 0; index < 21; index += 1) {
      secrets.push(await people.recogniseDevice(id, '', undefined))
      pass(minute)
    }
    const before = (await lettersTo(email)).length
    await people.recogniseDevice(id, '', secrets[20] ?? '')
    expect(await lettersTo(email)).toHaveLength(before)
    await people.recogniseDevice(id, '', secrets[0] ?? '')
    expect(await lettersTo(email)).toHaveLength(before + 1)
  })

  test('given a year, then what happened and known browsers are swept away, and a factor is not', async () => {
    const { people, withFactor, pass } = on()
    const { id } = await withFactor()
    await people.recogniseDevice(id, '', undefined)
    pass(366 * day)
    await people.sweep()
    expect(await people.securityEvents(id)).toEqual([])
    expect((await people.factorOf(id)).since).not.toBeNull()
    const known = await database.db.selectFrom('known_device').selectAll().where('person_id', '=', id).execute()
    expect(known).toEqual([])
  })
})
