// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * From ballots to a result, in whole numbers only. Heads, municipalities and the inhabitants they stand for are counted
 * side by side; which of them decide is the vote's rule.
 *
 * Sources: what counts for a majority, and that a tie refuses the motion, is as German councils do it: abstentions and
 * invalid ballots do not count (model rules of procedure for councils in Rhineland-Palatinate, § 23 (3); Gemeindeordnung
 * Schleswig-Holstein, § 39 (1); for associations BGH, 25 January 1982, II ZR 164/81, BGHZ 83, 35). "Absolute" is more than
 * half of all entitled, like the majority of the statutory number (Gemeindeordnung Rhineland-Palatinate, § 25 (2)). Two
 * thirds are of those who said yes or no. A double majority needs both of two counts, like heads and cantons in
 * Switzerland (Federal Constitution, art. 142). A quorum is asked of ballots cast, abstentions included: being there
 * counts (Gemeindeordnung Rhineland-Palatinate, § 39 (1), asks for presence). Decision 0110 says why.
 */
import { assert } from '../base/assert.ts'
import type { Entitled } from './entitled.rules.ts'
import { votingLimits } from './voting.limits.rules.ts'

export const procedures = ['named', 'open', 'secret'] as const
export type Procedure = (typeof procedures)[number]

export const countings = ['byPerson', 'byMunicipality', 'both'] as const
export type Counting = (typeof countings)[number]

export const majorityRules = ['simple', 'absolute', 'twoThirds'] as const
export type MajorityRule = (typeof majorityRules)[number]

export type VoteRule = {
  readonly procedure: Procedure
  readonly counting: Counting
  readonly majority: MajorityRule
  /** Of the entitled, in whole percent, who must have cast a ballot; 0 asks for none. */
  readonly quorumPercent: number
  /** Whether a ballot can be cast anew until the vote closes. */
  readonly changeable: boolean
  /** 0: yes or no. Otherwise one of so many. */
  readonly options: number
}

/** 'yes', 'no', 'abstain', or the number of an option, from '1'. As text, since a sealed ballot is one. */
export type Choice = string
export const abstain = 'abstain'

/** What can be chosen, without abstaining. */
export function choicesOf({ options }: Pick<VoteRule, 'options'>): readonly Choice[] {
  if (options === 0) return ['yes', 'no']
  return Array.from({ length: options }, (_, place) => String(place + 1))
}

export function isChoice(rule: Pick<VoteRule, 'options'>, choice: Choice): boolean {
  return choice === abstain || choicesOf(rule).includes(choice)
}

/** The ballot of an entitled person, whoever cast it. */
export type Ballot = { readonly voter: string; readonly choice: Choice }

export type Count = {
  readonly entitled: number
  /** Ballots cast: choices, abstentions and, in a secret vote, what could not be read as either. */
  readonly cast: number
  /** In the order of `choicesOf`. */
  readonly choices: readonly number[]
  readonly abstentions: number
  readonly invalid: number
}

export type Population = Count & {
  /** Entitled municipalities whose inhabitants nobody knows: they count as municipalities only. */
  readonly unknown: number
}

export type Majority = {
  readonly held: boolean
  /** The choice that leads: yes, or an option; null when none leads. */
  readonly leading: Choice | null
  /** The first two have the same number: a tie carries nothing. */
  readonly tie: boolean
}

export type Quorum = { readonly needed: number; readonly cast: number; readonly met: boolean }

export type Counted<Of extends Count> = { readonly count: Of; readonly majority: Majority; readonly quorum: Quorum }

export type Outcome = {
  readonly carried: boolean
  /** 'yes' or the option that was chosen; null when nothing is carried. */
  readonly choice: Choice | null
  readonly why: 'majority' | 'noQuorum' | 'tie' | 'noMajority'
}

