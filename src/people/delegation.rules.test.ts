// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import { changeVotes, claim, confirm, end, grant, handOver, refuse, succeed, type Decided } from './delegation.rules.ts'
import {
  claimedKind,
  entitledAt,
  inForce,
  mandateAt,
  populationRepresented,
  representedBodies,
  type Delegation,
  type Mandate,
} from './mandates.rules.ts'
import { functions, mandateKinds, type MandateKind } from './people.rules.ts'

const at = asInstant
const checkedAt = (moment: number) => ({ at: at(moment), by: asId<'person'>('office'), domain: null })
const person = (name: string) => asId<'person'>(name)
const id = (name: string) => asId<'mandate'>(name)
const empty: Delegation = { bodyId: asId('village'), votes: 1, mandates: [] }
const all = (...names: string[]) => new Set(names.map(person))

function written(delegation: Delegation, decided: Decided): Delegation {
  if (!decided.ok) throw new Error(decided.refusal)
  const changed = new Set(decided.value.map((mandate) => mandate.id))
  return {
    ...delegation,
    mandates: [...delegation.mandates.filter((mandate) => !changed.has(mandate.id)), ...decided.value],
  }
}

type Given = { readonly from?: number | null; readonly to?: number | null }
function granted(delegation: Delegation, name: string, kind: MandateKind, { from = null, to = null }: Given = {}) {
  const span = { from: from === null ? null : at(from), to: to === null ? null : at(to) }
  return written(delegation, grant(delegation, { id: id(name), personId: person(name), kind, ...span }, checkedAt(0)))
}
const newcomer = (name: string, kind: MandateKind) => ({ id: id(name), personId: person(name), kind })

describe('given a claim by a form', () => {
  const claimed = { ...empty, mandates: claim(empty, newcomer('erika', 'delegate'), at(5)) }

  test('when nobody has checked it, then it gives no right', () => {
    expect(mandateAt(claimed, person('erika'), at(9))).toBeNull()
    expect(entitledAt(claimed, at(9), all('erika'))).toEqual([])
  })
  test('when the office confirms it, as what it says or as another kind, then it counts', () => {
    const confirmed = written(claimed, confirm(claimed, id('erika'), 'substitute', checkedAt(7)))
    expect(mandateAt(confirmed, person('erika'), at(9))).toMatchObject({ kind: 'substitute', checked: checkedAt(7) })
    expect(entitledAt(confirmed, at(9), all('erika'))).toEqual(['erika'])
    expect(confirm(confirmed, id('erika'), 'substitute', checkedAt(8))).toEqual({ ok: true, value: [] })
    expect(confirm(confirmed, id('erika'), 'delegate', checkedAt(8))).toEqual({ ok: false, refusal: 'alreadyChecked' })
    expect(refuse(confirmed, id('erika'), checkedAt(8))).toEqual({ ok: false, refusal: 'alreadyChecked' })
  })
  test('when it is refused, then it stays refused, however often it is said again', () => {
    const refusedOnce = written(claimed, refuse(claimed, id('erika'), checkedAt(7)))
    expect(claim(refusedOnce, { ...newcomer('erika', 'delegate'), id: id('again') }, at(9))).toEqual([])
    expect(refuse(refusedOnce, id('erika'), checkedAt(8))).toEqual({ ok: true, value: [] })
    expect(confirm(refusedOnce, id('erika'), 'delegate', checkedAt(8)).ok).toBe(false)
    expect(end(refusedOnce, id('erika'), at(9))).toEqual({ ok: false, refusal: 'notConfirmed' })
  })
  test('when the only vote is held, then a second delegate is refused and a substitute is not', () => {
    const held = granted(claimed, 'max', 'delegate')
    expect(confirm(held, id('erika'), 'delegate', checkedAt(7))).toEqual({ ok: false, refusal: 'delegationFull' })
    expect(confirm(held, id('erika'), 'substitute', checkedAt(7)).ok).toBe(true)
    const two = { ...held, votes: 2 }
    expect(confirm(two, id('erika'), 'delegate', checkedAt(7)).ok).toBe(true)
  })
  test('when the office gives that person a mandate, then the claim is checked by it', () => {
    const given = grant(
      claimed,
      { ...newcomer('erika', 'delegate'), id: id('new'), from: null, to: null },
      checkedAt(8),
    )
    expect(given).toMatchObject({ ok: true, value: [{ id: 'erika', status: 'confirmed' }] })
  })
  test('when nobody knows the mandate, then nothing is decided', () => {
    for (const decided of [
      confirm(claimed, id('nobody'), 'delegate', checkedAt(1)),
      refuse(claimed, id('nobody'), checkedAt(1)),
      end(claimed, id('nobody'), at(1)),
      handOver(claimed, id('nobody'), at(1)),
    ]) {
      expect(decided).toEqual({ ok: false, refusal: 'noSuchMandate' })
    }
  })
})

