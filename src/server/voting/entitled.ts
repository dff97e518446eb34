// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The list of the entitled of a vote, from the mandates as they are when it opens. Present is who has taken a seat in
 * the room: a line that drops takes nobody's vote. Who only observes there has none.
 */
import type { Id } from '../../base/id.ts'
import type { People } from '../../people/index.ts'
import type { RoomState, RoomStore, SeatId } from '../../room/index.ts'
import type { VotesErrand } from '../../room/host/index.ts'
import { entitledInOrder, proxiesThatHold, type EntitledMunicipality } from '../../voting/index.ts'

export type EntitledParts = {
  readonly personsOf: RoomStore['personsOf']
  readonly electorateOf: People['electorateOf']
  readonly populationsOf: (keys: readonly string[]) => Promise<ReadonlyMap<string, number | null>>
}

type Frozen = Pick<Extract<VotesErrand, { type: 'freezeEntitled' }>, 'entitled' | 'withoutRight'>

export async function entitledIn({ entry, votes }: RoomState, parts: EntitledParts): Promise<Frozen> {
  const observing = [...entry.seats].filter(([, role]) => role === 'observer').map(([seat]) => seat)
  const seats = [...entry.seats.keys()].filter((seat) => entry.seats.get(seat) !== 'observer')
  const personOf = await parts.personsOf(seats)
  const seatOf = new Map([...personOf].map(([seat, person]) => [person, seat]))
  const { bodies, without } = await parts.electorateOf([...seatOf.keys()])
  const seated = (persons: readonly Id<'person'>[]) => persons.flatMap((person) => seatOf.get(person) ?? [])
  const persons = [...new Set(bodies.flatMap((body) => seated(body.persons)))]
  const municipal = bodies.flatMap(({ kind, municipalityKey: key, name, persons: delegates }) =>
    kind === 'municipality' && key !== null ? [{ key, name, delegates: seated(delegates) }] : [],
  )
  const populations = await parts.populationsOf(municipal.map(({ key }) => key))
  return {
    entitled: entitledInOrder({
      persons,
      municipalities: onceEach(municipal, populations),
      proxies: proxiesThatHold(votes.proxies, persons),
    }),
    withoutRight: [
      ...[...without].flatMap(([person, why]) => seated([person]).map((seat) => ({ seat, why }))),
      ...observing.map((seat) => ({ seat, why: 'observer' as const })),
    ].sort((one, other) => (one.seat < other.seat ? -1 : 1)),
  }
}

type Delegated = { readonly key: string; readonly name: string; readonly delegates: readonly SeatId[] }

/** However many bodies act for a municipality, it is one, and its inhabitants count once. */
function onceEach(
  delegated: readonly Delegated[],
  populations: ReadonlyMap<string, number | null>,
): readonly EntitledMunicipality[] {
  return [...Map.groupBy(delegated, ({ key }) => key)].map(([key, bodies]) => ({
    key,
    name: bodies[0]!.name,
    population: populations.get(key) ?? null,
    delegates: [...new Set(bodies.flatMap(({ delegates }) => delegates))],
  }))
}
