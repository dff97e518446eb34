// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Role × action, over every route of every module and every command of the room, made from the code: what the tables
 * say is what happens.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { offices } from '../people/index.ts'
import { decide, emptyRoom, evolve, has, roles, standsForNobody } from '../room/index.ts'
import type { Role, RoomState, SeatCommand } from '../room/index.ts'
import { commandTypes } from '../room/wire/index.ts'
import { everybody, mayDo, offices as accessOf } from '../web/access.rules.ts'
import { guarded, rulesOf, unguardedRoutes, type RouteRule } from '../web/guarded.ts'
import type { SignedIn } from '../web/visitor.ts'
import { rates } from './limits.ts'
import { rateLimits } from './ratelimit.ts'
import { rolesWords } from './roles.words.ts'
import { startHouse, type TestHouse } from './testing/house.ts'
import { mayCommand, rolesDocument, rulesByAction } from './testing/roles-document.ts'
import { ask, formHeaders, formOf, sampleParts, serving, type Answer } from './testing/web.tsx'

let house: TestHouse
let rules: readonly RouteRule[]

beforeAll(async () => {
  house = await startHouse({ ALLMENDE_MODE: 'demo' })
  rules = house.modules.flatMap(rulesOf)
}, 120_000)
afterAll(() => house.stop())

/** Strangers, whoever is only signed in, and everybody with one office. */
const visitors: readonly (SignedIn['offices'] | null)[] = [null, [], ...offices.map((office) => [office])]

/** A person of their own for every request: what one does must not change what another meets. */
async function crowd(count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, index) => `matrix-${index}`)
  const rows = people.map((id) => ({ id, name: 'Mara Matrix', email: null, function: 'guest', language: 'de' }))
  for (let start = 0; start < rows.length; start += 1_000) {
    await house.db
      .insertInto('person')
      .values(rows.slice(start, start + 1_000))
      .onConflict((known) => known.doNothing())
      .execute()
  }
}

/** The real modules behind the real guards; only who somebody is comes from a token that says so. */
async function servingModules(modules: TestHouse['modules']) {
  const generous = Object.fromEntries(Object.keys(rates).map((name) => [name, { burst: 1e6, perSecond: 1e6 }]))
  const { parts } = sampleParts()
  return serving({
    ...parts,
    modules,
    rates: rateLimits(parts.secret, { ...rates, ...generous }),
    whoIs: async (token) => {
      const [id = '', ...held] = token.split('.')
      return { id: asId<'person'>(id), name: 'Mara Matrix', offices: held }
    },
  })
}

/** Refused is: sent to sign in, 401 or 403. Anything else has met the page itself. */
function isRefused({ status, headers }: Answer): boolean {
  if (status === 401 || status === 403) return true
  return status === 303 && (headers.location ?? '').startsWith('/de/sign-in?next=')
}

/** Tries every rule as every visitor. @returns what went otherwise than the table says */
async function mismatches(modules: TestHouse['modules'], tried: readonly RouteRule[]): Promise<readonly string[]> {
  const web = await servingModules(modules)
  const { cookie, csrf } = await formOf(web.port, '/de/sign-in')
  const origin = `http://127.0.0.1:${web.port}`
  await crowd(tried.length * visitors.length)
  const found: string[] = []
  for (const [index, { method, path, action, access }] of tried.entries()) {
    for (const [number, held] of visitors.entries()) {
      const id = `matrix-${index * visitors.length + number}`
      const signIn = held === null ? '' : `; allmende-sign-in=${[id, ...held].join('.')}`
      const headers = { cookie: `${cookie}${signIn}`, ...(method === 'POST' ? { ...formHeaders, origin } : {}) }
      const address = `/de${path === '/' ? '' : path.replaceAll(/:\w+(\{[^}]*\})?/g, 'nothing-like-it')}`
      const sent = method === 'POST' ? { body: new URLSearchParams({ csrf }).toString() } : {}
      const answer = await ask(web.port, { method, path: address, headers, ...sent })
      const may = mayDo(held === null ? null : { offices: held }, access)
      const where = `${method} ${path} (${action}) by ${held === null ? 'a stranger' : `[${held.join()}]`}: ${answer.status}`
      if (isRefused(answer) === may) found.push(`${where}, although they may${may ? '' : ' not'}`)
      // 503 is an answer: what is not set up here (a sign-in provider) says so.
      if (answer.status >= 500 && answer.status !== 503) found.push(`${where}, a fault`)
    }
  }
  await web.close()
  return found
}