describe('given a delegate and two substitutes', () => {
  const village = granted(
    granted(granted(empty, 'mayor', 'delegate'), 'second', 'substitute', { from: 2 }),
    'first',
    'substitute',
    { from: 1 },
  )
  const who = (delegation: Delegation, ...names: string[]) => entitledAt(delegation, at(5), all(...names))

  test('then a substitute votes only while the delegate is away, the more senior first', () => {
    expect(who(village, 'mayor', 'first', 'second')).toEqual(['mayor'])
    expect(who(village, 'second', 'first')).toEqual(['first'])
    expect(who(village, 'second')).toEqual(['second'])
    expect(who(village)).toEqual([])
  })
  test('when the delegate has handed over, then the substitute votes beside them, until it is taken back', () => {
    const resting = written(village, handOver(village, id('mayor'), at(4)))
    expect(who(resting, 'mayor', 'first')).toEqual(['first'])
    expect(who(resting, 'mayor')).toEqual([])
    expect(handOver(resting, id('mayor'), at(5))).toEqual({ ok: true, value: [] })
    const back = written(resting, handOver(resting, id('mayor'), null))
    expect(who(back, 'mayor', 'first')).toEqual(['mayor'])
    expect(handOver(village, id('first'), at(4))).toEqual({ ok: false, refusal: 'notDelegate' })
  })
  test('when the body has two votes, then a substitute takes the one no delegate takes', () => {
    const two = granted({ ...village, votes: 2 }, 'councillor', 'delegate')
    expect(who(two, 'mayor', 'councillor', 'first')).toEqual(['councillor', 'mayor'])
    expect(who(two, 'mayor', 'first', 'second')).toEqual(['mayor', 'first'])
  })
  test('when the votes are to become fewer than the delegates, then that is refused', () => {
    const two = granted({ ...village, votes: 2 }, 'councillor', 'delegate', { to: 8 })
    expect(changeVotes(two, 1, at(7))).toEqual({ ok: false, refusal: 'delegationFull' })
    expect(changeVotes(two, 1, at(8))).toEqual({ ok: true, value: 1 })
    expect(changeVotes(two, 3, at(7))).toEqual({ ok: true, value: 3 })
    for (const votes of [0, 100, 1.5, NaN]) expect(changeVotes(two, votes, at(7)).ok).toBe(false)
  })
})

describe('given a change of office-holder', () => {
  const village = granted(granted(empty, 'old', 'delegate', { from: 1, to: 20 }), 'deputy', 'substitute', { from: 1 })
  const to = (successor: string, from: number) =>
    succeed(village, { mandate: id('old'), id: id('new'), successor: person(successor), from: at(from) }, checkedAt(9))

  test('when a deputy takes over, then they are a substitute until then and the delegate from then on', () => {
    const after = written(village, to('deputy', 10))
    expect(mandateAt(after, person('deputy'), at(9))).toMatchObject({ kind: 'substitute', to: 10 })
    expect(mandateAt(after, person('deputy'), at(10))).toMatchObject({ kind: 'delegate', from: 10, to: 20 })
    expect(mandateAt(after, person('old'), at(10))).toBeNull()
  })
  test('when it makes no sense, then it is refused', () => {
    expect(to('old', 10)).toEqual({ ok: false, refusal: 'samePerson' })
    expect(to('new', 1)).toEqual({ ok: false, refusal: 'endsBeforeItBegins' })
    expect(to('new', 20)).toEqual({ ok: false, refusal: 'alreadyEnded' })
    const later = granted(village, 'new', 'substitute', { from: 12 })
    const taken = { mandate: id('old'), id: id('x'), successor: person('new'), from: at(10) }
    expect(succeed(later, taken, checkedAt(9))).toEqual({ ok: false, refusal: 'alreadyActsFor' })
  })
  test('whenever it is, then there is no gap and no overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 19 }), fc.integer({ min: 0, max: 25 }), (change, moment) => {
        const after = written(village, to('new', change))
        const before = village.mandates.filter((mandate) => mandate.kind === 'delegate' && inForce(mandate, at(moment)))
        const now = after.mandates.filter((mandate) => mandate.kind === 'delegate' && inForce(mandate, at(moment)))
        expect(now).toHaveLength(before.length)
        if (now[0]) expect(now[0].personId).toBe(moment < change ? 'old' : 'new')
      }),
    )
  })
})