export type VoteResult = {
  /** Null in a secret vote with too few ballots to be told apart from their voters. */
  readonly heads: Counted<Count> | null
  /** Null in a secret vote: a municipality's ballot is a person's. */
  readonly municipalities: Counted<Count> | null
  readonly population: Counted<Population> | null
  readonly outcome: Outcome
}

export type MunicipalityBallot = {
  readonly key: string
  /** What its delegates agree on; null when none of them cast a ballot. */
  readonly choice: Choice | null
  /** They said different things: it counts as an abstention. */
  readonly conflict: boolean
}

/** Each municipality once, in the order of the list. */
export function municipalityBallots(
  { municipalities }: Pick<Entitled, 'municipalities'>,
  ballots: readonly Ballot[],
): readonly MunicipalityBallot[] {
  const choiceOf = new Map(ballots.map(({ voter, choice }) => [voter, choice]))
  return municipalities.map(({ key, delegates }) =>
    agreed(
      key,
      delegates.map((delegate) => choiceOf.get(delegate)),
    ),
  )
}

/** @param choices of its delegates; who cast no ballot holds nobody back */
export function agreed(key: string, choices: readonly (Choice | undefined)[]): MunicipalityBallot {
  const cast = new Set(choices.filter((choice) => choice !== undefined))
  const conflict = cast.size > 1
  return { key, choice: conflict ? abstain : ([...cast][0] ?? null), conflict }
}

/** The result of a named or an open vote. */
export function tally(rule: VoteRule, entitled: Entitled, ballots: readonly Ballot[]): VoteResult {
  assert(rule.procedure !== 'secret', 'a secret vote is counted from its box')
  const persons = new Set(entitled.persons)
  assert(new Set(ballots.map(({ voter }) => voter)).size === ballots.length, 'nobody has two ballots')
  assert(
    ballots.every(({ voter, choice }) => persons.has(voter) && isChoice(rule, choice)),
    'ballots are of the entitled and say what can be chosen',
  )
  return tallied(
    rule,
    persons.size,
    ballots.map(({ choice }) => choice),
    municipalityBallots(entitled, ballots).map(({ choice }, place) => {
      return { choice, population: entitled.municipalities[place]!.population }
    }),
  )
}

/** What each municipality says, with its inhabitants. */
export type Said = { readonly choice: Choice | null; readonly population: number | null }

/** @param choices one for each ballot, without whose it is */
export function tallied(
  rule: VoteRule,
  entitledPersons: number,
  choices: readonly Choice[],
  said: readonly Said[],
): VoteResult {
  const heads = counted(rule, count(rule, entitledPersons, choices.map(once)))
  const present = said.flatMap(({ choice }) => (choice === null ? [] : [once(choice)]))
  const municipalities = counted(rule, count(rule, said.length, present))
  const known = said.flatMap(({ choice, population }) => (population === null ? [] : [{ choice, times: population }]))
  const inhabitants = known.reduce((sum, { times }) => sum + times, 0)
  const spokenFor = known.flatMap(({ choice, times }) => (choice === null ? [] : [{ choice, times }]))
  const population = counted(rule, {
    ...count(rule, inhabitants, spokenFor),
    unknown: said.length - known.length,
  })
  const deciding = { byPerson: [heads], byMunicipality: [municipalities], both: [heads, municipalities] }
  return { heads, municipalities, population, outcome: outcomeOf(deciding[rule.counting]) }
}

/** What came out of the box of a secret vote: heads only, and of fewer than ten ballots not even those. */
export function secretTally(
  rule: VoteRule,
  entitledPersons: number,
  opened: readonly Choice[],
  unreadable: number,
): VoteResult {
  assert(rule.procedure === 'secret' && rule.counting === 'byPerson', 'a secret vote counts heads')
  const readable = opened.filter((choice) => isChoice(rule, choice))
  const invalid = unreadable + opened.length - readable.length
  const counts = count(rule, entitledPersons, readable.map(once))
  assert(counts.cast + invalid <= entitledPersons, 'there are no more ballots than entitled')
  const heads = counted(rule, { ...counts, cast: counts.cast + invalid, invalid })
  const shown = heads.count.cast >= votingLimits.secretBallotsShownMin
  return { heads: shown ? heads : null, municipalities: null, population: null, outcome: outcomeOf([heads]) }
}

