// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What every panel is handed: what to show, and how to give a command. The same panels draw the live room in the
 * browser and the still picture of it that a page without JavaScript gets.
 */
import type { Instant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import { formatTime } from '../ui/index.ts'
import type { SeatId, TextId } from './envelope.rules.ts'
import type { PlaceReason } from './floor/order.rules.ts'
import type { RoomState, SeatCommand } from './room.rules.ts'
import type { RoomWords } from './room.words.ts'
import type { Role } from './roles.rules.ts'
import type { Card, Ranking, WireOwn } from './seat/index.ts'

export type PanelProps = {
  readonly view: RoomState
  readonly texts: ReadonlyMap<TextId, string>
  /** Texts whose command has no outcome yet: shown, and marked as on their way. */
  readonly unconfirmed: ReadonlySet<TextId>
  readonly cards: ReadonlyMap<SeatId, Card>
  readonly present: ReadonlySet<SeatId>
  readonly own: WireOwn
  /** The fair order of the questions, as it was computed last; null before the first. */
  readonly ranking: Ranking | null
  /** What this seat has given and has no outcome for yet. */
  readonly pending: readonly SeatCommand[]
  readonly me: { readonly seat: SeatId; readonly role: Role }
  readonly now: () => Instant
  readonly words: RoomWords
  readonly language: Language
  /** The congress's: everybody in the room reads the same clock. */
  readonly timezone: string
  /** Null in a still picture: nothing can be pressed there. A command that is refused at once gives false. */
  readonly send: ((command: SeatCommand) => boolean) | null
}

/** A seat's name; who was forgotten or is not known yet is someone. */
export function nameOf(props: Pick<PanelProps, 'cards' | 'words' | 'view' | 'texts'>, seat: SeatId): string {
  return cardOf(props, seat)?.name ?? props.words.room.unknownPerson
}

/** Who sits there; of somebody who was entered without a seat, what is known of them. */
export function cardOf(
  { cards, words, view, texts }: Pick<PanelProps, 'cards' | 'words' | 'view' | 'texts'>,
  seat: SeatId,
): Card | undefined {
  const proxy = view.floor.proxies.find((each) => each.seat === seat)
  if (proxy === undefined) return cards.get(seat)
  const name = (proxy.name === null ? null : texts.get(proxy.name)) ?? words.room.unknownPerson
  return { name, function: null, bodies: [words.onBehalf.proxy] }
}

/** Why somebody is next, or fourth: one sentence with the figures that put them there. */
export function whyText(props: PanelProps, reason: PlaceReason): string {
  const sentence: (reason: never, name: (seat: SeatId) => string) => string = props.words.reasons[reason.is]
  return sentence(reason as never, (seat) => nameOf(props, seat))
}

/** A figure as the host tells it ("-0.25"), as it is read: "−0,25". */
export function decimalOf({ language }: Pick<PanelProps, 'language'>, figure: string): string {
  const signed = figure.replace('-', '−')
  return language === 'de' ? signed.replace('.', ',') : signed
}

/** Hours and minutes of a moment, as the clock on the congress's wall shows them. */
export function timeOf({ language, timezone }: Pick<PanelProps, 'language' | 'timezone'>, at: Instant): string {
  return formatTime(at, timezone, language)
}
