// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What each command asks for, as one table. The tools hold to it in their own decide functions; a test gives every
 * command in every role and sees the table kept (src/server/access.test.ts).
 */
import type { Right } from './roles.rules.ts'
import type { SeatCommand } from './room.rules.ts'

/** `seated`: whoever has taken a seat, since it is about nothing but what is theirs. */
export type CommandAccess = Right | 'seated'

export const commandAccess: Readonly<Record<SeatCommand['type'], CommandAccess>> = {
  takeChair: 'preside',
  requestFloor: 'speak',
  withdrawRequest: 'seated',
  yieldFloor: 'seated',
  requestFloorFor: 'enterForOthers',
  withdrawRequestFor: 'enterForOthers',
  yieldFloorFor: 'enterForOthers',
  forgetProxy: 'enterForOthers',
  // Whoever speaks says whether they take it.
  acceptQuestion: 'seated',
  declineQuestion: 'seated',
  giveFloor: 'preside',
  passOver: 'preside',
  endFloor: 'preside',
  returnFloor: 'preside',
  extendSpeech: 'preside',
  pauseMeeting: 'preside',
  resumeMeeting: 'preside',
  openList: 'preside',
  closeList: 'preside',
  setSpeakingTime: 'preside',
  setOrder: 'preside',
  setAlternation: 'preside',
  setBudgets: 'preside',
  endBudgets: 'preside',
  postMessage: 'write',
  // One's own; somebody else's asks for `moderate` besides.
  removeMessage: 'write',
  askQuestion: 'speak',
  editQuestion: 'seated',
  withdrawQuestion: 'seated',
  supportQuestion: 'speak',
  takeBackSupport: 'speak',
  admitQuestion: 'moderate',
  takeUpQuestion: 'moderate',
  answerQuestion: 'moderate',
  setAsideQuestion: 'moderate',
  handOnQuestion: 'moderate',
  reopenQuestion: 'moderate',
  mergeQuestion: 'moderate',
  openQuestions: 'moderate',
  closeQuestions: 'moderate',
  moderateQuestions: 'moderate',
  declareShares: 'moderate',
}