function once(choice: Choice) {
  return { choice, times: 1 }
}

function count(
  rule: Pick<VoteRule, 'options'>,
  entitled: number,
  said: readonly { readonly choice: Choice; readonly times: number }[],
): Count {
  const timesOf = new Map<Choice, number>()
  for (const { choice, times } of said) timesOf.set(choice, (timesOf.get(choice) ?? 0) + times)
  const cast = said.reduce((sum, { times }) => sum + times, 0)
  assert(Number.isSafeInteger(entitled) && cast <= entitled, 'there are no more ballots than entitled')
  const choices = choicesOf(rule).map((choice) => timesOf.get(choice) ?? 0)
  return { entitled, cast, choices, abstentions: timesOf.get(abstain) ?? 0, invalid: 0 }
}

function counted<Of extends Count>(rule: VoteRule, of: Of): Counted<Of> {
  return { count: of, majority: majorityOf(rule, of), quorum: quorumOf(rule, of) }
}

/** For yes and no, only yes can be carried. Of options, the one that leads all others. */
export function majorityOf(rule: Pick<VoteRule, 'options' | 'majority'>, { choices, entitled }: Count): Majority {
  const said = choices.reduce((sum, each) => sum + each, 0)
  const most = Math.max(...choices)
  const first = choices.indexOf(most)
  const tie = choices.filter((each) => each === most).length > 1
  const leads = !tie && (rule.options > 0 || first === 0)
  const held = leads && reaches(rule.majority, most, said, entitled)
  return { held, leading: leads ? choicesOf(rule)[first]! : null, tie }
}

function reaches(majority: MajorityRule, most: number, said: number, entitled: number): boolean {
  switch (majority) {
    // More than any other choice, which leading says already; abstentions do not count.
    case 'simple':
      return most > 0
    // More than half of all entitled: most > entitled / 2.
    case 'absolute':
      return 2 * most > entitled
    // At least two thirds of those who chose: most ≥ said · 2/3.
    case 'twoThirds':
      return most > 0 && 3 * most >= 2 * said
  }
}

/** At least so many percent, rounded up: of 7 entitled, 50 % are 4. */
export function quorumOf({ quorumPercent }: Pick<VoteRule, 'quorumPercent'>, { entitled, cast }: Count): Quorum {
  // Remainders instead of a division, so that nothing is rounded on the way.
  const product = entitled * quorumPercent
  assert(Number.isSafeInteger(product), 'a quorum is worked out exactly')
  const rest = product % votingLimits.percentMax
  const whole = (product - rest) / votingLimits.percentMax
  const needed = whole + (rest > 0 ? 1 : 0)
  return { needed, cast, met: cast >= needed }
}

/** Every deciding count must hold, for the same choice, and have its quorum. */
function outcomeOf(deciding: readonly Counted<Count>[]): Outcome {
  if (deciding.some(({ quorum }) => !quorum.met)) return { carried: false, choice: null, why: 'noQuorum' }
  const choice = deciding[0]?.majority.leading ?? null
  if (deciding.every(({ majority }) => majority.held && majority.leading === choice))
    return { carried: true, choice, why: 'majority' }
  const why = deciding.some(({ majority }) => majority.tie) ? 'tie' : 'noMajority'
  return { carried: false, choice: null, why }
}

/** Turnout as it is told while a vote is open: whole steps, rounded down, so that no single ballot is seen. */
export function turnoutStep(cast: number, entitled: number): number {
  if (entitled === 0 || cast < votingLimits.secretBallotsShownMin) return 0
  const step = votingLimits.turnoutStepPercent
  const hundredfold = cast * votingLimits.percentMax
  const percent = (hundredfold - (hundredfold % entitled)) / entitled
  return percent - (percent % step)
}
