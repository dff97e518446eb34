// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's pages about people and bodies, as somebody of the office meets them without JavaScript. */
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { beforeAll, describe, expect, test } from 'vitest'
import { asId, type Id } from '../base/id.ts'
import { testDatabase } from '../database/testing.ts'
import { mailOfficeService } from '../mail/index.ts'
import type { Municipality } from '../municipality/index.ts'
import type { SignedIn, Web } from '../web/visitor.ts'
import { inForce } from './mandates.rules.ts'
import { peopleOfficeRoutes } from './office-people.routes.ts'
import type { Office } from './people.rules.ts'
import { insertMunicipalities, peopleOn, site } from './testing.ts'

const database = testDatabase()
beforeAll(() => insertMunicipalities(database.db))

const niederaehren: Municipality = {
  key: asId('990000000001'),
  name: 'Niederähren',
  kind: 'localMunicipality',
  district: null,
  population: 100,
  sample: true,
}

/** Somebody of the office at a browser; what they may do is what their offices say. */
async function officeOf(...held: Office[]) {
  const on = peopleOn(database.db)
  const { id } = await on.enrol({ name: 'Olga Office', offices: held })
  const person: SignedIn = { id, name: 'Olga Office', offices: held }
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    const path = context.req.path.slice(3)
    context.set('visitor', { language: 'de', path, person, csrf: 'token', site })
    await next()
  })
  app.onError((error, context) => context.text('refused', error instanceof HTTPException ? error.status : 500))
  const search = async (typed: string) => (typed === 'Niederähren' ? [niederaehren] : [])
  const timezone = async () => 'Europe/Berlin'
  const { db } = database
  const addressBook = { named: async () => [], namesOf: async () => new Map() }
  const { failuresOf } = mailOfficeService({ ...on, db, addressBook })
  app.route('/:language', peopleOfficeRoutes({ ...on, municipalities: { search }, timezone, failuresOf }))
  const ask = async (path: string, form?: Record<string, string>) => {
    const body = form === undefined ? undefined : new URLSearchParams(form)
    const answer = await app.request(`/de${path}`, { method: form ? 'POST' : 'GET', body })
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
  }
  return { ...on, ask, me: id }
}
type Desk = Awaited<ReturnType<typeof officeOf>>

let clubs = 0
/** Somebody who has registered for a club of their own. */
async function registered({ people }: Desk, name: string) {
  const club = `Landverein ${(clubs += 1)}`
  const email = `p${clubs}@landverein.example`
  const meeting = { name, email, function: 'mayor', language: 'de', municipalityKey: null } as const
  const met = await database.db
    .transaction()
    .execute((own) => people.meet({ ...meeting, otherBody: { kind: 'club', name: club } }, own))
  return { id: met.id, club, ...(await mandateOf(met.id)) }
}
async function mandateOf(person: Id<'person'>) {
  const row = await database.db
    .selectFrom('mandate')
    .select(['id', 'body_id', 'status', 'kind', 'valid_from', 'valid_to'])
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow()
  return { mandate: row.id, body: row.body_id, row }
}