test('given an end, then the mandate holds until just before, and can be moved forward, not back', () => {
  const village = granted(empty, 'mayor', 'delegate', { from: 2 })
  const ended = written(village, end(village, id('mayor'), at(8)))
  expect([7, 8].map((moment) => mandateAt(ended, person('mayor'), at(moment))?.id)).toEqual(['mayor', undefined])
  expect(end(ended, id('mayor'), at(8))).toEqual({ ok: true, value: [] })
  expect(end(ended, id('mayor'), at(9))).toEqual({ ok: false, refusal: 'alreadyEnded' })
  expect(end(ended, id('mayor'), at(2))).toEqual({ ok: false, refusal: 'endsBeforeItBegins' })
  expect(mandateAt(written(ended, end(ended, id('mayor'), at(5))), person('mayor'), at(5))).toBeNull()
  const again = claim(ended, { ...newcomer('mayor', 'delegate'), id: id('again') }, at(8))
  expect(again).toMatchObject([{ id: 'again', status: 'claimed' }])
})

const names = ['anna', 'bela', 'cem', 'dora', 'emil']
const moments = fc.integer({ min: 0, max: 12 })
type Step = (delegation: Delegation, number: number) => Delegation

/** What is decided is written; what is refused changes nothing. */
const attempt = (decide: (delegation: Delegation, number: number) => Decided): Step => {
  return (delegation, number) => {
    const decided = decide(delegation, number)
    return decided.ok ? written(delegation, decided) : delegation
  }
}
const picked = ({ mandates }: Delegation, index: number) =>
  mandates[index % Math.max(1, mandates.length)]?.id ?? id('none')
const index = fc.nat({ max: 20 })
const kind = fc.constantFrom(...mandateKinds)
const somebody = fc.constantFrom(...names)
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.tuple(somebody, kind, moments).map(([name, one, moment]) => {
      return attempt((delegation, number) => {
        const own = { id: id(`m${number}`), personId: person(name), kind: one }
        return { ok: true, value: claim(delegation, own, at(moment)) }
      })
    }),
    fc.tuple(index, kind).map(([pick, one]) => attempt((own) => confirm(own, picked(own, pick), one, checkedAt(0)))),
    index.map((pick) => attempt((own) => refuse(own, picked(own, pick), checkedAt(0)))),
    fc.tuple(index, moments).map(([pick, to]) => attempt((own) => end(own, picked(own, pick), at(to)))),
    fc.tuple(index, fc.boolean()).map(([pick, rests]) => {
      return attempt((own) => handOver(own, picked(own, pick), rests ? at(0) : null))
    }),
    fc.tuple(somebody, kind, fc.option(moments), fc.option(moments)).map(([name, one, from, to]) => {
      const span = { from: from as Instant | null, to: to as Instant | null }
      const given = { personId: person(name), kind: one, ...span }
      return attempt((own, number) => grant(own, { ...given, id: id(`m${number}`) }, checkedAt(0)))
    }),
    fc.tuple(index, somebody, moments).map(([pick, name, from]) => {
      const succession = { successor: person(name), from: at(from) }
      return attempt((own, number) =>
        succeed(own, { ...succession, mandate: picked(own, pick), id: id(`m${number}`) }, checkedAt(0)),
      )
    }),
    fc.integer({ min: 1, max: 3 }).map((votes): Step => {
      return (own) => (changeVotes(own, votes, at(-1)).ok ? { ...own, votes } : own)
    }),
  ),
  { maxLength: 25 },
)
const delegations = steps.map((each) => each.reduce<Delegation>((own, step, number) => step(own, number), empty))
const presence = fc.subarray(names).map((there) => all(...there))

