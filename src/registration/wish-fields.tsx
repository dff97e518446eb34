// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Choosing workshops: one question a slot, with what is left of places; in the form and on one's own page. */
import { localise } from '../base/language.ts'
import { dayOf, langOf } from '../congress/index.ts'
import { freePlaces, programmeWords, type SeenSession } from '../programme/index.ts'
import { Choice, formatDay, formatTime, type ChoiceOption, type FieldMessages } from '../ui/index.ts'
import type { Visitor } from '../web/visitor.ts'
import type { Slots } from './registration-form.ts'
import { registrationWords } from './registration.words.ts'
import type { WishSlot } from './wishes.rules.ts'

type Props = {
  readonly visitor: Visitor
  readonly slots: Slots
  readonly timeZone: string
  /** The slug chosen in a slot, by the slot's name; '' while nothing is. */
  readonly chosen: (name: string) => string
  readonly errors: FieldMessages
}

export function WishFields({ visitor, slots, timeZone, chosen, errors }: Props) {
  const words = registrationWords(visitor.language)
  if (slots.length === 0) return <p>{words.noWorkshops}</p>
  return (
    <>
      {slots.map((slot) => (
        <Choice
          key={slot.name}
          name={slot.name}
          legend={slotLabel(slot, slots, timeZone, visitor)}
          look="cards"
          value={chosen(slot.name)}
          error={errors[slot.name]}
          options={[
            ...slot.sessions.map((session) => optionOf(session, visitor)),
            { value: '', label: words.undecided },
          ]}
        />
      ))}
    </>
  )
}

/** The day stands beside the time only where the congress has more than one. */
export function slotLabel(
  { startsAt, endsAt }: WishSlot<SeenSession>,
  slots: Slots,
  timeZone: string,
  { language }: Visitor,
): string {
  const words = registrationWords(language)
  const [from, to] = [startsAt, endsAt].map((at) => formatTime(at, timeZone, language)) as [string, string]
  const days = new Set(slots.map((slot) => dayOf(slot.startsAt, timeZone)))
  return days.size > 1 ? words.slotOnDay(formatDay(startsAt, timeZone, language), from, to) : words.slot(from, to)
}

/** A full one can be chosen only by whoever is in it already. */
function optionOf(session: SeenSession, visitor: Visitor): ChoiceOption {
  const title = localise(session.title, visitor.language)
  const track = session.track === null ? null : localise(session.track.title, visitor.language).text
  const free = freePlaces(session.capacity, session.taken)
  const left = free === null ? null : programmeWords(visitor.language).free(free)
  const hint = [track, left].filter((part) => part !== null).join(' · ')
  return {
    value: session.slug,
    label: <span lang={langOf(title.language, visitor)}>{title.text}</span>,
    disabled: free === 0 && !session.place,
    ...(hint !== '' && { hint }),
  }
}