describe('given somebody who waits to be checked', () => {
  test('when the office looks, then they stand first, can be found by name, address and body, and nobody else is', async () => {
    const desk = await officeOf('organiser')
    await desk.enrol({ name: 'Aaron Allererst' })
    const { club } = await registered(desk, 'Zoë Zuletzt')
    const all = await desk.ask('/office/people')
    expect(all.text.indexOf('Zoë Zuletzt')).toBeLessThan(all.text.indexOf('Aaron Allererst'))
    for (const query of ['zoe zuletzt', 'ZULETZT', club, `zuletzt ${club}`, `p${clubs}@landverein.example`]) {
      const found = await desk.ask(`/office/people?q=${encodeURIComponent(query)}`)
      expect(found.text, query).toContain('Zoë Zuletzt')
      expect(found.text, query).not.toContain('Aaron Allererst')
    }
    const waiting = await desk.ask('/office/people?show=waiting')
    expect(waiting.text).toContain('Zoë Zuletzt')
    expect(waiting.text).not.toContain('Aaron Allererst')
    expect((await desk.ask('/office/people?show=offices')).text).toContain('Olga Office')
    expect((await desk.ask('/office/people?q=%25%5F%27&page=999999999')).status).toBe(200)
    expect((await desk.ask('/office/people?q=gibt%20es%20nicht')).text).toContain('Niemand gefunden')
  })

  test('when they are confirmed as a substitute, then the page says so, and by whom', async () => {
    const desk = await officeOf('organiser')
    const { id, mandate } = await registered(desk, 'Karla Klar')
    const page = await desk.ask(`/office/people/${id}`)
    expect(page.text).toContain('Delegierte/r – nach eigener Angabe')
    const sent = await desk.ask(`/office/people/${id}/mandates/${mandate}/confirm`, { kind: 'substitute' })
    expect([sent.status, sent.location]).toEqual([303, `/de/office/people/${id}?done=confirmed`])
    const after = await desk.ask(`/office/people/${id}?done=confirmed`)
    expect(after.text).toContain('Das Mandat ist bestätigt.')
    expect(after.text).toContain('Vertretung – bestätigt')
    expect(after.text).toContain('geprüft von Olga Office')
  })

  test('when it is refused without a word, then the page asks for the reason at its field, and nothing is decided', async () => {
    const desk = await officeOf('organiser')
    const { id, mandate } = await registered(desk, 'Renate Reason')
    const field = `reason-${mandate}`
    const path = `/office/people/${id}/mandates/${mandate}/refuse`
    const without = await desk.ask(path, { [field]: '  ' })
    expect(without.status).toBe(422)
    expect(without.text).toContain(`href="#${field}"`)
    expect(without.text).toContain('Bitte schreiben Sie der Person, warum.')
    const tooLong = await desk.ask(path, { [field]: 'lang '.repeat(200) })
    expect(tooLong.status).toBe(422)
    expect(tooLong.text).toContain('lang lang lang')
    expect((await desk.ask(`/office/people/${id}`)).text).toContain('nach eigener Angabe')
  })

  test('when two of the office decide differently, then the second is told and sees what the first decided', async () => {
    const desk = await officeOf('organiser')
    const { id, mandate } = await registered(desk, 'Paul Parallel')
    const reason = { [`reason-${mandate}`]: 'Der Rat hat jemand anderen entsandt.' }
    expect((await desk.ask(`/office/people/${id}/mandates/${mandate}/refuse`, reason)).status).toBe(303)
    const second = await desk.ask(`/office/people/${id}/mandates/${mandate}/confirm`, { kind: 'delegate' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('war schneller')
    expect(second.text).toContain('abgelehnt')
    const nonsense = await desk.ask(`/office/people/${id}/mandates/${mandate}/confirm`, { kind: 'king' })
    expect(nonsense.status).toBe(422)
  })
})

describe('given a confirmed mandate', () => {
  async function confirmed(desk: Desk, name: string) {
    const one = await registered(desk, name)
    await desk.ask(`/office/people/${one.id}/mandates/${one.mandate}/confirm`, { kind: 'delegate' })
    return { ...one, page: `/office/people/${one.id}/mandates/${one.mandate}` }
  }

  test('when its last day is entered, then it holds all of that day and not the next', async () => {
    const desk = await officeOf('organiser')
    const one = await confirmed(desk, 'Emil Ende')
    expect((await desk.ask(one.page)).text).toContain('Letzter Tag')
    expect((await desk.ask(`${one.page}/end`, { lastDay: '2026-09-20' })).status).toBe(303)
    const { row } = await mandateOf(one.id)
    // Summer time: midnight in Berlin is 22:00 UTC.
    expect(row.valid_to?.toISOString()).toBe('2026-09-20T22:00:00.000Z')
    expect((await desk.ask(`/office/people/${one.id}`)).text).toContain('bis 20. September 2026')
    const wrong = await desk.ask(`${one.page}/end`, { lastDay: '31.2.2026' })
    expect([wrong.status, wrong.text.includes('31.2.2026')]).toEqual([422, true])
    expect((await desk.ask(`${one.page}/end`, { lastDay: '1999-01-01' })).text).toContain(
      'Das Ende liegt vor dem Anfang',
    )
  })

  test('when the successor is searched, chosen and given a day, then the office changes hands that day', async () => {
    const desk = await officeOf('organiser')
    const one = await confirmed(desk, 'Alma Amtierend')
    const next = await desk.enrol({ name: 'Nora Nachfolge' })
    const searched = await desk.ask(`${one.page}/successor`, { search: 'successor', 'successor-query': 'nachfolge' })
    expect(searched.status).toBe(200)
    expect(searched.text).toContain(`value="${next.id}"`)
    const typed = { 'successor-query': 'nachfolge', firstDay: '2026-10-01' }
    expect((await desk.ask(`${one.page}/successor`, typed)).text).toContain('wählen Sie sie aus')
    const sent = await desk.ask(`${one.page}/successor`, { ...typed, successor: next.id })
    expect([sent.status, sent.location]).toEqual([303, `/de/office/people/${one.id}?done=succeeded`])
    const [delegation] = await desk.people.delegationsOf([asId(one.body)])
    const actingAt = (moment: string) =>
      delegation?.mandates.filter((each) => inForce(each, Date.parse(moment) as never)).map(({ personId }) => personId)
    expect(actingAt('2026-09-30T21:59:59.999Z')).toEqual([one.id])
    expect(actingAt('2026-09-30T22:00:00.000Z')).toEqual([next.id])
    const late = { 'successor-query': 'nachfolge', successor: next.id, firstDay: '2026-11-01' }
    expect((await desk.ask(`${one.page}/successor`, late)).text).toContain('schon beendet')
  })

  test('when the right is handed over and taken back, then the page says so', async () => {
    const desk = await officeOf('organiser')
    const one = await confirmed(desk, 'Hanna Handover')
    expect((await desk.ask(`${one.page}/hand-over`, {})).location).toContain('done=handedOver')
    expect((await desk.ask(one.page)).text).toContain('Recht zurücknehmen')
    expect((await desk.ask(`/office/people/${one.id}`)).text).toContain('Das Recht ruht seit')
    expect((await desk.ask(`${one.page}/take-back`, {})).location).toContain('done=takenBack')
  })

  test('when it is somebody else’s or nobody’s, then there is no such page', async () => {
    const desk = await officeOf('organiser')
    const one = await confirmed(desk, 'Ida Irgendwo')
    expect((await desk.ask(`/office/people/${desk.me}/mandates/${one.mandate}`)).status).toBe(404)
    expect((await desk.ask('/office/people/nobody')).status).toBe(404)
    expect((await desk.ask('/office/bodies/nothing')).status).toBe(404)
  })
})

describe('given somebody whom the office gives a mandate', () => {
  test('when the municipality is searched and chosen, then it counts at once; what was typed is kept until then', async () => {
    const desk = await officeOf('owner')
    const { id } = await desk.enrol({ name: 'Gerda Gegeben' })
    const to = `/office/people/${id}/mandates`
    const searched = await desk.ask(to, { search: 'municipality', 'municipality-query': 'Niederähren' })
    expect(searched.status).toBe(200)
    expect(searched.text).toContain('value="990000000001"')
    const typed = { of: 'municipality', 'municipality-query': 'Niederähren', municipality: '990000000001' }
    const missing = await desk.ask(to, { ...typed, from: '2026-13-01' })
    expect(missing.status).toBe(422)
    expect(missing.text).toContain('als was die Person handelt')
    expect(missing.text).toContain('value="2026-13-01"')
    const given = await desk.ask(to, { ...typed, mandateKind: 'substitute', from: '2026-09-01', to: '2026-09-30' })
    expect([given.status, given.location]).toEqual([303, `/de/office/people/${id}?done=granted`])
    const { row } = await mandateOf(id)
    expect(row.valid_from?.toISOString()).toBe('2026-08-31T22:00:00.000Z')
    expect(row.valid_to?.toISOString()).toBe('2026-09-30T22:00:00.000Z')
    expect((await desk.ask(to, { ...typed, mandateKind: 'delegate' })).text).toContain('handelt in dieser Zeit schon')
  })

  test('when it is a club without a name or with a link for a name, then the message stands at its field', async () => {
    const desk = await officeOf('owner')
    const { id } = await desk.enrol()
    const other = { of: 'other', bodyKind: 'club', mandateKind: 'delegate' }
    const nameless = await desk.ask(`/office/people/${id}/mandates`, other)
    expect(nameless.text).toContain('id="bodyName-error"')
    const link = await desk.ask(`/office/people/${id}/mandates`, { ...other, bodyName: 'www.gewinn.example' })
    expect(link.text).toContain('ohne Internetadresse')
    const backwards = { ...other, bodyName: 'Chor', from: '2026-09-10', to: '2026-09-01' }
    expect((await desk.ask(`/office/people/${id}/mandates`, backwards)).text).toContain('id="to-error"')
    expect((await desk.ask(`/office/people/${id}/mandates`, { ...other, bodyName: 'Chor' })).status).toBe(303)
  })
})

describe('given offices', () => {
  test('when an organiser gives and takes them, then all but the owner’s', async () => {
    const desk = await officeOf('organiser')
    const { id } = await desk.enrol()
    const to = `/office/people/${id}/offices`
    expect((await desk.ask(to, { office: 'technician' })).location).toContain('done=given')
    expect((await desk.ask(`/office/people/${id}`)).text).not.toContain('value="owner"')
    const refused = await desk.ask(to, { office: 'owner' })
    expect([refused.status, refused.text.includes('können Sie nicht vergeben')]).toEqual([409, true])
    expect((await desk.ask(to, { office: 'emperor' })).status).toBe(422)
    expect((await desk.ask(`${to}/take`, { office: 'technician' })).location).toContain('done=taken')
    const left = await database.db.selectFrom('office').selectAll().where('person_id', '=', id).execute()
    expect(left).toEqual([])
  })

  test('when two owners take one another’s office at once, then one of them stays', async () => {
    const desk = await officeOf('owner')
    await database.db.deleteFrom('office').where('role', '=', 'owner').where('person_id', '<>', desk.me).execute()
    const other = await desk.enrol({ offices: ['owner'] })
    const by = (id: Id<'person'>): SignedIn => ({ id, name: '', offices: ['owner'] })
    const results = await Promise.all([
      desk.people.takeOffice(other.id, 'owner', by(desk.me)),
      desk.people.takeOffice(desk.me, 'owner', by(other.id)),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'lastOwner' })
    const owners = await database.db.selectFrom('office').selectAll().where('role', '=', 'owner').execute()
    expect(owners).toHaveLength(1)
  })
})

describe('given bodies', () => {
  test('when the office looks, then it sees whom each has sent, and each inhabitant once', async () => {
    const desk = await officeOf('organiser')
    const people = [await desk.enrol(), await desk.enrol()]
    for (const { id } of people) {
      const given = { personId: id, kind: 'substitute', from: null, to: null } as const
      await desk.people.grantMandate({ ...given, body: { municipalityKey: '990000000001' } }, desk.me)
      await desk.people.grantMandate({ ...given, body: { municipalityKey: '990000000002' } }, desk.me)
    }
    expect(await desk.people.represented()).toMatchObject({ inhabitants: 100, municipalities: 1, unknown: 0 })
    const page = await desk.ask('/office/bodies?q=niederahren')
    expect(page.text).toContain('1 Stelle')
    expect(page.text).toContain('Niederähren')
    expect(page.text).not.toContain('Ährental')
    expect((await desk.ask('/office/bodies?q=nirgends')).text).toContain('Keine Stelle gefunden')
  })

  test('when votes and domains are changed, then what is wrong is said at its field and kept', async () => {
    const desk = await officeOf('organiser')
    const { body } = await registered(desk, 'Bodo Body')
    const to = `/office/bodies/${body}`
    expect((await desk.ask(`${to}/votes`, { votes: '3' })).location).toContain('done=votes')
    const wrong = await desk.ask(`${to}/votes`, { votes: '1x' })
    expect([wrong.status, wrong.text.includes('value="1x"'), wrong.text.includes('1 bis 99')]).toEqual([
      422,
      true,
      true,
    ])
    const everybody = await desk.ask(`${to}/domains`, { domain: 'gmx.de', domainKind: 'delegate' })
    expect([everybody.status, everybody.text.includes('bekommt jeder eine Adresse')]).toEqual([422, true])
    const entered = await desk.ask(`${to}/domains`, { domain: '@Musterdorf.example', domainKind: 'delegate' })
    expect(entered.location).toContain('done=domainEntered')
    expect((await desk.ask(to)).text).toContain('musterdorf.example')
    await desk.ask(`${to}/domains/remove`, { domain: 'musterdorf.example' })
    expect((await desk.ask(to)).text).not.toContain('musterdorf.example')
  })

  test('when there are many people, then they come page by page, each once', async () => {
    const desk = await officeOf('organiser')
    await Promise.all(
      Array.from({ length: 55 }, (_, index) => desk.enrol({ name: `Vielfach ${String(index).padStart(2, '0')}` })),
    )
    const namesOn = async (page: number) => {
      const { text } = await desk.ask(`/office/people?q=vielfach&page=${page}`)
      return [...text.matchAll(/Vielfach \d\d/g)].map(([name]) => name)
    }
    const [first, second] = [await namesOn(1), await namesOn(2)]
    expect([first.length, second.length]).toEqual([50, 5])
    expect(new Set([...first, ...second]).size).toBe(55)
    expect(await namesOn(3)).toEqual(second)
  })
})

test('given no office, when somebody asks for these pages, then they are refused', async () => {
  const desk = await officeOf('technician')
  for (const path of ['/office/people', '/office/bodies', `/office/people/${desk.me}`]) {
    expect((await desk.ask(path)).status).toBe(403)
  }
  expect((await desk.ask(`/office/people/${desk.me}/offices`, { office: 'organiser' })).status).toBe(403)
})

describe('given somebody whom a letter did not reach', () => {
  async function unreached(name: string) {
    const desk = await officeOf('organiser')
    const { id, email } = await desk.enrol({ name })
    await desk.mailbox.post({ to: email, language: 'de', subject: 'Hallo', parts: [] })
    await database.db
      .updateTable('mail')
      .set({ failure: '550 RCPT TO EENVELOPE' })
      .where('to_address', '=', email)
      .execute()
    return { desk, id, email }
  }

  test('when the office lists people, then it stands beside them, and on their page what can be done', async () => {
    const { desk, id } = await unreached('Uwe Unerreicht')
    await desk.enrol({ name: 'Uwe Unauffällig' })
    const list = await desk.ask('/office/people?q=uwe')
    expect(list.text.match(/E-Mail kam nicht an: Diese Adresse gibt es nicht/g)).toHaveLength(1)
    const page = await desk.ask(`/office/people/${id}`)
    expect(page.text).toMatch(/action="\/de\/office\/mail\/letters\/[\w-]+\/retry"/)
    expect(page.text).toContain(`action="/de/office/people/${id}/address"`)
  })

  test('when the address is corrected, then it is theirs, that is remembered, and old letters sign nobody in', async () => {
    const { desk, id, email } = await unreached('Karin Korrigiert')
    const { secret } = await desk.letterFor(email)
    const path = `/office/people/${id}/address`
    const sent = await desk.ask(path, { email: 'Karin@Richtig.example' })
    expect([sent.status, sent.location]).toEqual([303, `/de/office/people/${id}?done=addressCorrected`])
    const page = await desk.ask(`/office/people/${id}`)
    expect(page.text).toContain('karin@richtig.example')
    expect(page.text).not.toContain('kam nicht an')
    expect((await desk.people.useLink(secret, 'Firefox')).ok).toBe(false)
    const { entries } = await desk.audit.page({ action: 'addressCorrected', actor: desk.me, before: null })
    expect(entries).toMatchObject([{ object: { kind: 'person', id } }])
    expect(JSON.stringify(entries)).not.toContain('richtig.example')
  })

  test.each([
    ['kein Postfach', 'Das ist keine E-Mail-Adresse.'],
    ['taken@village.example', 'Diese Adresse hat hier schon jemand anderes.'],
  ])('when %s is typed, then the page says at its field what is wrong, and keeps it', async (typed, said) => {
    const { desk, id, email } = await unreached('Toni Tippt')
    await database.db
      .transaction()
      .execute((own) =>
        desk.people.meet(
          { name: 'Da', email: 'taken@village.example', function: 'guest', language: 'de', municipalityKey: null },
          own,
        ),
      )
    const refused = await desk.ask(`/office/people/${id}/address`, { email: typed })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(said)
    expect(refused.text).toContain(`value="${typed}"`)
    expect((await desk.ask(`/office/people/${id}`)).text).toContain(email)
  })

  test('when the address has been shown to work, or its person holds an office, then nobody else changes it', async () => {
    const { desk, id, email } = await unreached('Sina Sicher')
    await desk.people.useLink((await desk.letterFor(email)).secret, 'Firefox')
    const shown = await desk.ask(`/office/people/${id}/address`, { email: 'mine@now.example' })
    expect([shown.status, shown.text.includes('Sie funktioniert und gehört ihr')]).toEqual([422, true])
    const owner = await desk.enrol({ name: 'Olaf', offices: ['owner'] })
    const taken = await desk.ask(`/office/people/${owner.id}/address`, { email: 'mine@now.example' })
    expect(taken.status).toBe(422)
    expect((await desk.ask(`/office/people/${owner.id}`)).text).toContain(owner.email)
    expect(await desk.people.personByEmail('mine@now.example')).toBeNull()
  })

  test('when a letter signs somebody in while the office corrects their address, then one of both holds', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { desk, id, email } = await unreached(`Runde ${round}`)
      const { secret } = await desk.letterFor(email)
      const [used, corrected] = await Promise.all([
        desk.people.useLink(secret, 'Firefox'),
        desk.people.correctAddress(id, `neu${round}@richtig.example`, desk.me),
      ])
      expect([used.ok, corrected.ok].filter(Boolean)).toHaveLength(1)
    }
  })
})