describe('whatever the office does, in whatever order', () => {
  test('then at no moment are there more delegates than votes, and nobody acts twice', () => {
    fc.assert(
      fc.property(delegations, moments, ({ mandates, votes }, moment) => {
        const now = mandates.filter((mandate) => inForce(mandate, at(moment)))
        expect(now.filter((mandate) => mandate.kind === 'delegate').length).toBeLessThanOrEqual(votes)
        expect(new Set(now.map(({ personId }) => personId)).size).toBe(now.length)
      }),
      { numRuns: 500 },
    )
  })
  test('then who may vote is there, holds a confirmed mandate that is not an observer’s, and no vote is held twice', () => {
    fc.assert(
      fc.property(delegations, moments, presence, (delegation, moment, present) => {
        const entitled = entitledAt(delegation, at(moment), present)
        expect(entitled.length).toBeLessThanOrEqual(delegation.votes)
        expect(new Set(entitled).size).toBe(entitled.length)
        for (const one of entitled) {
          expect(present.has(one)).toBe(true)
          expect(['delegate', 'substitute']).toContain(mandateAt(delegation, one, at(moment))?.kind)
        }
      }),
      { numRuns: 500 },
    )
  })
  test('then a delegate who is there and has not handed over votes, whoever else is there', () => {
    fc.assert(
      fc.property(delegations, moments, presence, (delegation, moment, present) => {
        const entitled = entitledAt(delegation, at(moment), present)
        const delegates = delegation.mandates.filter(
          (mandate: Mandate) =>
            inForce(mandate, at(moment)) &&
            mandate.kind === 'delegate' &&
            mandate.handedOverAt === null &&
            present.has(mandate.personId),
        )
        for (const { personId } of delegates) expect(entitled).toContain(personId)
      }),
    )
  })
  test('then the order in which mandates are read makes no difference', () => {
    const shuffled = fc.tuple(delegations, fc.infiniteStream(fc.integer())).map(([delegation, keys]) => {
      const keyed = delegation.mandates.map((mandate) => ({ mandate, key: keys.next().value ?? 0 }))
      const mandates = keyed.sort((one, other) => one.key - other.key).map(({ mandate }) => mandate)
      return [delegation, { ...delegation, mandates }] as const
    })
    fc.assert(
      fc.property(shuffled, moments, presence, ([first, second], moment, present) => {
        expect(entitledAt(second, at(moment), present)).toEqual(entitledAt(first, at(moment), present))
        expect(representedBodies([second], at(moment), present)).toEqual(
          representedBodies([first], at(moment), present),
        )
      }),
    )
  })
})

describe('given bodies with and without inhabitants of their own', () => {
  const key = fc.constantFrom('991', '992', '993', '994')
  const bodies = fc.array(
    fc.record({
      kind: fc.constantFrom('municipality', 'association', 'district', 'club', 'press', 'ministry'),
      municipalityKey: fc.option(key),
    }),
  )
  const populations = fc
    .dictionary(key, fc.option(fc.nat({ max: 4_000_000 })))
    .map((each) => new Map(Object.entries(each)))

  test('then each inhabitant counts once, and those of associations and districts not again', () => {
    const village = { kind: 'municipality', municipalityKey: '991' } as const
    const association = { kind: 'association', municipalityKey: '992' } as const
    const unknown = { kind: 'municipality', municipalityKey: '993' } as const
    const counts = new Map([
      ['991', 331],
      ['992', 9_000],
    ])
    expect(populationRepresented([village, association, village, unknown], counts)).toEqual({
      inhabitants: 331,
      municipalities: 2,
      unknown: 1,
    })
  })
  test('then never more are counted than all municipalities have, in any order and however often', () => {
    fc.assert(
      fc.property(bodies, populations, (each, counts) => {
        const known = populationRepresented(each, counts)
        expect(known.inhabitants).toBeLessThanOrEqual(
          [...counts.values()].reduce<number>((sum, one) => sum + (one ?? 0), 0),
        )
        expect(populationRepresented([...each, ...each].reverse(), counts)).toEqual(known)
        const others = each.filter((body) => body.kind !== 'municipality')
        expect(populationRepresented(others, counts)).toEqual({ inhabitants: 0, municipalities: 0, unknown: 0 })
      }),
    )
  })
})

test('given what somebody is at home, then a form claims no more than that, and nothing for press and ministry', () => {
  expect(functions.map((one) => claimedKind(one, 'municipality'))).toEqual([
    ...['delegate', 'delegate', 'substitute', 'delegate', 'observer', 'observer', 'observer', 'observer'],
  ])
  expect(functions.every((one) => claimedKind(one, 'press') === 'observer')).toBe(true)
  expect(functions.every((one) => claimedKind(one, 'ministry') === 'observer')).toBe(true)
})
