// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { signInLimits } from './limits.rules.ts'
import { day, minute, peopleOn } from './testing.ts'

const database = testDatabase()
const on = () => peopleOn(database.db)
const request = { language: 'de', next: null, purpose: 'signIn' } as const
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index))

test('given a known address, when it asks to sign in, then one letter comes with a link and a code in the page’s language', async () => {
  const { people, enrol, lettersTo } = on()
  const { email } = await enrol({ language: 'de' })
  expect(await people.startSignIn({ ...request, email: ` ${email.toUpperCase()} `, language: 'en' })).toEqual({
    ok: true,
    value: null,
  })
  const letters = await lettersTo(email)
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ language: 'en', subject: 'Your link to sign in – Congress' })
  expect(letters[0]?.text).toContain('Dear Erika Muster,')
  expect(letters[0]?.text).toMatch(/https:\/\/kongress\.example\/en\/sign-in\/link\/[\w-]{43}\n/)
  expect(letters[0]?.code).toMatch(/^\d{3} \d{3}$/)
})

test('given an unknown address, when it asks to sign in, then the answer and its time are the same and no letter is written', async () => {
  const known = on()
  const { email } = await known.enrol()
  const unknown = on()
  const answers = [
    await known.people.startSignIn({ ...request, email }),
    await unknown.people.startSignIn({ ...request, email: 'nobody@village.example' }),
  ]
  expect(answers[1]).toEqual(answers[0])
  expect(unknown.waits).toEqual(known.waits)
  expect(unknown.waits).toEqual([signInLimits.answerMilliseconds])
  expect(await unknown.lettersTo('nobody@village.example')).toEqual([])
})