describe('given every route of every module', () => {
  test('then it has a rule, and every office a rule names exists', () => {
    expect(house.modules.flatMap(unguardedRoutes)).toEqual([])
    expect(rules.length).toBeGreaterThan(40)
    const named = rules.flatMap(({ access }) => (access.kind === 'offices' ? access.offices : []))
    expect(named.filter((name) => !offices.some((office) => office === name))).toEqual([])
    expect(rules.filter(({ access }) => access.kind === 'offices' && access.offices.length === 0)).toEqual([])
  })

  test('when everybody asks for it, then it is refused exactly where the table says', async () => {
    expect(await mismatches(house.modules, rules)).toEqual([])
  }, 300_000)

  test('when a route lets somebody past what its rule says, then this test would see it', async () => {
    const { routes, get } = guarded({ look: everybody })
    get('look', '/planted', (context) => context.text('open'))
    const said: RouteRule = { method: 'GET', path: '/planted', action: 'look', access: accessOf('owner') }
    const found = await mismatches([...house.modules, routes], [said])
    expect(found).toHaveLength(visitors.length - 1)
    expect(found[0]).toContain('by a stranger: 200, although they may not')
  })

  test('then it has a name in both languages, and no name is left over (src/server/roles.words.de.ts, .en.ts)', () => {
    expect(Object.keys(rolesWords('de').actions).sort()).toEqual([...rulesByAction(rules).keys()])
  })
})

