// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What was typed, before anything is made of it: empty, too long, or no day of the calendar. */
import { recommendationLimits as limits } from './recommendation.limits.rules.ts'
import type { Answer, Deed, Field, Handover, Refusal } from './way.rules.ts'

type Typed = { readonly field: Field; readonly text: string; readonly most: number }

export function firstUnreadable(deed: Deed): Refusal | null {
  const found = typedIn(deed)
    .map(unreadableText)
    .find((refusal) => refusal !== null)
  return found ?? unreadableDay(deed)
}

function unreadableText({ field, text, most }: Typed): Refusal | null {
  if (text.trim() === '') return { kind: 'missing', field }
  return text.length > most ? { kind: 'tooLong', field, mostLetters: most } : null
}

function typedIn(deed: Deed): readonly Typed[] {
  const sentence = (text: string): Typed => ({ field: 'sentence', text, most: limits.sentenceLettersMax })
  const text = (typed: string): Typed => ({ field: 'text', text: typed, most: limits.textLettersMax })
  const reasons = (typed: string): Typed => ({ field: 'reasons', text: typed, most: limits.reasonsLettersMax })
  switch (deed.is) {
    case 'written': {
      const { content } = deed
      const title: Typed = { field: 'title', text: content.title, most: limits.titleLettersMax }
      return [title, text(content.text), reasons(content.reasons)]
    }
    case 'amendmentProposed':
      return [text(deed.text), reasons(deed.reasons)]
    case 'amendmentRestated':
      return [text(deed.text)]
    case 'amendmentAccepted':
    case 'amendmentRefused':
    case 'followed':
      return [sentence(deed.sentence)]
    case 'handedOver':
      return [addressee(deed.handover)]
    case 'answered':
      return answerTexts(deed.answer)
    case 'opened':
    case 'amendmentTakenBack':
    case 'adopted':
    case 'notAdopted':
      return []
  }
}

function addressee({ addressee: to }: Handover): Typed {
  return { field: 'addressee', text: 'body' in to ? to.body : to.name, most: limits.addresseeLettersMax }
}

function answerTexts({ unit, reason }: Answer): readonly Typed[] {
  const by: Typed = { field: 'unit', text: unit, most: limits.unitLettersMax }
  return reason === null ? [by] : [by, { field: 'reason', text: reason, most: limits.textLettersMax }]
}

function unreadableDay(deed: Deed): Refusal | null {
  if (deed.is === 'handedOver') return isDay(deed.handover.dueOn) ? null : { kind: 'noDay', field: 'dueOn' }
  if (deed.is !== 'answered') return null
  if (!isDay(deed.answer.on)) return { kind: 'noDay', field: 'on' }
  return deed.answer.status === 'inWork' && !isDay(deed.answer.until) ? { kind: 'noDay', field: 'until' } : null
}

/** YYYY-MM-DD, and a day that the calendar has: not 30 February. */
export function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (found === null) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}