test.each(['known', 'unknown'])(
  'given a %s address, when all work for it is done early, then the answer still waits for its time',
  async (which) => {
    const { people, enrol, hold, release } = on()
    const email = which === 'known' ? (await enrol()).email : 'early@village.example'
    const written = async () => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from sign_in_attempt`.execute(database.db)
      return rows[0]?.count ?? 0
    }
    const asks = [
      () => people.startSignIn({ ...request, email }),
      () => people.useCode({ email, code: '123456', device: '' }),
    ]
    for (const ask of asks) {
      const before = await written()
      let answered = false
      hold()
      const answer = ask().then(() => (answered = true))
      await vi.waitFor(async () => expect(await written()).toBe(before + 1))
      await new Promise((resolve) => setImmediate(resolve))
      expect(answered).toBe(false)
      release()
      await answer
    }
  },
)

test('given something that is no address, when it asks to sign in, then it is told', async () => {
  const answer = await on().people.startSignIn({ ...request, email: 'village' })
  expect(answer).toEqual({ ok: false, refusal: { kind: 'emailInvalid' } })
})

test('given five letters just asked for, when a sixth is, then known and unknown addresses hear the same', async () => {
  const { people, enrol, pass, lettersTo } = on()
  const { email } = await enrol()
  const answersFor = async (address: string) => {
    const answers = []
    for (const _ of times(6, () => 0)) answers.push(await people.startSignIn({ ...request, email: address }))
    return answers
  }
  const answers = await answersFor(email)
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false])
  expect(answers[5]).toEqual({ ok: false, refusal: { kind: 'tooManyLetters', waitMinutes: 15 } })
  expect(await answersFor('somebody.else@village.example')).toEqual(answers)
  pass(15 * minute)
  expect((await people.startSignIn({ ...request, email })).ok).toBe(true)
  expect(await lettersTo(email)).toHaveLength(6)
})

test('given twenty requests at the same moment, when all are answered, then five letters were written', async () => {
  const { people, enrol, lettersTo } = on()
  const { email } = await enrol()
  const answers = await Promise.all(times(20, () => people.startSignIn({ ...request, email })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
  expect(await lettersTo(email)).toHaveLength(5)
})

test('given a letter, when its link is only looked at, however often, then it still signs in, once', async () => {
  const { people, enrol, letterFor } = on()
  const { id, email } = await enrol({ offices: ['organiser'] })
  const { secret } = await letterFor(email, '/de/rooms/zukunfts-check')
  for (const _ of times(10, () => 0))
    expect(await people.readLink(secret)).toEqual({ ok: true, value: { name: 'Erika Muster' } })

  const used = await people.useLink(secret, 'Firefox, Windows')
  if (!used.ok) throw new Error(used.refusal)
  expect(used.value).toMatchObject({ personId: id, next: '/de/rooms/zukunfts-check' })
  expect(await people.whoIs(used.value.token)).toEqual({ id, name: 'Erika Muster', offices: ['organiser'] })
  expect(await people.useLink(secret, '')).toEqual({ ok: false, refusal: 'linkUsed' })
  expect(await people.readLink(secret)).toEqual({ ok: false, refusal: 'linkUsed' })
})

test('given two letters, when the older one is used, then it works, and the younger dies with it', async () => {
  const { people, enrol, letterFor } = on()
  const { email } = await enrol()
  const older = await letterFor(email)
  const younger = await letterFor(email)
  expect((await people.useLink(older.secret, '')).ok).toBe(true)
  expect(await people.useLink(younger.secret, '')).toEqual({ ok: false, refusal: 'linkUsed' })
  const code = await people.useCode({ email, code: younger.code, device: '' })
  expect(code).toMatchObject({ ok: false, refusal: { kind: 'codeWrong' } })
})

test('given a letter older than a quarter of an hour, when link or code is used, then neither works', async () => {
  const { people, enrol, letterFor, pass } = on()
  const { email } = await enrol()
  const { secret, code } = await letterFor(email)
  pass(15 * minute)
  expect(await people.readLink(secret)).toEqual({ ok: false, refusal: 'linkExpired' })
  expect(await people.useLink(secret, '')).toEqual({ ok: false, refusal: 'linkExpired' })
  expect(await people.useCode({ email, code, device: '' })).toMatchObject({ ok: false, refusal: { kind: 'codeWrong' } })
})

test.each([['a'.repeat(43)], ['short'], [''], ['../../../etc/passwd']])(
  'given the link %j, when it is used, then it is unknown',
  async (secret) => {
    const { people } = on()
    expect(await people.readLink(secret)).toEqual({ ok: false, refusal: 'linkUnknown' })
    expect(await people.useLink(secret, '')).toEqual({ ok: false, refusal: 'linkUnknown' })
  },
)

test('given the same link posted twenty times at once, when all are answered, then exactly one signs in', async () => {
  const { people, enrol, letterFor } = on()
  const { id, email } = await enrol()
  const { secret } = await letterFor(email)
  const answers = await Promise.all(times(20, () => people.useLink(secret, '')))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.refusal === 'linkUsed')).toHaveLength(19)
  const rows = await database.db.selectFrom('sign_in').select('device').where('person_id', '=', id).execute()
  expect(rows).toHaveLength(1)
})

test('given five letters, when their links and codes are all used at once, then exactly one signs in', async () => {
  const { people, enrol, letterFor } = on()
  const { email } = await enrol()
  const letters = []
  for (const _ of times(5, () => 0)) letters.push(await letterFor(email))
  const answers = await Promise.all(
    letters.flatMap(({ secret, code }) => [people.useLink(secret, ''), people.useCode({ email, code, device: '' })]),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('given hooks, when somebody signs in, then they run in the same transaction, and a failing one leaves the link whole', async () => {
  const { people, enrol, letterFor } = on()
  const { id, email } = await enrol()
  const { secret } = await letterFor(email)
  let fails = true
  const seen: string[] = []
  people.onSignedIn(async (personId, transaction) => {
    expect(transaction.isTransaction).toBe(true)
    seen.push(personId)
    if (fails) throw new Error('the registration cannot be confirmed')
  })
  await expect(people.useLink(secret, '')).rejects.toThrow('cannot be confirmed')
  fails = false
  expect((await people.useLink(secret, '')).ok).toBe(true)
  expect(seen).toEqual([id, id])
})

test('given a sign-in that is used every month, when years pass, then it holds; unused for 30 days it ends', async () => {
  const { people, enrol, letterFor, pass } = on()
  const { email } = await enrol()
  const used = await people.useLink((await letterFor(email)).secret, '')
  const token = used.ok ? used.value.token : ''
  for (const _ of times(24, () => 0)) {
    pass(29 * day)
    expect(await people.whoIs(token)).not.toBeNull()
  }
  pass(30 * day)
  expect(await people.whoIs(token)).toBeNull()
})

test('given a sign-in just seen, when a page is read, then nothing is written; an hour later it is', async () => {
  const { people, enrol, letterFor, pass } = on()
  const { id, email } = await enrol()
  const used = await people.useLink((await letterFor(email)).secret, '')
  const token = used.ok ? used.value.token : ''
  const seenAt = async () =>
    (
      await database.db.selectFrom('sign_in').select('seen_at').where('person_id', '=', id).executeTakeFirstOrThrow()
    ).seen_at.getTime()
  const first = await seenAt()
  pass(59 * minute)
  await people.whoIs(token)
  expect(await seenAt()).toBe(first)
  pass(1 * minute)
  await people.whoIs(token)
  expect(await seenAt()).toBe(first + 60 * minute)
})

test('given a sign-in, when the person signs out or is forgotten, then the token belongs to nobody', async () => {
  const { people, enrol, letterFor } = on()
  const [one, other] = [await enrol(), await enrol()]
  const tokens = []
  for (const { email } of [one, other]) {
    const used = await people.useLink((await letterFor(email)).secret, '')
    tokens.push(used.ok ? used.value.token : '')
  }
  await people.signOut(tokens[0])
  await database.db.deleteFrom('person').where('id', '=', other.id).execute()
  expect(await Promise.all(tokens.map((token) => people.whoIs(token)))).toEqual([null, null])
  await people.signOut(undefined)
  expect(await people.whoIs(undefined)).toBeNull()
  expect(await people.whoIs('x'.repeat(43))).toBeNull()
})

test('given everything a person does to sign in, when all tables are read, then no secret, code or token lies in any but the letter', async () => {
  const { people, enrol, letterFor } = on()
  const { id, email } = await enrol()
  const unused = await letterFor(email)
  const letter = await letterFor(email)
  const demoSecret = (await people.demoSignInLink(id, 'de')).split('/').at(-1) ?? ''
  const used = await people.useLink(letter.secret, '')
  const invitation = (await people.createOwnerInvitation('de')).url.split('/').at(-1) ?? ''
  const secrets = [unused.secret, letter.secret, demoSecret, invitation, used.ok ? used.value.token : '']
  const codes = [unused.code, letter.code].map((code) => code.replace(' ', ''))
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'mail'`.execute(database.db)
  expect(tables.length).toBeGreaterThan(10)
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(database.db)
    const text = rows.map(({ row }) => row).join('\n')
    for (const secret of secrets) {
      expect(secret).toHaveLength(43)
      expect(text, name).not.toContain(secret)
      expect(text, name).not.toContain(Buffer.from(secret).toString('hex'))
      expect(text, name).not.toContain(Buffer.from(secret, 'base64url').toString('hex'))
    }
    for (const code of codes) expect(text, name).not.toMatch(new RegExp(`[,(]"?${code}"?[,)]`))
  }
  const mail = await database.db.selectFrom('mail').select(['subject', 'text']).execute()
  expect(mail.filter(({ text }) => text.includes(letter.secret))).toHaveLength(1)
  expect(mail.filter(({ subject }) => /\d{3} ?\d{3}/.test(subject))).toEqual([])
})