describe('given every command of the room', () => {
  const at = asInstant(1_789_110_000_000)
  const envelope = (seat: string, role: Role) => ({
    seat: asId<'seat'>(seat),
    role,
    stands: standsForNobody,
    at,
    text: asId<'text'>(`text-of-${seat}`),
  })
  const question = asId<'question'>('text-of-other')
  const samples: { readonly [Type in SeatCommand['type']]: Extract<SeatCommand, { type: Type }> } = {
    takeChair: { type: 'takeChair' },
    requestFloor: { type: 'requestFloor', kind: 'contribution', note: '' },
    withdrawRequest: { type: 'withdrawRequest', kind: 'contribution' },
    yieldFloor: { type: 'yieldFloor' },
    requestFloorFor: {
      type: 'requestFloorFor',
      kind: 'contribution',
      whom: { is: 'known', seat: asId('other') },
      means: 'telephone',
    },
    withdrawRequestFor: { type: 'withdrawRequestFor', seat: asId('other'), kind: 'pro' },
    yieldFloorFor: { type: 'yieldFloorFor', seat: asId('other') },
    forgetProxy: { type: 'forgetProxy', seat: asId('nobody') },
    acceptQuestion: { type: 'acceptQuestion', seat: asId('other') },
    declineQuestion: { type: 'declineQuestion', seat: asId('other') },
    giveFloor: { type: 'giveFloor', seat: asId('other'), kind: 'contribution' },
    passOver: { type: 'passOver', seat: asId('other'), kind: 'contribution' },
    endFloor: { type: 'endFloor' },
    returnFloor: { type: 'returnFloor' },
    extendSpeech: { type: 'extendSpeech' },
    pauseMeeting: { type: 'pauseMeeting', minutes: 5 },
    resumeMeeting: { type: 'resumeMeeting' },
    setOrder: { type: 'setOrder', mode: 'firstSpeakersFirst' },
    setAlternation: { type: 'setAlternation', on: true },
    setBudgets: { type: 'setBudgets', seconds: 600, shares: [25, 25, 25, 25] },
    endBudgets: { type: 'endBudgets' },
    openList: { type: 'openList' },
    closeList: { type: 'closeList' },
    setSpeakingTime: { type: 'setSpeakingTime', seconds: 60 },
    postMessage: { type: 'postMessage', body: 'Guten Morgen' },
    removeMessage: { type: 'removeMessage', message: asId('text-of-me') },
    askQuestion: { type: 'askQuestion', body: 'Wer zahlt?', unnamed: false },
    editQuestion: { type: 'editQuestion', question, body: 'Wer zahlt das?' },
    withdrawQuestion: { type: 'withdrawQuestion', question },
    supportQuestion: { type: 'supportQuestion', question },
    takeBackSupport: { type: 'takeBackSupport', question },
    admitQuestion: { type: 'admitQuestion', question },
    takeUpQuestion: { type: 'takeUpQuestion', question },
    answerQuestion: { type: 'answerQuestion', question, remark: '' },
    setAsideQuestion: { type: 'setAsideQuestion', question, remark: 'später' },
    handOnQuestion: { type: 'handOnQuestion', question, remark: 'ans Land' },
    reopenQuestion: { type: 'reopenQuestion', question },
    mergeQuestion: { type: 'mergeQuestion', question, into: question },
    openQuestions: { type: 'openQuestions' },
    closeQuestions: { type: 'closeQuestions' },
    moderateQuestions: { type: 'moderateQuestions', moderated: true },
    declareShares: { type: 'declareShares', declared: true },
  }
  /** Who asks is seated; somebody else presides, waits for the floor and has written. */
  function roomWith(role: Role): RoomState {
    const steps = [
      ['lead', 'chair', { type: 'takeSeat' }],
      ['other', 'participant', { type: 'takeSeat' }],
      ['me', role, { type: 'takeSeat' }],
      ['other', 'participant', samples.requestFloor],
      // Only what was entered for somebody is withdrawn for them.
      ['helper', 'technician', { type: 'takeSeat' }],
      ['helper', 'technician', { ...samples.requestFloorFor, kind: 'pro' }],
      ['other', 'participant', samples.postMessage],
      ['other', 'participant', samples.askQuestion],
      ['me', role, samples.postMessage],
    ] as const
    return steps.reduce((state, [seat, own, command]) => {
      const decided = decide(state, command, envelope(seat, own))
      return decided.ok ? decided.value.events.reduce(evolve, state) : state
    }, emptyRoom)
  }
  /** By right: that somebody else presides, or nothing is there to withdraw, is another answer. */
  const mayGive = (role: Role, command: SeatCommand) => {
    const decided = decide(roomWith(role), command, envelope('me', role))
    return decided.ok || decided.refusal !== 'notAllowed'
  }

  test('when every role gives it, then the right decides as the table says', () => {
    expect(commandTypes.toSorted()).toEqual(Object.keys(samples).sort())
    for (const role of roles) {
      const given = commandTypes.map((type) => [type, mayGive(role, samples[type])])
      expect(given, role).toEqual(commandTypes.map((type) => [type, mayCommand(role, type)]))
      const others: SeatCommand = { type: 'removeMessage', message: asId('text-of-other') }
      expect(mayGive(role, others), role).toBe(has(role, 'moderate'))
    }
  })

  test('then it has a name in both languages (src/server/roles.words.de.ts, .en.ts)', () => {
    expect(Object.keys(rolesWords('de').commands).sort()).toEqual([...commandTypes].sort())
  })
})

test('given the tables, then docs/operate/roles.md says what they say (npm run roles writes it anew)', async () => {
  await expect(rolesDocument(rules)).toMatchFileSnapshot('../../docs/operate/roles.md')
})
