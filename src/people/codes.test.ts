// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The six digits: right, wrong, guessed one after the other and all at once. */
import { expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { signInLimits } from './limits.rules.ts'
import { minute, peopleOn } from './testing.ts'

const database = testDatabase()
const on = () => peopleOn(database.db)
const wrongThan = (code: string) => (code.startsWith('0') ? '111111' : '000000')
const times = <Value>(count: number, make: () => Value) => Array.from({ length: count }, make)

test('given a code with spaces, when it is typed with the address in capitals, then it signs in, once', async () => {
  const { people, enrol, letterFor } = on()
  const { id, email } = await enrol()
  const { code } = await letterFor(email, '/de/programme')
  const typed = { email: email.toUpperCase(), code: ` ${code} `, device: '' }
  expect(await people.useCode(typed)).toMatchObject({ ok: true, value: { personId: id, next: '/de/programme' } })
  expect(await people.useCode(typed)).toMatchObject({ ok: false, refusal: { kind: 'codeWrong', triesLeft: 4 } })
})

test('given five wrong codes, when the right one is typed, then it is locked, the link works, and new tries come with time', async () => {
  const { people, enrol, letterFor, pass } = on()
  const { email } = await enrol()
  const first = await letterFor(email)
  const answers = []
  for (const _ of times(5, () => 0))
    answers.push(await people.useCode({ email, code: wrongThan(first.code), device: '' }))
  expect(answers).toEqual(
    [4, 3, 2, 1, 0].map((triesLeft) => ({ ok: false, refusal: { kind: 'codeWrong', triesLeft } })),
  )
  expect(await people.useCode({ email, code: first.code, device: '' })).toEqual({
    ok: false,
    refusal: { kind: 'codesLocked', waitMinutes: 15 },
  })

  const second = await letterFor(email)
  expect(await people.useCode({ email, code: second.code, device: '' })).toMatchObject({
    ok: false,
    refusal: { kind: 'codesLocked' },
  })
  pass(14 * minute)
  expect((await people.useLink(second.secret, '')).ok).toBe(true)
  pass(1 * minute)
  const third = await letterFor(email)
  expect((await people.useCode({ email, code: third.code, device: '' })).ok).toBe(true)
})

test('given an unknown address, when codes are guessed for it, then every answer is that of a known one', async () => {
  const { people, enrol, letterFor, waits } = on()
  const { email } = await enrol()
  const { code } = await letterFor(email)
  const answersFor = async (address: string) => {
    const answers = []
    for (const _ of times(7, () => 0))
      answers.push(await people.useCode({ email: address, code: wrongThan(code), device: '' }))
    return answers
  }
  const known = await answersFor(email)
  expect(known[6]).toMatchObject({ refusal: { kind: 'codesLocked' } })
  expect(await answersFor('stranger@village.example')).toEqual(known)
  expect(new Set(waits)).toEqual(new Set([signInLimits.answerMilliseconds]))
})

test('given forty guesses at the same moment, when all are answered, then five were counted and the right code is locked', async () => {
  const { people, enrol, letterFor } = on()
  const { email } = await enrol()
  const { code } = await letterFor(email)
  const answers = await Promise.all(times(40, () => people.useCode({ email, code: wrongThan(code), device: '' })))
  expect(answers.filter((answer) => !answer.ok && answer.refusal.kind === 'codeWrong')).toHaveLength(5)
  expect(answers.filter((answer) => !answer.ok && answer.refusal.kind === 'codesLocked')).toHaveLength(35)
  expect(await people.useCode({ email, code, device: '' })).toMatchObject({ refusal: { kind: 'codesLocked' } })
  const secret = await database.db
    .selectFrom('sign_in_secret')
    .innerJoin('person', 'person.id', 'person_id')
    .select('attempts')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  expect(secret.attempts).toBe(5)
})

test('given the code of one person, when it is typed with another’s address, then it signs nobody in', async () => {
  const { people, enrol, letterFor } = on()
  const [mine, yours] = [await enrol(), await enrol()]
  const { code } = await letterFor(mine.email)
  const other = await letterFor(yours.email)
  if (other.code === code) return
  expect(await people.useCode({ email: yours.email, code, device: '' })).toMatchObject({
    refusal: { kind: 'codeWrong' },
  })
})
