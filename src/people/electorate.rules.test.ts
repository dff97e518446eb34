// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { electorateAt, type ElectorateBody } from './electorate.rules.ts'
import type { Delegation, Mandate } from './mandates.rules.ts'
import { bodyKinds, mandateKinds } from './people.rules.ts'

const noon = asInstant(1_000_000)
const person = (name: string) => asId<'person'>(name)

function mandate(name: string, more: Partial<Mandate> = {}): Mandate {
  const held = { from: asInstant(1), to: null, handedOverAt: null, checked: null }
  return { id: asId<'mandate'>(`m-${name}`), personId: person(name), kind: 'delegate', status: 'confirmed', ...held, ...more }
}

type Given = ElectorateBody & { readonly delegation: Delegation }

function body(name: string, mandates: readonly Mandate[], more: Partial<Given> = {}): Given {
  const id = asId<'body'>(name)
  return {
    id,
    kind: 'municipality',
    name,
    municipalityKey: `07-${name}`,
    delegation: { bodyId: id, votes: 1, mandates },
    ...more,
  }
}

function whoVotes(bodies: readonly Given[], ...present: string[]) {
  const { bodies: voting, without } = electorateAt(bodies, new Set(present.map(person)), noon)
  return { voting: voting.map(({ name, persons }) => [name, ...persons]), without: [...without] }
}

test('given a delegate and a substitute who are both there, then the delegate votes, and the substitute knows why not', () => {
  const village = body('Ahausen', [mandate('anna'), mandate('bert', { kind: 'substitute' })])
  expect(whoVotes([village], 'anna', 'bert')).toEqual({
    voting: [['Ahausen', 'anna']],
    without: [['bert', 'substituteNotNeeded']],
  })
  expect(whoVotes([village], 'bert')).toEqual({ voting: [['Ahausen', 'bert']], without: [] })
})

test('given mandates that give no vote, then each is told what is missing', () => {
  const village = body('Ahausen', [
    mandate('claims', { status: 'claimed' }),
    mandate('watches', { kind: 'observer' }),
    mandate('refused', { status: 'refused' }),
    mandate('over', { to: asInstant(5) }),
    mandate('handed', { handedOverAt: asInstant(5) }),
    mandate('stands-in', { kind: 'substitute' }),
  ])
  const present = ['claims', 'watches', 'refused', 'over', 'handed', 'stands-in', 'guest']
  expect(whoVotes([village], ...present)).toEqual({
    voting: [['Ahausen', 'stands-in']],
    without: [
      ['claims', 'notConfirmed'],
      ['watches', 'noMandate'],
      ['refused', 'noMandate'],
      ['over', 'noMandate'],
      ['handed', 'handedOver'],
      ['guest', 'noMandate'],
    ],
  })
})

test('given a ministry and the press, then they do not vote', () => {
  const others = [
    body('Ministerium', [mandate('mina')], { kind: 'ministry', municipalityKey: null }),
    body('Zeitung', [mandate('zoe')], { kind: 'press', municipalityKey: null }),
    body('Verband', [mandate('vera')], { kind: 'association', municipalityKey: null }),
  ]
  expect(whoVotes(others, 'mina', 'zoe', 'vera')).toEqual({
    voting: [['Verband', 'vera']],
    without: [
      ['mina', 'noMandate'],
      ['zoe', 'noMandate'],
    ],
  })
})

test('given any delegations, then whoever is there votes or knows why not, never both, and no body has more than its votes', () => {
  const names = ['a', 'b', 'c', 'd']
  const mandates = fc.array(
    fc.record({
      name: fc.constantFrom(...names),
      kind: fc.constantFrom(...mandateKinds),
      status: fc.constantFrom('claimed', 'confirmed', 'refused'),
      handedOverAt: fc.constantFrom(null, asInstant(5)),
    }),
    { maxLength: 6 },
  )
  const bodies = fc.array(fc.record({ kind: fc.constantFrom(...bodyKinds), votes: fc.integer({ min: 1, max: 3 }), mandates }), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(bodies, fc.subarray(names), (given, present) => {
      const all = given.map(({ kind, votes, mandates: held }, place) => {
        const id = asId<'body'>(`body-${String(place)}`)
        const own = held.map(({ name, ...more }, number) => ({ ...mandate(name, more), id: asId<'mandate'>(`${id}-${String(number)}`) }))
        return body(id, own, { kind, delegation: { bodyId: id, votes, mandates: own } })
      })
      const { bodies: voting, without } = electorateAt(all, new Set(present.map(person)), noon)
      const entitled = new Set(voting.flatMap(({ persons }) => persons))
      expect([...entitled, ...without.keys()].sort()).toEqual([...present].sort())
      for (const { id, persons } of voting) {
        expect(persons.length).toBeLessThanOrEqual(all.find((each) => each.id === id)!.delegation.votes)
      }
    }),
    { numRuns: 200 },
  )
})
