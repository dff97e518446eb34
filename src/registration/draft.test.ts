// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { annelieseAddress, filledIn, plantRegistrations, slotOf, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
})

const half = {
  name: 'Anneliese Brück',
  email: annelieseAddress,
  acting: 'municipality',
  'municipality-query': 'Hausen',
  municipality: '990025001002',
  function: '',
  [slotOf('check')]: 'check',
  'need-note': 'Ich sehe schlecht.',
  'consent-afterwards': 'yes',
  save: 'draft',
}
const drafts = () => database.db.selectFrom('registration_draft').selectAll().execute()
const resumeLink = async () =>
  /\/de(\/registration\/resume\/\S+)/.exec((await planted.letters()).at(-1)?.text ?? '')?.[1] ?? ''

describe('given a form somebody has no time to finish', () => {
  test('when they save it, then this browser finds it again, and nobody is registered', async () => {
    const browser = planted.browser()
    expect(await browser.post('/registration', half)).toMatchObject({ status: 303, location: '/de/registration/saved' })
    const { text } = await browser.get('/registration')
    expect(text).toContain('zwischengespeichert')
    expect(text).toContain('value="Anneliese Brück"')
    expect(text).toMatch(/value="check"[^>]*checked|checked[^>]*value="check"/)
    expect(text).toMatch(/value="990025001002"[^>]*checked|checked[^>]*value="990025001002"/)
    expect(await database.db.selectFrom('person').select('id').execute()).toEqual([])
    expect((await planted.browser().get('/registration')).text).not.toContain('Anneliese')
  })

  test('then what is sensitive and what is agreed to is not kept, and no secret lies in the clear', async () => {
    const browser = planted.browser()
    await browser.post('/registration', half)
    const [row] = await drafts()
    expect(Object.keys(row?.fields ?? {})).not.toContain('need-note')
    expect(JSON.stringify(row?.fields)).not.toContain('Ich sehe schlecht')
    expect(Object.keys(row?.fields ?? {}).filter((name) => name.startsWith('consent'))).toEqual([])
    const secret = [...browser.cookies.values()][0] ?? ''
    expect(secret).toHaveLength(43)
    expect(row?.browser_hash.toString()).not.toContain(secret)
  })

  test('when they open the mailed link elsewhere, then it goes on there; looking alone changes nothing', async () => {
    const browser = planted.browser()
    await browser.post('/registration', half)
    const link = await resumeLink()
    expect((await planted.letters()).at(-1)).toMatchObject({ to: annelieseAddress })
    expect((await planted.letters()).at(-1)?.text).not.toContain('Brück')
    const other = planted.browser()
    expect((await other.get(link)).text).not.toContain('Anneliese')
    expect((await browser.get('/registration')).text).toContain('Anneliese')
    expect(await other.post(link, {})).toMatchObject({ status: 303, location: '/de/registration' })
    expect((await other.get('/registration')).text).toContain('value="Anneliese Brück"')
  })

  test('when they register with it, then the draft is erased, and its link leads nowhere', async () => {
    const browser = planted.browser()
    await browser.post('/registration', half)
    const link = await resumeLink()
    expect(await browser.post('/registration', filledIn)).toMatchObject({ location: '/de/registration/sent' })
    expect(await drafts()).toEqual([])
    expect((await browser.get(link)).status).toBe(410)
    expect((await browser.get('/registration')).text).not.toContain('Anneliese')
  })

  test('when a week has passed, then it is gone; when they delete it, at once', async () => {
    const browser = planted.browser()
    await browser.post('/registration', half)
    await browser.post('/registration/drop', {})
    expect(await drafts()).toEqual([])
    await browser.post('/registration', { ...half, email: '' })
    planted.setTime(7 * 24 * 60)
    expect((await browser.get('/registration')).text).not.toContain('Anneliese')
    await planted.registration.sweepDrafts()
    expect(await drafts()).toEqual([])
  })

  test('when somebody else’s address is flooded that way, then it stops after five letters', async () => {
    const statuses = []
    for (let index = 0; index < 7; index++) statuses.push((await planted.browser().post('/registration', half)).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429])
    expect(await planted.letters()).toHaveLength(5)
    expect((await planted.browser().post('/registration', half)).text).toContain('value="Anneliese Brück"')
  })

  test('with a secret that was made up, then there is nothing', async () => {
    for (const secret of ['x', 'A'.repeat(43)]) {
      expect((await planted.browser().get(`/registration/resume/${secret}`)).status).toBe(410)
      expect((await planted.browser().post(`/registration/resume/${secret}`, {})).status).toBe(410)
    }
  })
})