test('given a demo link, when it is used within a day, then it signs in; after a day it has expired', async () => {
  const { people, enrol, pass } = on()
  const { id } = await enrol({ email: null })
  const secretOf = async () => (await people.demoSignInLink(id, 'en', '/en/programme')).split('/').at(-1) ?? ''
  expect(await people.demoSignInLink(id, 'en')).toMatch(/^https:\/\/kongress\.example\/en\/sign-in\/link\/[\w-]{43}$/)
  const [first, second] = [await secretOf(), await secretOf()]
  pass(23 * 60 * minute)
  expect(await people.useLink(first, '')).toMatchObject({ ok: true, value: { personId: id, next: '/en/programme' } })
  expect(await people.useLink(second, '')).toMatchObject({ ok: true })
  const third = await secretOf()
  pass(day)
  expect(await people.useLink(third, '')).toEqual({ ok: false, refusal: 'linkExpired' })
})

test('given a letter asked for within a transaction that fails, when it is over, then there is no letter and nothing was counted', async () => {
  const { people, enrol, lettersTo, waits } = on()
  const { email } = await enrol()
  const failing = database.db.transaction().execute(async (transaction) => {
    const answer = await people.startSignIn({ ...request, email, purpose: 'registration' }, transaction)
    expect(answer.ok).toBe(true)
    throw new Error('the registration did not happen')
  })
  await expect(failing).rejects.toThrow('did not happen')
  expect(await lettersTo(email)).toEqual([])
  expect(waits).toEqual([])
  const answers = await Promise.all(times(6, () => people.startSignIn({ ...request, email })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
})

test('given a registration, when its letter is written, then it asks to confirm and says what was chosen', async () => {
  const { people, enrol, lettersTo } = on()
  const { email } = await enrol()
  const parts = [{ kind: 'list', items: ['Zukunfts-Check Dorf'] }] as const
  await people.startSignIn({ ...request, email, purpose: 'registration', parts })
  const [letter] = await lettersTo(email)
  expect(letter?.subject).toBe('Bitte bestätigen Sie Ihre Anmeldung – Kongress')
  expect(letter?.text).toContain('- Zukunfts-Check Dorf')
})

test('given a page elsewhere as the one to go to, when somebody signs in, then it is dropped', async () => {
  const { people, enrol, letterFor } = on()
  const { email } = await enrol()
  const { secret } = await letterFor(email, 'https://evil.example/')
  expect(await people.useLink(secret, '')).toMatchObject({ ok: true, value: { next: null } })
})

test('given attempts, secrets and sign-ins that are over, when they are swept, then they go and the living stay', async () => {
  const { people, enrol, letterFor, pass } = on()
  await people.sweep()
  const { id, email } = await enrol()
  await people.useLink((await letterFor(email)).secret, '')
  pass(31 * day)
  const { secret } = await letterFor(email)
  await people.sweep()
  const count = async (table: 'sign_in_secret' | 'sign_in') => {
    const rows = await database.db.selectFrom(table).select('person_id').where('person_id', '=', id).execute()
    return rows.length
  }
  expect([await count('sign_in_secret'), await count('sign_in')]).toEqual([1, 0])
  const { rows } = await sql<{
    old: number
  }>`select count(*) as old from sign_in_attempt where at < ${new Date(Date.UTC(2026, 8, 12))}`.execute(database.db)
  expect(rows).toEqual([{ old: 0 }])
  expect((await people.useLink(secret, '')).ok).toBe(true)
})

test('given a link of the demo, when it is used again and after other sign-ins, then it signs in every time', async () => {
  const { people, enrol, letterFor } = on()
  const { id, email } = await enrol()
  const demoSecret = (await people.demoSignInLink(id, 'de')).split('/').at(-1) ?? ''
  const letter = await letterFor(email)
  expect((await people.useLink(demoSecret, '')).ok).toBe(true)
  expect((await people.useLink(letter.secret, '')).ok).toBe(false)
  expect((await people.useLink((await letterFor(email)).secret, '')).ok).toBe(true)
  expect((await people.useLink(demoSecret, '')).ok).toBe(true)
  expect((await people.readLink(demoSecret)).ok).toBe(true)
})
