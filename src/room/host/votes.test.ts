// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asId } from '../../base/id.ts'
import { limits } from '../limits.rules.ts'
import { bench, room, seat, type Page } from '../testing.ts'
import { declare, freeze } from '../testing/votes.ts'
import type { VoteId } from '../envelope.rules.ts'
import type { SeatCommand } from '../room.rules.ts'
import type { VotePorts } from './ports.ts'
import type { RoomHost } from './host.ts'

const vote: VoteId = asId<'vote'>('text-3')
const rule = {
  procedure: 'secret',
  counting: 'byPerson',
  majority: 'simple',
  quorumPercent: 0,
  changeable: true,
} as const
const sealed = 'A'.repeat(limits.sealedCharacters)

/** A server that can be made to fail, and says what was asked of it. */
function server() {
  const asked: string[] = []
  let failing = false
  const votes: VotePorts = {
    async settle(_, which, state, box) {
      asked.push(`${which.status} ${String(box.length)}`)
      if (failing) throw new Error('the database is away')
      return which.status === 'opening'
        ? freeze(state, which)
        : declare(
            which,
            box.map(() => 'no'),
          )
    },
    async over(_, which) {
      asked.push(`over ${which}`)
    },
  }
  return { votes, asked, fail: (now: boolean) => (failing = now) }
}

async function withVote(
  host: RoomHost,
  enter: (host: RoomHost, name: string, role: 'chair' | 'participant') => Promise<Page>,
) {
  const anna = await enter(host, 'anna', 'chair')
  const bert = await enter(host, 'bert', 'participant')
  anna.do('prepare', { type: 'prepareVote', text: 'Soll es so sein?', options: [], rule })
  return { anna, bert }
}

const cast: SeatCommand = { type: 'castSealed', vote, voter: seat('bert'), sealed }
const statusOf = (host: RoomHost) => host.state.votes.all[0]?.status

test('given a secret vote, when it opens, is cast and closes, then the box is counted, emptied, and its key let go', async () => {
  const { votes, asked } = server()
  const { open, enter, pass, ports } = bench({ votes })
  const host = await open()
  const { anna, bert } = await withVote(host, enter)
  anna.do('open', { type: 'openVote', vote })
  await pass(1_000)
  expect(statusOf(host)).toBe('open')
  bert.do('cast', cast)
  await pass(1_000)
  expect(await ports.log.box(room, vote)).toEqual([{ vote, seat: 'bert', sealed }])
  for (const page of [anna, bert]) expect(JSON.stringify(page.heard)).not.toContain(sealed)
  expect(JSON.stringify(await ports.log.read(room, 0, 100))).not.toContain(sealed)
  anna.do('close', { type: 'closeVote', vote })
  await pass(1_000)
  expect(statusOf(host)).toBe('closed')
  expect(await ports.log.box(room, vote)).toEqual([])
  expect(asked).toEqual(['opening 0', 'closing 1', `over ${vote}`])
})

test('given a server that fails, when it is there again, then the vote opens, and was delayed', async () => {
  const { votes, asked, fail } = server()
  const { open, enter, pass, transitions } = bench({ votes })
  const host = await open()
  const { anna } = await withVote(host, enter)
  fail(true)
  anna.do('open', { type: 'openVote', vote })
  await pass(100)
  expect(statusOf(host)).toBe('opening')
  expect(transitions).toContainEqual(expect.objectContaining({ is: 'voteDelayed', vote }))
  fail(false)
  await pass(6_000)
  expect(statusOf(host)).toBe('open')
  expect(asked).toEqual(['opening 0', 'opening 0'])
})

test.each(['opening', 'closing'] as const)(
  'given a host that dies while a vote is %s, when the next one starts, then it takes the vote up by itself',
  async (when) => {
    const { votes, asked, fail } = server()
    const { open, enter, pass, ports } = bench({ votes, limits: { leaseMilliseconds: 0 } })
    const first = await open()
    const { anna, bert } = await withVote(first, enter)
    fail(when === 'opening')
    anna.do('open', { type: 'openVote', vote })
    await pass(100)
    if (when === 'closing') {
      bert.do('cast', cast)
      await pass(100)
      fail(true)
      anna.do('close', { type: 'closeVote', vote })
      await pass(100)
    }
    expect(statusOf(first)).toBe(when)
    fail(false)
    const second = await open()
    await pass(200)
    expect(statusOf(second)).toBe(when === 'opening' ? 'open' : 'closed')
    expect(asked.at(-1)).toBe(when === 'opening' ? 'opening 0' : `over ${vote}`)
    expect(await ports.log.box(room, vote)).toEqual([])
  },
)

test('given a host that starts after a vote was closed, then its key is let go again, for nobody knows whether it was', async () => {
  const { votes, asked } = server()
  const { open, enter, pass } = bench({ votes, limits: { leaseMilliseconds: 0 } })
  const { anna } = await withVote(await open(), enter)
  anna.do('open', { type: 'openVote', vote })
  await pass(100)
  anna.do('close', { type: 'closeVote', vote })
  await pass(100)
  asked.length = 0
  const second = await open()
  await pass(200)
  expect([statusOf(second), asked]).toEqual(['closed', [`over ${vote}`]])
})

test('given many ballots of one seat in one batch, then the last lies in the box', async () => {
  const { votes } = server()
  const { open, enter, pass, ports } = bench({ votes })
  const host = await open()
  const { anna, bert } = await withVote(host, enter)
  anna.do('open', { type: 'openVote', vote })
  await pass(1_000)
  const other = 'B'.repeat(limits.sealedCharacters)
  bert.do('first', cast)
  bert.do('second', { ...cast, sealed: other })
  await pass(1_000)
  expect(await ports.log.box(room, vote)).toEqual([{ vote, seat: 'bert', sealed: other }])
})

test('given no line carries what the server says, when a page sends it all the same, then it is dismissed', async () => {
  const { open, enter, pass } = bench()
  const mallory = await enter(await open(), 'mallory', 'chair')
  mallory.do('forged', { type: 'refuseOpening', vote, why: 'noKeyHolder' } as unknown as SeatCommand)
  await pass()
  expect(mallory.farewell).toBe('malformed')
})
