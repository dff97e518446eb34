// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A closed vote as a record from which anybody computes its result again: text, rule, entitled, ballots, result. Persons
 * are codes ("P1"), whose order says nothing. Whose ballot is whose stands in a named vote only; an open one says for
 * which municipalities a ballot spoke; a secret one holds what came out of the box, and under ten ballots not even that.
 */
import { assert } from '../base/assert.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { checkEntitled, type Entitled } from './entitled.rules.ts'
import {
  agreed,
  isChoice,
  secretTally,
  tallied,
  type Ballot,
  type Choice,
  type VoteResult,
  type VoteRule,
} from './tally.rules.ts'
import { votingLimits } from './voting.limits.rules.ts'

export const recordFormat = 'allmende-vote'
export const recordVersion = 1

export type RecordedBallot =
  | { readonly is: 'named'; readonly person: string; readonly name: string | null; readonly choice: Choice }
  /** `municipalities`: keys of those it speaks for; none for who votes for another body. */
  | { readonly is: 'open'; readonly municipalities: readonly string[]; readonly choice: Choice }
  | { readonly is: 'secret'; readonly choice: Choice }

export type RecordedMunicipality = {
  readonly key: string
  readonly name: string
  readonly population: number | null
  /** Codes; in an open vote none, since a code would tell whose ballot was whose. */
  readonly delegates: readonly string[]
  readonly delegateCount: number
}

export type VoteRecord = {
  readonly format: typeof recordFormat
  readonly version: typeof recordVersion
  readonly vote: string
  /** Null where the words were erased since. */
  readonly text: string | null
  readonly options: readonly (string | null)[]
  readonly rule: VoteRule
  /** ISO 8601, in UTC. */
  readonly openedAt: string
  readonly closedAt: string
  readonly entitled: {
    readonly persons: readonly string[]
    readonly municipalities: readonly RecordedMunicipality[]
    /** Codes; in an open and in a secret vote none. */
    readonly proxies: readonly { readonly from: string; readonly to: string }[]
    readonly proxyCount: number
  }
  readonly ballots: readonly RecordedBallot[]
  /** Of a secret vote: sealed ballots that could not be opened. */
  readonly unreadable: number
  readonly result: VoteResult
}

/** What a record is made of; `choices` in the order in which they came out of the box. */
export type ToRecord = {
  readonly vote: string
  readonly text: string | null
  readonly options: readonly (string | null)[]
  readonly rule: VoteRule
  readonly openedAt: string
  readonly closedAt: string
  readonly entitled: Entitled
  readonly result: VoteResult
} & (
  | { readonly of: 'ballots'; readonly ballots: readonly Ballot[]; readonly nameOf: (person: string) => string | null }
  | { readonly of: 'box' }
)

export function recordOf(given: ToRecord): VoteRecord {
  const { vote, text, options, rule, openedAt, closedAt, entitled, result } = given
  assert((given.of === 'box') === (rule.procedure === 'secret'), 'secret ballots come out of a box, and no others')
  const codeOf = new Map([...entitled.persons].sort().map((person, place) => [person, `P${String(place + 1)}`]))
  const named = rule.procedure === 'named'
  const { ballots, unreadable } = given.of === 'box' ? fromResult(rule, result) : attributed(given, codeOf)
  return {
    format: recordFormat,
    version: recordVersion,
    vote,
    text,
    options,
    rule,
    openedAt,
    closedAt,
    entitled: {
      persons: [...codeOf.values()],
      municipalities: given.of === 'box' ? [] : entitled.municipalities.map((each) => recorded(each, codeOf, named)),
      proxies: named ? entitled.proxies.map(({ from, to }) => ({ from: codeOf.get(from)!, to: codeOf.get(to)! })) : [],
      proxyCount: entitled.proxies.length,
    },
    ballots,
    unreadable,
    result,
  }
}

function recorded(
  { key, name, population, delegates }: Entitled['municipalities'][number],
  codeOf: ReadonlyMap<string, string>,
  named: boolean,
): RecordedMunicipality {
  const codes = named ? delegates.map((delegate) => codeOf.get(delegate)!) : []
  return { key, name, population, delegates: codes, delegateCount: delegates.length }
}

/**
 * Heads are all that a box gives, so that its ballots are those numbers laid out one by one: in the order of the
 * choices, which is no order of anybody's.
 */
function fromResult({ options }: VoteRule, { heads }: VoteResult) {
  if (heads === null) return { ballots: [], unreadable: 0 }
  const names = options === 0 ? ['yes', 'no'] : heads.count.choices.map((_, place) => String(place + 1))
  const times = [...heads.count.choices.map((count, place) => [names[place]!, count] as const)]
  const all = [...times, ['abstain', heads.count.abstentions] as const]
  const ballots = all.flatMap(([choice, count]) =>
    Array.from({ length: count }, () => ({ is: 'secret', choice }) as const),
  )
  return { ballots, unreadable: heads.count.invalid }
}

function attributed(given: Extract<ToRecord, { of: 'ballots' }>, codeOf: ReadonlyMap<string, string>) {
  const { rule, entitled, ballots, nameOf } = given
  const rows: RecordedBallot[] = ballots.map(({ voter, choice }) =>
    rule.procedure === 'named'
      ? { is: 'named', person: codeOf.get(voter)!, name: nameOf(voter), choice }
      : { is: 'open', municipalities: spokenForBy(entitled, voter), choice },
  )
  return { ballots: inOrder(rows), unreadable: 0 }
}

function spokenForBy({ municipalities }: Entitled, voter: string): readonly string[] {
  return municipalities.filter(({ delegates }) => delegates.includes(voter)).map(({ key }) => key)
}

