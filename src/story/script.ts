// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * How a conversation is written down before it is played (play.ts): commands with names in the place of seats, and
 * with the time until now. What they mean is decided by the room's own rules.
 */
import type { SeatCommand, SizeClass } from '../room/index.ts'

export type StoryCommand =
  | Exclude<
      SeatCommand,
      { type: 'giveFloor' | 'removeMessage' | 'acceptQuestion' | 'askQuestion' } | { question: unknown }
    >
  /** The floor for what this person has asked for. */
  | { readonly type: 'giveFloor'; readonly to: string }
  | { readonly type: 'acceptQuestion'; readonly of: string }
  | { readonly type: 'removeOwnLatest' }
  /** Questions have names here; their ids come about while the story is played. */
  | { readonly type: 'askQuestion'; readonly named: string; readonly body: string; readonly unnamed: boolean }
  | { readonly type: 'supportQuestion'; readonly named: string }
  | { readonly type: 'answerQuestion' | 'setAsideQuestion'; readonly named: string; readonly remark: string }

export type Step = {
  /** Milliseconds after now; before it, so negative. */
  readonly at: number
  /** The person's name. */
  readonly seat: string
  readonly command: StoryCommand
}

type RequestKind = Extract<SeatCommand, { type: 'requestFloor' }>['kind']
type OrderMode = Extract<SeatCommand, { type: 'setOrder' }>['mode']
/** Minutes and seconds before now: '18:45'. */
type Ago = `${number}:${number}`

function step(ago: Ago, seat: string, command: StoryCommand): Step {
  const [minutes = 0, seconds = 0] = ago.split(':').map(Number)
  return { at: -(minutes * 60 + seconds) * 1_000, seat, command }
}

export const says = (ago: Ago, seat: string, body: string) => step(ago, seat, { type: 'postMessage', body })
export const takesBack = (ago: Ago, seat: string) => step(ago, seat, { type: 'removeOwnLatest' })
export const asks = (ago: Ago, seat: string, note = '', kind: RequestKind = 'contribution') =>
  step(ago, seat, { type: 'requestFloor', kind, note })
export const withdraws = (ago: Ago, seat: string) => step(ago, seat, { type: 'withdrawRequest', kind: 'contribution' })
export const gives = (ago: Ago, chair: string, to: string) => step(ago, chair, { type: 'giveFloor', to })
export const ends = (ago: Ago, chair: string) => step(ago, chair, { type: 'endFloor' })
export const yields = (ago: Ago, seat: string) => step(ago, seat, { type: 'yieldFloor' })
export const allows = (ago: Ago, chair: string, seconds: number) =>
  step(ago, chair, { type: 'setSpeakingTime', seconds })
export const accepts = (ago: Ago, seat: string, of: string) => step(ago, seat, { type: 'acceptQuestion', of })
export const orders = (ago: Ago, chair: string, mode: OrderMode) => step(ago, chair, { type: 'setOrder', mode })
export const alternates = (ago: Ago, chair: string) => step(ago, chair, { type: 'setAlternation', on: true })
/** Somebody at the telephone, entered by those who look after the room. */
export const enters = (ago: Ago, by: string, name: string, kind: RequestKind, sizeClass: SizeClass) =>
  step(ago, by, { type: 'requestFloorFor', kind, means: 'telephone', whom: { is: 'new', name, sizeClass } })

export const poses = (ago: Ago, seat: string, named: string, body: string, as: 'named' | 'unnamed' = 'named') =>
  step(ago, seat, { type: 'askQuestion', named, body, unnamed: as === 'unnamed' })
/** One after the other, two seconds apart. */
export const supports = (ago: Ago, named: string, seats: readonly string[]) =>
  seats.map((seat, index) => {
    const { at, command } = step(ago, seat, { type: 'supportQuestion', named })
    return { at: at + index * 2_000, seat, command }
  })
export const answers = (ago: Ago, seat: string, named: string, remark: string) =>
  step(ago, seat, { type: 'answerQuestion', named, remark })
export const setsAside = (ago: Ago, seat: string, named: string, remark: string) =>
  step(ago, seat, { type: 'setAsideQuestion', named, remark })
