// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who a seat is in the room. The server decides the role from mandate and programme and hands it over with the
 * entry ticket; what a role may do is decided here and nowhere else.
 */
import { unreachable } from '../base/assert.ts'

export const roles = [
  'chair',
  'coChair',
  'moderator',
  'technician',
  'interpreter',
  'captioner',
  'ministry',
  'participant',
  'observer',
] as const
export type Role = (typeof roles)[number]

/** What a seat may know: one view is made for each class, never one for each seat. */
export const seatClasses = ['chair', 'moderator', 'participant', 'observer'] as const
export type SeatClass = (typeof seatClasses)[number]

export function classOf(role: Role): SeatClass {
  switch (role) {
    case 'chair':
    case 'coChair':
      return 'chair'
    case 'moderator':
    case 'technician':
      return 'moderator'
    case 'interpreter':
    case 'captioner':
    case 'ministry':
    case 'participant':
      return 'participant'
    case 'observer':
      return 'observer'
    default:
      return unreachable(role)
  }
}

/** Rights are named after what they allow; commands ask for a right, never for a role. */
export const rights = ['speak', 'write', 'preside', 'moderate', 'enterForOthers'] as const
export type Right = (typeof rights)[number]

const rightsOf: Record<Role, readonly Right[]> = {
  chair: ['speak', 'write', 'preside', 'moderate', 'enterForOthers'],
  coChair: ['speak', 'write', 'preside', 'moderate', 'enterForOthers'],
  moderator: ['speak', 'write', 'moderate', 'enterForOthers'],
  technician: ['write', 'moderate', 'enterForOthers'],
  // Both work while others speak: they may say in writing that they cannot follow, and lead nothing.
  interpreter: ['write'],
  captioner: ['write'],
  // Takes part like everybody else, under a mark of its own; whether a decision counts its voice is the vote's to say.
  ministry: ['speak', 'write'],
  participant: ['speak', 'write'],
  observer: [],
}

export function has(role: Role, right: Right): boolean {
  return rightsOf[role].includes(right)
}

/** What goes with a request for the chair's eyes is for those who preside or moderate. */
export function mayReadNotes(seatClass: SeatClass): boolean {
  return seatClass === 'chair' || seatClass === 'moderator'
}
