// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who may vote, fixed at the moment in which a vote opens: whoever comes, goes or is replaced later changes nothing.
 * Persons are their seats here; this module knows no names.
 */
import { accepted, refused, type Result } from '../base/result.ts'
import { votingLimits } from './voting.limits.rules.ts'

export type EntitledMunicipality = {
  /** The official key, by which each is there once. */
  readonly key: string
  readonly name: string
  /** Inhabitants; null where the register does not know them. */
  readonly population: number | null
  /** Who speaks for it in this vote; they agree on one ballot. */
  readonly delegates: readonly string[]
}

/** `from` lets `to` cast their ballot. */
export type Proxy = { readonly from: string; readonly to: string }

export type Entitled = {
  /** In the order of their ids, which are drawn at random: the order says nothing of anybody. */
  readonly persons: readonly string[]
  readonly municipalities: readonly EntitledMunicipality[]
  readonly proxies: readonly Proxy[]
}

export const nobodyEntitled: Entitled = { persons: [], municipalities: [], proxies: [] }

/** Why a list is no list of entitled: a fault of whoever made it. */
export type EntitledFault =
  | 'personTwice'
  | 'municipalityTwice'
  | 'municipalityWithoutDelegates'
  | 'delegateTwice'
  | 'delegateNotEntitled'
  | 'populationNotWhole'
  | ProxyFault

/** Why a proxy cannot be: `chain` passes on what was passed on, `tooMany` collects. */
export type ProxyFault = 'proxyNotEntitled' | 'proxyForOneself' | 'proxyTwice' | 'proxyChain' | 'proxiesTooMany'

/** One order for one list, whoever makes it. */
export function entitledInOrder({ persons, municipalities, proxies }: Entitled): Entitled {
  return {
    persons: [...persons].sort(),
    municipalities: municipalities
      .map((each) => ({ ...each, delegates: [...each.delegates].sort() }))
      .sort((one, other) => (one.key < other.key ? -1 : 1)),
    proxies: [...proxies].sort((one, other) => (one.from < other.from ? -1 : 1)),
  }
}

export function checkEntitled(entitled: Entitled): Result<Entitled, EntitledFault> {
  const persons = new Set(entitled.persons)
  if (persons.size !== entitled.persons.length) return refused('personTwice')
  const keys = new Set(entitled.municipalities.map(({ key }) => key))
  if (keys.size !== entitled.municipalities.length) return refused('municipalityTwice')
  for (const { delegates, population } of entitled.municipalities) {
    if (delegates.length === 0) return refused('municipalityWithoutDelegates')
    if (new Set(delegates).size !== delegates.length) return refused('delegateTwice')
    if (delegates.some((delegate) => !persons.has(delegate))) return refused('delegateNotEntitled')
    if (population !== null && !(Number.isSafeInteger(population) && population >= 0))
      return refused('populationNotWhole')
  }
  const fault = faultOfProxies(entitled.proxies, persons)
  return fault === null ? accepted(entitled) : refused(fault)
}

function faultOfProxies(proxies: readonly Proxy[], persons: ReadonlySet<string>): ProxyFault | null {
  const givers = new Set(proxies.map(({ from }) => from))
  if (givers.size !== proxies.length) return 'proxyTwice'
  const held = new Map<string, number>()
  for (const { from, to } of proxies) {
    if (from === to) return 'proxyForOneself'
    if (!persons.has(from) || !persons.has(to)) return 'proxyNotEntitled'
    if (givers.has(to)) return 'proxyChain'
    held.set(to, (held.get(to) ?? 0) + 1)
  }
  return [...held.values()].some((count) => count > votingLimits.proxiesPerHolderMax) ? 'proxiesTooMany' : null
}

/**
 * Those of the named proxies that hold when the list is fixed: both are entitled. All others lapse, and who named them
 * votes in person.
 */
export function proxiesThatHold(named: readonly Proxy[], persons: readonly string[]): readonly Proxy[] {
  const entitled = new Set(persons)
  return named.filter(({ from, to }) => entitled.has(from) && entitled.has(to))
}

/** Who casts the ballot of an entitled person: the one they named, or they themselves. */
export function holderOf({ proxies }: Pick<Entitled, 'proxies'>, person: string): string {
  return proxies.find(({ from }) => from === person)?.to ?? person
}

/** Whose ballots somebody casts: their own, unless it was given away, and those they were named for. */
export function ballotsOf(entitled: Entitled, person: string): readonly string[] {
  const own = entitled.persons.includes(person) && holderOf(entitled, person) === person ? [person] : []
  return [...own, ...entitled.proxies.filter(({ to }) => to === person).map(({ from }) => from)]
}
