// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a browser sent, checked before anybody reads it: shape, types and sizes. The rules check the meaning. */
import * as v from 'valibot'
import { accepted, refused, type Result } from '../../base/result.ts'
import { means, orderModes, requestKinds } from '../floor/state.rules.ts'
import { limits } from '../limits.rules.ts'
import { roles } from '../roles.rules.ts'
import type { SeatCommand } from '../room.rules.ts'
import type { FromSeat } from './messages.ts'

const id = <Of extends string>() =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]{1,40}$/),
    v.transform((text) => text as string & { readonly __of: Of }),
  )

/** Leaves room for leading and trailing blanks, which the rules cut; far above what a page of ours lets through. */
const words = (charactersMax: number) => v.pipe(v.string(), v.maxLength(charactersMax * 2))

const question = id<'question'>()
const remark = words(limits.remarkCharactersMax)
const kind = v.picklist(requestKinds)
const number = v.pipe(v.number(), v.integer())
const sizeClass = v.nullable(v.picklist([0, 1, 2, 3]))

const whom = v.variant('is', [
  v.strictObject({ is: v.literal('known'), seat: id<'seat'>() }),
  v.strictObject({ is: v.literal('new'), name: words(limits.proxyNameCharactersMax), sizeClass }),
])

const command = v.variant('type', [
  v.strictObject({ type: v.literal('takeChair') }),
  v.strictObject({ type: v.literal('requestFloor'), kind, note: words(limits.noteCharactersMax) }),
  v.strictObject({ type: v.literal('withdrawRequest'), kind }),
  v.strictObject({ type: v.literal('yieldFloor') }),
  v.strictObject({ type: v.literal('requestFloorFor'), kind, whom, means: v.picklist(means) }),
  v.strictObject({ type: v.literal('withdrawRequestFor'), seat: id<'seat'>(), kind }),
  v.strictObject({ type: v.literal('yieldFloorFor'), seat: id<'seat'>() }),
  v.strictObject({ type: v.literal('forgetProxy'), seat: id<'seat'>() }),
  v.strictObject({ type: v.literal('acceptQuestion'), seat: id<'seat'>() }),
  v.strictObject({ type: v.literal('declineQuestion'), seat: id<'seat'>() }),
  v.strictObject({ type: v.literal('giveFloor'), seat: id<'seat'>(), kind }),
  v.strictObject({ type: v.literal('passOver'), seat: id<'seat'>(), kind }),
  v.strictObject({ type: v.literal('endFloor') }),
  v.strictObject({ type: v.literal('returnFloor') }),
  v.strictObject({ type: v.literal('extendSpeech') }),
  v.strictObject({ type: v.literal('pauseMeeting'), minutes: number }),
  v.strictObject({ type: v.literal('resumeMeeting') }),
  v.strictObject({ type: v.literal('openList') }),
  v.strictObject({ type: v.literal('closeList') }),
  v.strictObject({ type: v.literal('setSpeakingTime'), seconds: number }),
  v.strictObject({ type: v.literal('setOrder'), mode: v.picklist(orderModes) }),
  v.strictObject({ type: v.literal('setAlternation'), on: v.boolean() }),
  v.strictObject({
    type: v.literal('setBudgets'),
    seconds: number,
    shares: v.strictTuple([number, number, number, number]),
  }),
  v.strictObject({ type: v.literal('endBudgets') }),
  v.strictObject({ type: v.literal('postMessage'), body: words(limits.messageCharactersMax) }),
  v.strictObject({ type: v.literal('removeMessage'), message: id<'text'>() }),
  v.strictObject({
    type: v.literal('askQuestion'),
    body: words(limits.questionCharactersMax),
    unnamed: v.boolean(),
  }),
  v.strictObject({ type: v.literal('editQuestion'), question, body: words(limits.questionCharactersMax) }),
  v.strictObject({ type: v.literal('withdrawQuestion'), question }),
  v.strictObject({ type: v.literal('supportQuestion'), question }),
  v.strictObject({ type: v.literal('takeBackSupport'), question }),
  v.strictObject({ type: v.literal('admitQuestion'), question }),
  v.strictObject({ type: v.literal('takeUpQuestion'), question }),
  v.strictObject({ type: v.literal('answerQuestion'), question, remark }),
  v.strictObject({ type: v.literal('setAsideQuestion'), question, remark }),
  v.strictObject({ type: v.literal('handOnQuestion'), question, remark }),
  v.strictObject({ type: v.literal('reopenQuestion'), question }),
  v.strictObject({ type: v.literal('mergeQuestion'), question, into: id<'question'>() }),
  v.strictObject({ type: v.literal('openQuestions') }),
  v.strictObject({ type: v.literal('closeQuestions') }),
  v.strictObject({ type: v.literal('moderateQuestions'), moderated: v.boolean() }),
  v.strictObject({ type: v.literal('declareShares'), declared: v.boolean() }),
]) satisfies v.GenericSchema<unknown, SeatCommand>

/** Every command a browser can send, by its name. */
export const commandTypes = command.options.map(({ entries }) => entries.type.literal)

const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const fromSeat = v.variant('k', [
  v.strictObject({
    k: v.literal('hello'),
    protocol: v.pipe(v.number(), v.integer()),
    as: v.nullable(v.picklist(roles)),
    after: v.nullable(position),
  }),
  v.strictObject({ k: v.literal('heard'), told: position }),
  v.strictObject({ k: v.literal('do'), id: id<'command'>(), command, again: v.boolean() }),
]) satisfies v.GenericSchema<unknown, FromSeat>

/** The longest message of ours, every letter of it escaped, with room around it. */
const frameCharactersMax = 6 * 2 * limits.messageCharactersMax + 1_000

/** Reads one frame; anything but a well-formed message is refused, whatever it was. */
export function readFromSeat(frame: string): Result<FromSeat, 'malformed'> {
  if (frame.length > frameCharactersMax) return refused('malformed')
  let json: unknown
  try {
    json = JSON.parse(frame)
  } catch {
    return refused('malformed')
  }
  const read = v.safeParse(fromSeat, json)
  return read.success ? accepted(read.output) : refused('malformed')
}
