// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Somebody writes a client of their own and sends what no page of ours would. Each time there is a refusal, or a
 * closed line with a reason, and after each test the room is asked whether it goes on.
 */
import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { farewells, protocol, type Farewell } from '../../src/room/wire/index.ts'
import { startInstallation, type Installation } from './installation.ts'
import { RawLine, type Coming } from './line.ts'
import { newPerson, openBrowser, signIn } from './persons.ts'
import { buildFolder, enterRoom, roomPath } from './story.ts'

let browser: Browser
let installation: Installation
/** The chair sits in the room with a real page; the co-chair listens and speaks through a line of their own. */
let chair: Page
let coChair: RawLine
let participant: string
let room: string
let roomPage: string
const lines: RawLine[] = []

const secret = 'Nur für den Vorsitz 0815'
const newId = () => randomBytes(12).toString('base64url')
const ended = (why: Farewell) => ({ code: farewells[why], reason: why })

async function cookieOf(link: string): Promise<string> {
  const page = await newPerson(browser)
  await signIn(page, link)
  const cookies = await page.context().cookies()
  await page.context().close()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

function come(coming: Coming = { cookie: participant }, path = room): RawLine {
  const line = new RawLine(installation.address, path, coming)
  lines.push(line)
  return line
}

beforeAll(async () => {
  browser = await openBrowser()
  // The demo's usual level is silent about what is checked here.
  installation = await startInstallation(buildFolder(), { LOG_LEVEL: 'info' })
  chair = await newPerson(browser)
  await signIn(chair, installation.links.moderator)
  roomPage = await roomPath(chair, installation.address)
  room = roomPage.replace(/^\/de/, '')
  await enterRoom(chair, installation.address)
  participant = await cookieOf(installation.links.participant)
  coChair = new RawLine(installation.address, room, { cookie: await cookieOf(installation.links.organiser) })
  await coChair.enter()
})
afterEach(async () => {
  for (const line of lines.splice(0)) line.close()
  await expectRoomGoesOn()
})
afterAll(async () => {
  coChair.close()
  await browser.close()
  await installation.close()
})

/** What the chair writes reaches the others, and what others write reaches the chair. */
async function expectRoomGoesOn(): Promise<void> {
  const [said, answered] = [`Wir machen weiter ${newId()}`, `Ja, weiter ${newId()}`]
  await chair.getByLabel('Nachricht an alle im Raum').fill(said)
  await chair.keyboard.press('Enter')
  await coChair.hears(said)
  coChair.command(newId(), { type: 'postMessage', body: answered })
  await chair.locator('.message__body', { hasText: answered }).waitFor()
  expect(await chair.locator('.room__state .chip--success').count()).toBe(1)
  expect(installation.log()).toContain('"is":"seatConnected"')
  expect(installation.log()).not.toContain(secret)
  expect(installation.log()).not.toMatch(/"is":"(processFaulted|requestFailed|roomLeft)"/)
}

const post = (body: unknown) => ({ type: 'postMessage', body })
const give = (seat: string) => ({ type: 'giveFloor', seat, kind: 'contribution' })
const command = (what: unknown, more: object = {}) => ({ k: 'do', id: newId(), again: false, command: what, ...more })
const forged = 'Das hat niemand gesagt'

/** The seats are public: everybody in the room sees who sits there. */
function nonsense(me: string, other: string): Readonly<Record<string, unknown>> {
  const messagePosted = { type: 'messagePosted', v: 1, text: 'text-1', seat: other, at: 0 }
  const floorGiven = { type: 'floorGiven', v: 1, seat: me, kind: 'contribution', at: 0, seconds: 900 }
  const request = { type: 'requestFloor', kind: 'contribution', note: '' }
  return {
    'half a message': '{"k":"do"',
    'no JSON': 'GET / HTTP/1.1',
    'an empty frame': '',
    'JSON that is no object': '[null]',
    'brackets without end': '['.repeat(15_000),
    'a message of an unknown kind': { k: 'shutdown' },
    'a message only the server sends': { k: 'erased', notice: 1, texts: [], seats: [other] },
    'events instead of commands': {
      k: 'events',
      events: [{ p: 1, c: 'c', by: me, e: floorGiven }],
      texts: [],
      cards: [],
    },
    'an event as a command': command(messagePosted),
    'another event as a command': command(floorGiven),
    'the command only the host gives': command({ type: 'takeSeat' }),
    'a command nobody knows': command({ type: 'becomeChair' }),
    'a seat of somebody else beside the command': command(post(forged), { seat: other }),
    'a seat of somebody else in the command': command({ ...request, seat: other }),
    'a role beside the command': command(post(forged), { role: 'chair' }),
    'a time beside the command': command(post(forged), { at: 0 }),
    'a number where words are': command(post(42)),
    'words without end': command(post('x'.repeat(10_000))),
    'half a second': command({ type: 'setSpeakingTime', seconds: 30.5 }),
    'a command id with a quote': { ...command(post(forged)), id: "'; drop table room_event; --" },
    'a seat that is none': command(give('../chair')),
    'a hello with a seat': { k: 'hello', protocol, as: null, after: null, seat: other },
    'a hello as somebody there is not': { k: 'hello', protocol, as: 'admin', after: null },
    'a hello from before the first event': { k: 'hello', protocol, as: null, after: -1 },
  }
}

describe('a line that is not ours', () => {
  test('without a sign-in, with a wrong one, or to another room, nobody comes in and is told why', async () => {
    for (const cookie of [null, 'allmende-sign-in=', `allmende-sign-in=${newId()}`, 'allmende-sign-in=%00%ff']) {
      expect(await come({ cookie }).ended, `cookie ${cookie}`).toEqual(ended('noEntry'))
    }
    expect(await come({ cookie: participant }, '/rooms/no-such-room').ended).toEqual(ended('noEntry'))
  })

  test('a page of somebody else opens no line with our cookie', async () => {
    for (const origin of ['https://elsewhere.example', `${installation.address}.elsewhere.example`, 'null', null]) {
      expect(await come({ cookie: participant, origin }).opened, `origin ${origin}`).toContain('403')
    }
    for (const path of ['/rooms/../live', '/rooms/%2e%2e', '/live', '/rooms/a/b']) {
      expect(await come({ cookie: participant }, path).opened, path).toMatch(/40[34]/)
    }
  })

  test('one person opens only so many lines', async () => {
    for (let open = 0; open < 8; open += 1) expect(await come().opened).toBe('open')
    expect(await come().ended).toEqual(ended('tooManyConnections'))
  })
})

describe('what is said on a line', () => {
  test('a page of another time is told to load anew; who does not say hello first is not heard', async () => {
    for (const number of [protocol - 1, protocol + 1, -1]) {
      const line = come()
      expect(await line.opened).toBe('open')
      line.send({ k: 'hello', protocol: number, as: null, after: null })
      expect(await line.ended).toEqual(ended('outdated'))
    }
    const hasty = come()
    expect(await hasty.opened).toBe('open')
    hasty.send(command(post(forged)))
    expect(await hasty.ended).toEqual(ended('malformed'))
    expect(hasty.frames).toEqual([])
  })

  test('nonsense and forgeries end the line with a reason, and nothing comes of them', async () => {
    const { seat } = await come().enter()
    const other = (await coChair.hear('welcome')).seat
    for (const [what, message] of Object.entries(nonsense(seat, other))) {
      const line = come()
      await line.enter()
      line.send(message)
      expect(await line.ended, what).toEqual(ended('malformed'))
    }
    await expectRoomGoesOn()
    expect(coChair.frames.join('')).not.toContain(forged)
  })

  test('bytes and frames too long end the line', async () => {
    const bytes = come()
    await bytes.enter()
    bytes.send(randomBytes(200))
    expect(await bytes.ended).toEqual(ended('malformed'))
    const long = come()
    await long.enter()
    long.send(command(post('x'.repeat(20_000))))
    expect((await long.ended).code).toBe(1009)
    const endless = come()
    await endless.enter()
    endless.send('x'.repeat(5_000_000))
    expect([1006, 1009]).toContain((await endless.ended).code)
  })

  test('who is no chair does not preside, whatever they say they are', async () => {
    const line = come()
    const { seat, role, view } = await line.enter(null, 'chair')
    expect(role).toBe('participant')
    const others = view!.chat.latest.find((message) => message.seat !== seat && message.removed === 'no')!
    const waiting = view!.floor.requests[0]!.seat
    const own = [
      { type: 'takeChair' },
      give(waiting),
      give(seat),
      { type: 'endFloor' },
      { type: 'passOver', seat: waiting, kind: 'contribution' },
      { type: 'setOrder', mode: 'balancedByPerson' },
      { type: 'pauseMeeting', minutes: 5 },
      { type: 'yieldFloorFor', seat: waiting },
      {
        type: 'requestFloorFor',
        kind: 'contribution',
        means: 'telephone',
        whom: { is: 'new', name: forged, sizeClass: null },
      },
      { type: 'closeList' },
      { type: 'openList' },
      { type: 'setSpeakingTime', seconds: 60 },
      { type: 'removeMessage', message: others.text },
    ]
    for (const what of own) {
      const id = newId()
      line.command(id, what)
      expect(await line.outcome(id), JSON.stringify(what)).toBe('notAllowed')
    }
    const unknown = newId()
    line.command(unknown, { type: 'removeMessage', message: newId() })
    expect(await line.outcome(unknown)).toBe('messageUnknown')

    const early = newId()
    coChair.command(early, give(waiting))
    expect(await coChair.outcome(early)).toBe('notPresiding')
    const after = (await come().enter()).view!
    expect(after.floor).toEqual(view!.floor)
    expect(after.entry.presiding).toBe(view!.entry.presiding)
  })

  test('what is sent twice is carried out once, also on another line and with other words', async () => {
    const [id, words] = [newId(), `Nur einmal ${newId()}`]
    const [first, second] = [come(), come()]
    await Promise.all([first.enter(), second.enter()])
    first.command(id, post(words))
    first.command(id, post(words))
    second.command(id, post(words))
    second.command(id, post(forged), true)
    expect(await Promise.all([first.outcome(id), second.outcome(id)])).toEqual(['done', 'done'])
    await coChair.hears(words)
    const late = come()
    const { view, texts } = await late.enter()
    late.command(id, post(forged))
    expect(await late.outcome(id)).toBe('done')
    expect(texts.filter(([, body]) => body === words)).toHaveLength(1)
    expect(view!.chat.latest.length).toBe(new Set(view!.chat.latest.map(({ text }) => text)).size)

    await expectRoomGoesOn()
    expect(coChair.eventsOf(id)).toBe(1)
    expect(coChair.frames.join('')).not.toContain(forged)
  })
})

test('what is meant for the chair reaches no participant by any way there is', async () => {
  const line = come()
  const { position } = await line.enter()
  const id = newId()
  coChair.command(id, { type: 'requestFloor', kind: 'contribution', note: secret })
  const noted = chair.locator('.request__note', { hasText: secret })
  await noted.waitFor()
  await line.hear('events', ({ events }) => events.some(({ c }) => c === id))

  const [fresh, resumed, asChair] = [come(), come(), come()]
  const { events } = await resumed.enter(position, 'participant')
  expect(events.some(({ c }) => c === id)).toBe(true)
  await Promise.all([fresh.enter(), asChair.enter(position, 'chair')])
  const page = await fetch(`${installation.address}${roomPage}`, { headers: { cookie: participant } })
  expect(page.status).toBe(200)
  const seen = [...[line, fresh, resumed, asChair].flatMap(({ frames }) => frames), await page.text()].join('\n')
  const notes = (await chair.locator('.request__note').allInnerTexts()).map((text) => text.replace(/^[^:]*:\s*/, ''))
  expect(notes.length).toBeGreaterThan(1)
  for (const note of [secret, ...notes]) expect(seen).not.toContain(note.trim())

  const back = newId()
  coChair.command(back, { type: 'withdrawRequest', kind: 'contribution' })
  expect(await coChair.outcome(back)).toBe('done')
  await noted.waitFor({ state: 'detached' })
})

describe('forms that are not ours', () => {
  const form = 'application/x-www-form-urlencoded'

  async function send(body: string, headers: Record<string, string>, path = '/de/sign-out'): Promise<Response> {
    const address = `${installation.address}${path}`
    return await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { 'content-type': form, ...headers },
    })
  }

  /** A cookie and a token that belong together, as our own page would send them. */
  async function ours(): Promise<{ cookie: string; csrf: string }> {
    const page = await fetch(`${installation.address}${roomPage}`, { headers: { cookie: participant } })
    const given = page.headers.getSetCookie().map((line) => line.split(';')[0])
    const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1]
    expect(csrf).toBeDefined()
    return { cookie: [participant, ...given].join('; '), csrf: csrf! }
  }

  test('without our token, from elsewhere, unreadable or too large, they are answered with a page that says so', async () => {
    const { cookie, csrf } = await ours()
    const stranger = await fetch(`${installation.address}/de/sign-in`)
    const foreign = /name="csrf" value="([^"]+)"/.exec(await stranger.text())?.[1] ?? ''
    const good = `csrf=${csrf}`
    const origin = installation.address
    const refused: readonly (readonly [string, number, Promise<Response>])[] = [
      ['no token', 403, send('', { cookie, origin })],
      ['an empty token', 403, send('csrf=', { cookie, origin })],
      ['a token of somebody else', 403, send(`csrf=${foreign}`, { cookie, origin })],
      ['a token cut short', 403, send(good.slice(0, -4), { cookie, origin })],
      ['another site', 403, send(good, { cookie, origin: 'https://elsewhere.example' })],
      ['a hidden site', 403, send(good, { cookie, origin: 'null' })],
      ['a frame of another site', 403, send(good, { cookie, 'sec-fetch-site': 'cross-site' })],
      ['no form', 400, send(JSON.stringify({ csrf }), { cookie, origin, 'content-type': 'application/json' })],
      ['too much', 413, send(`${good}&more=${'x'.repeat(70_000)}`, { cookie, origin })],
      ['far too much', 413, send('x'.repeat(3_000_000), { cookie, origin }, '/de/sign-in')],
    ]
    for (const [what, status, answer] of refused) {
      const { status: answered, headers } = await answer
      expect(answered, what).toBe(status)
      expect(headers.get('content-type'), what).toContain('text/html')
      expect(headers.get('content-security-policy'), what).toContain("default-src 'none'")
    }
    // Nobody was signed out by any of them, and the same form from our page would have done it.
    await come().enter()
    const { status, headers } = await send(good, { cookie, origin })
    expect([status, headers.get('location')]).toEqual([303, expect.stringContaining('/de')])
    expect(await come().ended).toEqual(ended('noEntry'))
    participant = await cookieOf(installation.links.participant)
  })
})

test('who never stops talking is slowed down, then cut off, and only they', async () => {
  const line = come()
  await line.enter()
  for (let count = 0; count < 400; count += 1) line.command(newId(), { type: 'yieldFloor' })
  expect(await line.ended).toEqual(ended('tooManyMessages'))
  const refusals = line.heard.filter((frame) => frame.k === 'refused').map(({ refusal }) => refusal)
  expect(refusals.filter((refusal) => refusal === 'tooManyAtOnce').length).toBeGreaterThan(50)

  const greeting = come()
  await greeting.enter()
  for (let count = 0; count < 400; count += 1) greeting.send({ k: 'hello', protocol, as: null, after: null })
  expect(await greeting.ended).toEqual(ended('tooManyMessages'))
})
