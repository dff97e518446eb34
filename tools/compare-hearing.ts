// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run compare:hearing -- [--congresses 200] [--chart file.svg] [--data folder]`: the share of people with
 * nothing they support among the first k, under upvotes and under ours, by size class on generated congresses of
 * villages and cities, and on real conversations where their data is at hand. Prints tables; writes the chart when
 * asked to.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import {
  dynamicSteps,
  floorShares,
  mergedClasses,
  mostSupported,
  take,
  type MergedClass,
  type Profile,
} from '../src/hearing/index.ts'
import { chart } from './hearing/chart.ts'
import { generatedCongress, type Concerns } from './hearing/congress.ts'

const { values } = parseArgs({
  options: {
    congresses: { type: 'string', default: '200' },
    chart: { type: 'string' },
    data: { type: 'string', default: path.join(import.meta.dirname, '../../shared/data/hearing') },
  },
})
const size = { people: 300, questions: 60, supportsEach: 6 }
const concerns: readonly Concerns[] = ['shared', 'apart']
const places = [5, 10]

const rules = {
  upvotes: mostSupported,
  'by proportion': (profile: Profile, first: number) =>
    take(dynamicSteps({ profile, settled: [], floor: null }), first).map(({ item }) => item),
  'with the floor': (profile: Profile, first: number) =>
    take(dynamicSteps({ profile, settled: [], floor: floorShares(profile.voters) }), first).map(({ item }) => item),
}
type Rule = keyof typeof rules
const ruleNames = Object.keys(rules) as Rule[]

type Count = { people: number; withNothing: number }

/** Counts people who support anything, and those of them who support nothing of what was ranked. */
function count<Group>(
  profile: Profile,
  ranked: readonly number[],
  groupOf: (voter: number) => Group,
  into: Map<Group, Count>,
) {
  const supports = profile.voters.map(() => ({ any: false, heard: false }))
  for (const [item, { supporters }] of profile.items.entries()) {
    for (const voter of supporters) {
      supports[voter]!.any = true
      if (ranked.includes(item)) supports[voter]!.heard = true
    }
  }
  for (const [voter, { any, heard }] of supports.entries()) {
    const group = groupOf(voter)
    const known = into.get(group) ?? { people: 0, withNothing: 0 }
    into.set(group, known)
    if (any) known.people += 1
    if (any && !heard) known.withNothing += 1
  }
}

function percent(counted: Count | undefined): string {
  return counted === undefined || counted.people === 0
    ? '–'
    : `${((counted.withNothing / counted.people) * 100).toFixed(1)} %`
}

function whole(counts: ReadonlyMap<unknown, Count>): Count {
  const all = [...counts.values()]
  const sum = (of: keyof Count) => all.reduce((total, each) => total + each[of], 0)
  return { people: sum('people'), withNothing: sum('withNothing') }
}

function generated(of: Concerns, first: number): Map<Rule, Map<MergedClass | null, Count>> {
  const counts = new Map(ruleNames.map((rule) => [rule, new Map<MergedClass | null, Count>()]))
  for (let seed = 1; seed <= Number(values.congresses); seed++) {
    const profile = generatedCongress(seed, { ...size, concerns: of })
    for (const rule of ruleNames) {
      const ranked = rules[rule](profile, first)
      count(profile, ranked, (voter) => profile.voters[voter]!.sizeClass, counts.get(rule)!)
    }
  }
  return counts
}

type Conversation = { readonly name: string; readonly profile: Profile }

/** Who agrees supports. */
function conversation(name: string, votes: readonly (readonly [number, number, number])[]): Conversation {
  const persons = [...new Set(votes.map(([person]) => person))]
  const statements = [...new Set(votes.map(([, statement]) => statement))]
  const placeOf = new Map(persons.map((person, at) => [person, at]))
  const voters = persons.map(() => ({ weight: 1, sizeClass: null, mandatedPresent: true }))
  const items = statements.map((statement) => {
    const agreeing = votes
      .filter(([, of, vote]) => of === statement && vote === 1)
      .map(([person]) => placeOf.get(person)!)
    return { id: `s${statement}`, askedAt: statement, askedFrom: null, supporters: [...new Set(agreeing)] }
  })
  return { name, profile: { voters, items } }
}

function conversations(): Conversation[] {
  const read = (file: string) => readFileSync(path.join(values.data, file), 'utf8')
  const sparse = ['opinion-25-people', 'opinion-below-100-people'].filter((name) =>
    existsSync(path.join(values.data, `${name}.json`)),
  )
  const found = sparse.map((name) => {
    const { votes } = JSON.parse(read(`${name}.json`)) as { votes: [number, number, number][] }
    return conversation(name, votes)
  })
  const table = 'brexit-consensus/participants-votes.csv'
  if (!existsSync(path.join(values.data, table))) return found
  const [head = '', ...rows] = read(table).trim().split(/\r?\n/)
  const columns = head.split(',').map((name, at) => ({ at, statement: Number(name) }))
  const statements = columns.filter(({ statement }) => Number.isInteger(statement))
  const votes = rows.flatMap((row) => {
    const cells = row.split(',')
    const given = statements.filter(({ at }) => (cells[at] ?? '') !== '')
    return given.map(({ at, statement }) => [Number(cells[0]), statement, Number(cells[at])] as const)
  })
  return [...found, conversation('brexit-consensus', votes)]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

const labels: Readonly<Record<MergedClass, string>> = {
  below1000: 'under 1,000',
  below5000: 'under 5,000',
  below20000: 'under 20,000',
  from20000: '20,000 or more',
}

function table(of: Concerns, first: number): ReturnType<typeof generated> {
  const counts = generated(of, first)
  console.log(`\nConcerns ${of}, ${values.congresses} generated congresses: nothing among the first ${first}\n`)
  console.log(row(['', ...ruleNames]))
  console.log(row(['---', ...ruleNames.map(() => '---')]))
  for (const each of [...mergedClasses, null]) {
    const label = each === null ? 'unknown' : labels[each]
    console.log(row([label, ...ruleNames.map((rule) => percent(counts.get(rule)!.get(each)))]))
  }
  console.log(row(['all', ...ruleNames.map((rule) => percent(whole(counts.get(rule)!)))]))
  return counts
}

function drawn(counts: ReturnType<typeof generated>, first: number): string {
  const share = (rule: Rule, each: MergedClass) => {
    const { people, withNothing } = counts.get(rule)!.get(each)!
    return withNothing / people
  }
  const bars = mergedClasses.map((each) => ({
    label: labels[each],
    shares: ruleNames.map((rule) => share(rule, each)),
  }))
  return chart(`People with nothing they support among the first ${first}, by size of municipality`, ruleNames, bars)
}

const tables = concerns.flatMap((of) => places.map((first) => ({ of, first, counts: table(of, first) })))
const shown = tables.find(({ of, first }) => of === 'apart' && first === places[0])!
if (values.chart !== undefined) writeFileSync(values.chart, drawn(shown.counts, shown.first))

console.log(`\nReal conversations, who agrees supports; the first ${places[0]}\n`)
console.log(row(['', 'people', 'upvotes', 'by proportion']))
console.log(row(['---', '---', '---', '---']))
for (const { name, profile } of conversations()) {
  const counted = (rule: Rule) => {
    const counts = new Map<null, Count>()
    count(profile, rules[rule](profile, places[0]!), () => null, counts)
    return counts.get(null)
  }
  console.log(
    row([name, `${counted('upvotes')!.people}`, percent(counted('upvotes')), percent(counted('by proportion'))]),
  )
}
