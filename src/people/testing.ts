// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: people on a real database, with a clock that only the test moves, and the letters they get. */
import { randomBytes } from 'node:crypto'
import { auditService } from '../audit/index.ts'
import { asInstant, type Clock } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { createMailbox } from '../mail/index.ts'
import { peopleService } from './people.service.ts'
import type { Provider } from './provider.ts'

export const minute = 60_000
export const day = 24 * 60 * minute
export const site = { title: { de: 'Kongress', en: 'Congress' }, baseUrl: 'https://kongress.example', demo: false }

/** Time stands still until it is moved; waits are remembered, and over at once unless they are held. */
function stillClock() {
  let now = Date.UTC(2026, 8, 11, 9)
  let held: (() => void)[] | null = null
  const waits: number[] = []
  const clock: Clock = {
    now: () => asInstant(now),
    after(milliseconds, task) {
      waits.push(milliseconds)
      if (held === null) task()
      else held.push(task)
      return () => {}
    },
  }
  const release = () => {
    for (const task of held ?? []) task()
    held = null
  }
  return {
    clock,
    waits,
    pass: (milliseconds: number) => void (now += milliseconds),
    hold: () => void (held = []),
    release,
  }
}

const municipalities: Record<string, { name: string; kind: string }> = {
  '990000000001': { name: 'Niederähren', kind: 'localMunicipality' },
  '990000000002': { name: 'Verbandsgemeinde Ährental', kind: 'municipalAssociation' },
}

export async function insertMunicipalities(db: Database): Promise<void> {
  const rows = Object.entries(municipalities).map(([key, { name, kind }]) => ({
    key,
    name,
    kind,
    district: null,
    population: kind === 'municipalAssociation' ? null : 100,
    sample: true,
  }))
  await db.insertInto('municipality').values(rows).execute()
}

export function peopleOn(
  db: Database,
  { provider = null, ...changes }: { provider?: Provider | null; demo?: boolean } = {},
) {
  const { clock, waits, pass, hold, release } = stillClock()
  const mailbox = createMailbox({ db, clock, randomBytes, site, delivery: null })
  const secret = 'a secret of the test, long enough'
  const parts = { db, mailbox, clock, randomBytes, site: { ...site, ...changes }, secret, provider }
  const findMunicipality = async (key: string) => municipalities[key] ?? null
  const populationsOf = async (keys: readonly string[]) => new Map(keys.map((key) => [key, 100]))
  const audit = auditService({ db, clock, namesOf: async () => new Map() })
  const people = peopleService({ ...parts, audit, findMunicipality, populationsOf })

  /** Somebody new, with an address of their own. */
  const enrol = (changes: Partial<Parameters<typeof people.enrol>[0]> = {}) => {
    const email = `person-${randomBytes(6).toString('hex')}@village.example`
    const person = {
      name: 'Erika Muster',
      email,
      function: 'volunteerMayor',
      language: 'de',
      mandates: [],
      ...changes,
    } as const
    return db
      .transaction()
      .execute((own) => people.enrol(person, own))
      .then((id) => ({ id, email: person.email ?? '' }))
  }

  /** The letters to an address, the newest last, each with its link's secret and its code. */
  const lettersTo = async (email: string) => {
    const rows = await db.selectFrom('mail').selectAll().where('to_address', '=', email).orderBy('created_at').execute()
    return rows.map(({ subject, text, language }) => ({
      subject,
      text,
      language,
      secret: /sign-in\/link\/([\w-]{43})/.exec(text)?.[1] ?? '',
      code: /(\d{3} \d{3})/.exec(text)?.[1] ?? '',
    }))
  }

  /** Asks for a letter and opens it. */
  const letterFor = async (email: string, next: string | null = null) => {
    // No other letter is of the same moment, so that the newest is the one asked for.
    pass(1)
    await people.startSignIn({ email, language: 'de', next, purpose: 'signIn' })
    pass(1)
    const letter = (await lettersTo(email)).at(-1)
    if (letter === undefined) throw new Error(`no letter to ${email}`)
    return letter
  }

  return { people, audit, mailbox, clock, waits, pass, hold, release, enrol, lettersTo, letterFor }
}
