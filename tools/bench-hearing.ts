// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run bench:hearing -- [--people 10000] [--questions 2000] [--supports 20] [--rounds 15]`: how long the ranking
 * thread needs after one more support, with and without the floor, and whether the room's own thread waits meanwhile.
 * Medians, and the CPU of the whole process, on a busy machine the truer figure; the exact ranking is the yardstick,
 * worked out on the same data, and must be the same.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import {
  dynamicSteps,
  floorShares,
  settleAll,
  take,
  type Change,
  type Hearing,
  type Profile,
} from '../src/hearing/index.ts'
import { seededRandom } from '../src/base/random.ts'
import { startRankingThread, type RankingThread } from '../src/server/ranking/client.ts'
import { generatedCongress } from './hearing/congress.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '2000' },
    supports: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '15' },
  },
})
const size = {
  people: Number(values.people),
  questions: Number(values.questions),
  supportsEach: Number(values.supports),
  concerns: 'shared' as const,
}
const rounds = Number(values.rounds)
const top = 20

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!
}

/** From telling the thread of one more support to having the ranking here. */
async function rounded(thread: RankingThread, room: string, first: number, changes: readonly Change[]) {
  const times: number[] = []
  const cpu: number[] = []
  let order: readonly number[] = []
  for (const [round, change] of changes.entries()) {
    const begin = performance.now()
    const before = process.cpuUsage()
    thread.change(room, round, [change])
    const ranked = await thread.rank(room, first)
    times.push(performance.now() - begin)
    const { user, system } = process.cpuUsage(before)
    cpu.push((user + system) / 1000)
    if (ranked.is !== 'ranked') throw new Error(`not ranked: ${ranked.is}`)
    order = ranked.ranking.order
  }
  return { milliseconds: median(times), cpu: median(cpu), longest: Math.max(...times), order }
}

function withSupport({ voters, items }: Profile, changes: readonly Change[]): Profile {
  const more = items.map(({ supporters }) => new Set(supporters))
  for (const change of changes) if (change.type === 'supported') more[change.item]!.add(change.voter)
  return { voters, items: items.map((item, at) => ({ ...item, supporters: [...more[at]!] })) }
}

async function measure(thread: RankingThread, name: string, hearing: Hearing): Promise<void> {
  const random = seededRandom(3)
  const support = (): Change => ({
    type: 'supported',
    voter: random.below(size.people),
    item: random.below(size.questions),
  })
  const warm = Array.from({ length: 5 }, support)
  const changes = Array.from({ length: rounds }, support)
  thread.open(name, 0, hearing)
  await rounded(thread, name, top, warm)
  const few = await rounded(thread, name, top, changes)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const all = await rounded(thread, name, size.questions, changes)
  delay.disable()
  const begin = performance.now()
  const exact = take(dynamicSteps({ ...hearing, profile: withSupport(hearing.profile, [...warm, ...changes]) }), top)
  const exactly = performance.now() - begin
  const same = exact.every(({ item }, at) => item === few.order[at] && item === all.order[at])
  const ms = (value: number) => `${value.toFixed(0)} ms`
  const told = ({ milliseconds, longest, cpu }: typeof few) =>
    `median ${ms(milliseconds)} (${ms(cpu)} of CPU), longest ${ms(longest)}`
  console.log(`${name}:`)
  console.log(`  first ${top} after one more support: ${told(few)}`)
  console.log(`  all ${all.order.length}: ${told(all)}`)
  console.log(
    `  exact first ${top}, in this thread: ${ms(exactly)}, ${(exactly / few.milliseconds).toFixed(0)} times as long`,
  )
  console.log(`  this thread's loop meanwhile: p99 ${ms(delay.percentile(99) / 1e6 - 5)} late`)
  console.log(`  first ${top} the same as exactly: ${same ? 'yes' : 'NO'}`)
  if (!same) process.exitCode = 1
}

const profile = generatedCongress(1, size)
const supports = profile.items.reduce((sum, { supporters }) => sum + supporters.length, 0)
console.log(`${size.people} people, ${size.questions} questions, ${supports} supports, ${rounds} rounds`)
const thread = startRankingThread({
  onLost: (error) => {
    throw error
  },
})
const settled = settleAll(profile, [0, 7, 3, 40, 9])
await measure(thread, 'by proportion', { profile, settled, floor: null })
await measure(thread, 'with the floor', { profile, settled, floor: floorShares(profile.voters) })
await thread.stop()