/** Sorted by what they say, so that nothing is told by who came first. */
function inOrder(ballots: readonly RecordedBallot[]): RecordedBallot[] {
  const keyed = ballots.map((ballot) => ({ ballot, key: canonicalJson(ballot) }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ ballot }) => ballot)
}

/** Why a record does not stand for itself. */
export type RecordFault =
  | 'entitledTwice'
  | 'entitledFaulty'
  | 'ballotTwice'
  | 'ballotOfNobody'
  | 'choiceUnknown'
  | 'moreBallotsThanEntitled'
  | 'ballotsOfAnotherProcedure'
  | 'ruleFaulty'
  /** Everything is in order, and another result comes out. */
  | 'resultDiffers'

/** Counts again what a record holds. Of a secret vote with too few ballots there is nothing to count. */
export function recheck(record: VoteRecord): Result<VoteResult | 'nothingToCount', RecordFault> {
  const { rule, entitled, ballots } = record
  const fault = ruleFault(rule, record.options.length) ?? entitledFault(record) ?? ballotsFault(record)
  if (fault !== null) return refused(fault)
  const choices = ballots.map(({ choice }) => choice)
  if (rule.procedure === 'secret' && record.result.heads === null) {
    const silent = ballots.length === 0 && record.result.municipalities === null && record.result.population === null
    return silent ? accepted('nothingToCount') : refused('resultDiffers')
  }
  const result =
    rule.procedure === 'secret'
      ? secretTally(rule, entitled.persons.length, choices, record.unreadable)
      : tallied(rule, entitled.persons.length, choices, said(record))
  return canonicalJson(result) === canonicalJson(record.result) ? accepted(result) : refused('resultDiffers')
}

function ruleFault({ options, quorumPercent, procedure, counting }: VoteRule, texts: number): RecordFault | null {
  const { optionsMin, optionsMax, percentMax } = votingLimits
  const fits = options === 0 || (Number.isInteger(options) && options >= optionsMin && options <= optionsMax)
  const quorum = Number.isInteger(quorumPercent) && quorumPercent >= 0 && quorumPercent <= percentMax
  const heads = procedure !== 'secret' || counting === 'byPerson'
  return fits && quorum && heads && texts === options ? null : 'ruleFaulty'
}

function entitledFault({ rule, entitled: { persons, municipalities, proxies } }: VoteRecord): RecordFault | null {
  if (new Set(persons).size !== persons.length) return 'entitledTwice'
  if (new Set(municipalities.map(({ key }) => key)).size !== municipalities.length) return 'entitledTwice'
  if (
    municipalities.some(
      ({ population }) => population !== null && !(Number.isSafeInteger(population) && population >= 0),
    )
  )
    return 'entitledFaulty'
  if (rule.procedure !== 'named') return null
  return checkEntitled({ persons, municipalities, proxies }).ok ? null : 'entitledFaulty'
}

function ballotsFault({ rule, entitled, ballots, unreadable }: VoteRecord): RecordFault | null {
  if (ballots.some(({ is }) => is !== rule.procedure)) return 'ballotsOfAnotherProcedure'
  if (ballots.some(({ choice }) => !isChoice(rule, choice))) return 'choiceUnknown'
  const whole = Number.isInteger(unreadable) && unreadable >= 0
  if (!whole || ballots.length + unreadable > entitled.persons.length) return 'moreBallotsThanEntitled'
  const persons = new Set(entitled.persons)
  const voters = ballots.flatMap((ballot) => (ballot.is === 'named' ? [ballot.person] : []))
  if (new Set(voters).size !== voters.length) return 'ballotTwice'
  if (voters.some((voter) => !persons.has(voter))) return 'ballotOfNobody'
  return openFault(entitled.municipalities, ballots)
}

function openFault(
  municipalities: readonly RecordedMunicipality[],
  ballots: readonly RecordedBallot[],
): RecordFault | null {
  const left = new Map(municipalities.map(({ key, delegateCount }) => [key, delegateCount]))
  for (const ballot of ballots) {
    if (ballot.is !== 'open') continue
    if (new Set(ballot.municipalities).size !== ballot.municipalities.length) return 'ballotTwice'
    for (const key of ballot.municipalities) {
      const delegates = left.get(key)
      if (delegates === undefined) return 'ballotOfNobody'
      if (delegates === 0) return 'moreBallotsThanEntitled'
      left.set(key, delegates - 1)
    }
  }
  return null
}

/** What each municipality said: in an open vote by the ballots that name it, in a named one by its delegates'. */
export function municipalitiesOf({ entitled, ballots }: Pick<VoteRecord, 'entitled' | 'ballots'>) {
  const ofPerson = new Map(
    ballots.flatMap((each) => (each.is === 'named' ? [[each.person, each.choice] as const] : [])),
  )
  const ofKey = new Map<string, Choice[]>()
  for (const ballot of ballots) {
    if (ballot.is !== 'open') continue
    for (const key of ballot.municipalities) ofKey.set(key, [...(ofKey.get(key) ?? []), ballot.choice])
  }
  return entitled.municipalities.map((municipality) => {
    const { key, delegates } = municipality
    const choices = [...delegates.map((delegate) => ofPerson.get(delegate)), ...(ofKey.get(key) ?? [])]
    return { ...municipality, ...agreed(key, choices) }
  })
}

function said(record: VoteRecord) {
  return municipalitiesOf(record).map(({ choice, population }) => ({ choice, population }))
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** One text for one record: keys sorted, no blanks, whole numbers only. What is signed and compared is this text. */
export function recordText(record: VoteRecord): string {
  return canonicalJson(record)
}

function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((each: Json) => canonicalJson(each)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as { readonly [key: string]: Json }).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`
  }
  assert(typeof value !== 'number' || Number.isSafeInteger(value), 'numbers in a record are whole')
  return JSON.stringify(value)
}
